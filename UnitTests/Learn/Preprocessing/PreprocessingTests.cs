using System.Text.Json;
using Tensorflow.NumPy;
using static Tensorflow.Sklearn.preprocessing;

namespace TfNet.UnitTests.Learn.Preprocessing;

public class PreprocessingTests
{
    [Theory]
    [InlineData(0, 1e-14)]
    [InlineData(1, 3e-7)]
    public void Scalers_give_what_scikit_learns_give(int index, double tolerance)
    {
        var recorded = Recorded.Get("scalers").Get("cases")[index];
        var x = Table(recorded, "x").astype(recorded.As<string>("dtype"));
        var standard = StandardScaler();
        var scaled = standard.fit_transform(x);
        Assert.Equal(x.dtype, scaled.dtype);
        Recorded.Same(recorded.Get("standard"), scaled, tolerance);
        Recorded.Same(recorded.Get("mean"), standard.mean_, tolerance);
        Recorded.Same(recorded.Get("var"), standard.var_, tolerance);
        Recorded.Same(recorded.Get("scale"), standard.scale_, tolerance);
        Recorded.Same(recorded.Get("standard_back"), standard.inverse_transform(scaled), tolerance);
        Recorded.Same(recorded.Get("without_mean"), StandardScaler(with_mean: false).fit_transform(x), tolerance);
        Recorded.Same(recorded.Get("without_std"), StandardScaler(with_std: false).fit_transform(x), tolerance);
        var least = MinMaxScaler((-1, 2));
        Recorded.Same(recorded.Get("minmax"), least.fit_transform(x), tolerance);
        Recorded.Same(recorded.Get("minmax_scale"), least.scale_, tolerance);
        Recorded.Same(recorded.Get("minmax_min"), least.min_, tolerance);
        Recorded.Same(recorded.Get("clipped"), MinMaxScaler(clip: true).fit(x[..4]).transform(x), tolerance);
    }

    [Fact]
    public void Labels_are_numbered_in_their_order()
    {
        var recorded = Recorded.Get("scalers");
        var encoder = LabelEncoder();
        var codes = encoder.fit_transform(recorded.Column("words"));
        Assert.Equal(recorded.As<long[]>("codes"), codes.ToArray<long>());
        Assert.Equal(recorded.As<string[]>("classes"), encoder.classes_.ToArray<string>());
        Assert.Equal(recorded.As<string[]>("words"), encoder.inverse_transform(codes).ToArray<string>());
        Assert.Contains("previously unseen labels: ['d']", Assert.Throws<Tensorflow.ValueError>(() => encoder.transform(new[] { "a", "d" })).Message, StringComparison.Ordinal);
        Assert.Throws<Tensorflow.ValueError>(() => LabelEncoder().transform(new[] { 1 }));
    }

    [Fact]
    public void Categories_become_columns()
    {
        var recorded = Recorded.Get("scalers");
        var table = Table(recorded, "table");
        Recorded.Same(recorded.Get("hot"), OneHotEncoder().fit_transform(table), 0);
        Recorded.Same(recorded.Get("ignored"), OneHotEncoder(handle_unknown: "ignore").fit(table).transform(new[,] { { 4, 5 } }), 0);
        Assert.Throws<Tensorflow.ValueError>(() => OneHotEncoder().fit(table).transform(new[,] { { 4, 5 } }));
    }

    [Fact]
    public void Other_features_are_an_error() =>
        Recorded.SameError(Recorded.Get("errors").Get("features"), () => StandardScaler().fit(np.zeros((3, 2))).transform(np.zeros((3, 4))));

    private static NDArray Table(JsonElement recorded, string name)
    {
        var rows = recorded.As<double[][]>(name);
        return new NDArray(rows.SelectMany(row => row).ToArray()).reshape((rows.Length, rows[0].Length));
    }
}
