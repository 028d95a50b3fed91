using Tensorflow.NumPy;
using static Tensorflow.Sklearn.preprocessing;
using static TfNet.UnitTests.Learn.Edges.Edge;

namespace TfNet.UnitTests.Learn.Edges;

/// <summary>Scalers and encoders: differences as small as rounding, one sample, one feature, other shapes.</summary>
[Collection("error stream")]
public class ScalerEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["MinMaxScaler().fit_transform(column(0, 10 * eps))"] = static () => MinMaxScaler().fit_transform(Column(0, 10 * Eps)),
        ["MinMaxScaler().fit_transform(column(0, 10.5 * eps))"] = static () => MinMaxScaler().fit_transform(Column(0, 10.5 * Eps)),
        ["MinMaxScaler().fit_transform(column(0, 9.5 * eps))"] = static () => MinMaxScaler().fit_transform(Column(0, 9.5 * Eps)),
        ["MinMaxScaler().fit_transform(single(0, 10 * eps32))"] = static () => MinMaxScaler().fit_transform(Single(0, 10 * Eps32)),
        ["MinMaxScaler().fit_transform(single(0, 10.5 * eps32))"] = static () => MinMaxScaler().fit_transform(Single(0, 10.5 * Eps32)),
        ["MinMaxScaler().fit_transform(single(0, 9.5 * eps32))"] = static () => MinMaxScaler().fit_transform(Single(0, 9.5 * Eps32)),
        ["MinMaxScaler().fit_transform(column(3))"] = static () => MinMaxScaler().fit_transform(Column(3)),
        ["MinMaxScaler().fit(column(1, 2)).transform(column(0, 4))"] = static () => MinMaxScaler().fit(Column(1, 2)).transform(Column(0, 4)),
        ["MinMaxScaler(clip=True).fit(column(1, 2)).transform(column(0, 4, 1.5))"] = static () => MinMaxScaler(clip: true).fit(Column(1, 2)).transform(Column(0, 4, 1.5)),
        ["MinMaxScaler(clip=True).fit(column(1, 2)).inverse_transform(column(0, 4, 1.5))"] = static () => MinMaxScaler(clip: true).fit(Column(1, 2)).inverse_transform(Column(0, 4, 1.5)),
        ["MinMaxScaler((2, 2)).fit_transform(column(1))"] = static () => MinMaxScaler((2, 2)).fit_transform(Column(1)),
        ["MinMaxScaler((3, 2)).fit_transform(column(1))"] = static () => MinMaxScaler((3, 2)).fit_transform(Column(1)),
        ["MinMaxScaler((0, .5)).fit(column(1, 2)).data_range_"] = static () => MinMaxScaler((0, 0.5)).fit(Column(1, 2)).data_range_,
        ["MinMaxScaler((-1, .5)).fit(column(1, 2)).min_"] = static () => MinMaxScaler((-1, 0.5)).fit(Column(1, 2)).min_,
        ["MinMaxScaler().transform(column(1))"] = static () => MinMaxScaler().transform(Column(1)),
        ["MinMaxScaler().fit(column(1)).transform(np.zeros((1, 2)))"] = static () => MinMaxScaler().fit(Column(1)).transform(np.zeros((1, 2))),
        ["MinMaxScaler().fit(np.zeros(3))"] = static () => MinMaxScaler().fit(np.zeros(3)),
        ["MinMaxScaler().fit(np.zeros((2, 2, 2)))"] = static () => MinMaxScaler().fit(np.zeros((2, 2, 2))),
        ["MinMaxScaler().fit(np.zeros((0, 2)))"] = static () => MinMaxScaler().fit(np.zeros((0, 2))),
        ["MinMaxScaler().fit(np.zeros((2, 0)))"] = static () => MinMaxScaler().fit(np.zeros((2, 0))),
        ["MinMaxScaler().fit_transform(np.array([[1, 2], [3, 5]]))"] = static () => MinMaxScaler().fit_transform(new[,] { { 1, 2 }, { 3, 5 } }),
        ["StandardScaler().fit_transform(column(3))"] = static () => StandardScaler().fit_transform(Column(3)),
        ["StandardScaler().fit_transform(column(1, 1))"] = static () => StandardScaler().fit_transform(Column(1, 1)),
        ["StandardScaler().fit_transform(column(0, 0))"] = static () => StandardScaler().fit_transform(Column(0, 0)),
        ["StandardScaler().fit_transform(column(1, 1 + eps))"] = static () => StandardScaler().fit_transform(Column(1, 1 + Eps)),
        ["StandardScaler().fit_transform(column(1, 1 + 2 * eps))"] = static () => StandardScaler().fit_transform(Column(1, 1 + 2 * Eps)),
        ["StandardScaler().fit_transform(column(1, 1 + 3 * eps))"] = static () => StandardScaler().fit_transform(Column(1, 1 + 3 * Eps)),
        ["StandardScaler().fit_transform(column(1, 1 + 4 * eps))"] = static () => StandardScaler().fit_transform(Column(1, 1 + 4 * Eps)),
        ["StandardScaler().fit_transform(column(1, 1 + 5 * eps))"] = static () => StandardScaler().fit_transform(Column(1, 1 + 5 * Eps)),
        ["StandardScaler().fit_transform(column(.1, .1, .1))"] = static () => StandardScaler().fit_transform(Column(0.1, 0.1, 0.1)),
        ["StandardScaler().fit_transform(column(1e-160, 0))"] = static () => StandardScaler().fit_transform(Column(1e-160, 0)),
        ["StandardScaler().fit_transform(np.array([[1, 2], [3, 5]]))"] = static () => StandardScaler().fit_transform(new[,] { { 1, 2 }, { 3, 5 } }),
        ["StandardScaler(with_mean=False).fit(column(1, 3)).inverse_transform(column(5))"] = static () => StandardScaler(with_mean: false).fit(Column(1, 3)).inverse_transform(Column(5)),
        ["StandardScaler(with_std=False).fit(column(1, 3)).inverse_transform(column(5))"] = static () => StandardScaler(with_std: false).fit(Column(1, 3)).inverse_transform(Column(5)),
        ["StandardScaler().fit(column(1, 3)).inverse_transform(column(5))"] = static () => StandardScaler().fit(Column(1, 3)).inverse_transform(Column(5)),
        ["StandardScaler().fit(column(1, 3)).n_samples_seen_"] = static () => StandardScaler().fit(Column(1, 3)).n_samples_seen_,
        ["StandardScaler().fit(column(1)).transform(np.zeros((1, 2)))"] = static () => StandardScaler().fit(Column(1)).transform(np.zeros((1, 2))),
        ["StandardScaler().transform(column(1))"] = static () => StandardScaler().transform(Column(1)),
        ["StandardScaler().fit(np.zeros(3))"] = static () => StandardScaler().fit(np.zeros(3)),
        ["Hot().fit_transform([[\"b\"], [\"a\"], [\"b\"]])"] = static () => OneHotEncoder().fit_transform(np.array(new[] { "b", "a", "b" }).reshape((-1, 1))),
        ["Hot().fit_transform([[True], [False], [True]])"] = static () => OneHotEncoder().fit_transform(np.array(new[] { true, false, true }).reshape((-1, 1))),
        ["Hot().fit_transform([[\"b\", \"x\"], [\"a\", \"x\"], [\"b\", \"y\"]])"] = static () => OneHotEncoder().fit_transform(np.array(new[] { "b", "x", "a", "x", "b", "y" }).reshape((-1, 2))),
        ["Hot().fit_transform([[1]])"] = static () => OneHotEncoder().fit_transform(new[,] { { 1 } }),
        ["Hot(handle_unknown=\"ignore\").fit([[1], [2]]).transform([[3], [2]])"] = static () => OneHotEncoder(handle_unknown: "ignore").fit(new[,] { { 1 }, { 2 } }).transform(new[,] { { 3 }, { 2 } }),
        ["Hot().fit([[1, 2]]).transform([[1]])"] = static () => OneHotEncoder().fit(new[,] { { 1, 2 } }).transform(new[,] { { 1 } }),
        ["Hot().transform([[1]])"] = static () => OneHotEncoder().transform(new[,] { { 1 } }),
        ["Hot().fit([1, 2])"] = static () => OneHotEncoder().fit(new[] { 1, 2 }),
        ["LabelEncoder().fit_transform([3.5, 1, 3.5])"] = static () => LabelEncoder().fit_transform(new[] { 3.5, 1, 3.5 }),
        ["LabelEncoder().fit_transform([[3], [1], [3]])"] = static () => LabelEncoder().fit_transform(new[,] { { 3 }, { 1 }, { 3 } }),
        ["LabelEncoder().fit_transform([True, False, True])"] = static () => LabelEncoder().fit_transform(new[] { true, false, true }),
        ["LabelEncoder().fit_transform([5])"] = static () => LabelEncoder().fit_transform(new[] { 5 }),
        ["LabelEncoder().fit_transform([[1, 2], [3, 4]])"] = static () => LabelEncoder().fit_transform(new[,] { { 1, 2 }, { 3, 4 } }),
        ["LabelEncoder().fit([4, 6]).inverse_transform([1, 0, 1])"] = static () => LabelEncoder().fit(new[] { 4, 6 }).inverse_transform(new[] { 1, 0, 1 }),
        ["LabelEncoder().fit([4, 6]).inverse_transform([2])"] = static () => LabelEncoder().fit(new[] { 4, 6 }).inverse_transform(new[] { 2 }),
        ["LabelEncoder().fit([4, 6]).inverse_transform([-1])"] = static () => LabelEncoder().fit(new[] { 4, 6 }).inverse_transform(new[] { -1 }),
        ["LabelEncoder().fit([4, 6]).transform([])"] = static () => LabelEncoder().fit(new[] { 4, 6 }).transform(Array.Empty<int>()),
        ["LabelEncoder().fit([[[1]], [[2]]])"] = static () => LabelEncoder().fit(np.zeros((2, 1, 1))),
        ["LabelEncoder().fit(np.zeros((2, 1, 3)))"] = static () => LabelEncoder().fit(np.zeros((2, 1, 3))),
        ["LabelEncoder().transform([1])"] = static () => LabelEncoder().transform(new[] { 1 }),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_scikit_learns(string call) => Check(call, s_calls[call]);

    [Fact]
    public void Other_features_do_not_come_back()
    {
        // scikit-learn spreads the one feature over both.
        Assert.StartsWith("X has 2 features, but MinMaxScaler is", Assert.Throws<Tensorflow.ValueError>(static () => MinMaxScaler().fit(Column(1)).inverse_transform(np.zeros((1, 2)))).Message);
        Assert.StartsWith("X has 2 features, but StandardScaler is", Assert.Throws<Tensorflow.ValueError>(static () => StandardScaler().fit(Column(1)).inverse_transform(np.zeros((1, 2)))).Message);
    }
}
