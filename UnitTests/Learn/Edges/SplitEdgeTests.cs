using Tensorflow.NumPy;
using Tensorflow.Sklearn;
using static Tensorflow.Sklearn.model_selection;
using static TfNet.UnitTests.Learn.Edges.Edge;

namespace TfNet.UnitTests.Learn.Edges;

/// <summary>Folds and parts: as many as samples or classes, none, more than there are.</summary>
[Collection("error stream")]
public class SplitEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["[len(test) for _, test in KFold(3).split(np.zeros(3))]"] = static () => Lengths(new KFold(3).split(np.zeros(3))),
        ["[len(test) for _, test in KFold(2).split(np.zeros(5))]"] = static () => Lengths(new KFold(2).split(np.zeros(5))),
        ["list(KFold(3).split(np.zeros(2)))"] = static () => Lengths(new KFold(3).split(np.zeros(2))),
        ["KFold(0)"] = static () => new KFold(0),
        ["[len(test) for _, test in StratifiedKFold(3).split(np.zeros(6), [0, 0, 0, 1, 1, 1])]"] = static () => Lengths(new StratifiedKFold(3).split(np.zeros(6), new[] { 0, 0, 0, 1, 1, 1 })),
        ["[len(test) for _, test in StratifiedKFold(3).split(np.zeros(5), [0, 0, 0, 1, 1])]"] = static () => Lengths(new StratifiedKFold(3).split(np.zeros(5), new[] { 0, 0, 0, 1, 1 })),
        ["[int(test[1]) for _, test in StratifiedKFold(3).split(np.zeros(6), [5, 1, 1, 5, 5, 1])]"] = static () => new StratifiedKFold(3).split(np.zeros(6), new[] { 5, 1, 1, 5, 5, 1 }).Select(fold => (double)fold.Test[1]).ToArray(),
        ["list(StratifiedKFold(4).split(np.zeros(6), [0, 0, 0, 1, 1, 1]))"] = static () => Lengths(new StratifiedKFold(4).split(np.zeros(6), new[] { 0, 0, 0, 1, 1, 1 })),
        ["list(StratifiedKFold(3).split(np.zeros(2), [0, 1]))"] = static () => Lengths(new StratifiedKFold(3).split(np.zeros(2), new[] { 0, 1 })),
        ["list(StratifiedKFold(2).split(np.zeros(3), [.5, 1, 2]))"] = static () => Lengths(new StratifiedKFold(2).split(np.zeros(3), new[] { 0.5, 1, 2 })),
        ["list(StratifiedKFold(2).split(np.zeros(3), [[0, 1], [1, 0], [1, 1]]))"] = static () => Lengths(new StratifiedKFold(2).split(np.zeros(3), new[,] { { 0, 1 }, { 1, 0 }, { 1, 1 } })),
        ["list(StratifiedKFold(2).split(np.zeros(3), [0, 1]))"] = static () => Lengths(new StratifiedKFold(2).split(np.zeros(3), new[] { 0, 1 })),
        ["[len(part) for part in train_test_split(np.zeros(4), random_state=1)]"] = static () => Lengths(train_test_split(np.zeros(4), random_state: 1)),
        ["[len(part) for part in train_test_split(np.zeros(2), random_state=1)]"] = static () => Lengths(train_test_split(np.zeros(2), random_state: 1)),
        ["train_test_split(np.zeros(1), random_state=1)"] = static () => train_test_split(np.zeros(1), random_state: 1),
        ["train_test_split(np.zeros(5), test_size=5)"] = static () => train_test_split(np.zeros(5), test_size: 5),
        ["train_test_split(np.zeros(5), test_size=0)"] = static () => train_test_split(np.zeros(5), test_size: 0),
        ["train_test_split(np.zeros(5), test_size=1.0)"] = static () => train_test_split(np.zeros(5), test_size: 1.0),
        ["train_test_split(np.zeros(5), train_size=5)"] = static () => train_test_split(np.zeros(5), train_size: 5),
        ["train_test_split(np.zeros(5), train_size=.01)"] = static () => train_test_split(np.zeros(5), train_size: 0.01),
        ["train_test_split(np.zeros(5), test_size=.5, train_size=.6)"] = static () => train_test_split(np.zeros(5), test_size: 0.5, train_size: 0.6),
        ["train_test_split(np.zeros(5), test_size=3, train_size=3)"] = static () => train_test_split(np.zeros(5), test_size: 3, train_size: 3),
        ["train_test_split(np.zeros(5), np.zeros(4))"] = static () => train_test_split(np.zeros(5), np.zeros(4)),
        ["[len(part) for part in train_test_split(np.zeros(5), test_size=2, train_size=2, random_state=0)]"] = static () => Lengths(train_test_split(np.zeros(5), test_size: 2, train_size: 2, random_state: 0)),
        ["[int(i) for part in train_test_split(np.arange(5), np.arange(5) * 10, np.arange(5) * 100, random_state=2) for i in part]"] =
            static () => train_test_split(np.arange(5), np.arange(5) * 10, np.arange(5) * 100, random_state: 2),
        ["[int(i) for part in train_test_split(np.arange(5), np.arange(5) * 10, random_state=2) for i in part]"] = static () => train_test_split(np.arange(5), np.arange(5) * 10, random_state: 2),
        ["[float(part[0]) for part in train_test_split(np.arange(4.), shuffle=False)]"] = static () => First(train_test_split(np.arange(4.0), shuffle: false)),
        ["train_test_split(np.arange(4), shuffle=False, stratify=[0, 0, 1, 1])"] = static () => train_test_split(np.arange(4), shuffle: false, stratify: new[] { 0, 0, 1, 1 }),
        ["train_test_split(np.arange(4), test_size=1, stratify=[0, 0, 1, 1])"] = static () => train_test_split(np.arange(4), test_size: 1, stratify: new[] { 0, 0, 1, 1 }),
        ["train_test_split(np.arange(4), train_size=1, stratify=[0, 0, 1, 1])"] = static () => train_test_split(np.arange(4), train_size: 1, stratify: new[] { 0, 0, 1, 1 }),
        ["train_test_split(np.arange(4), test_size=2, stratify=[0, 0, 0, 1])"] = static () => train_test_split(np.arange(4), test_size: 2, stratify: new[] { 0, 0, 0, 1 }),
        ["[int(i) for part in train_test_split(np.arange(8), test_size=2, random_state=3, stratify=[0, 0, 0, 0, 1, 1, 1, 1]) for i in part]"] = static () => train_test_split(np.arange(8), test_size: 2, random_state: 3, stratify: new[] { 0, 0, 0, 0, 1, 1, 1, 1 }),
        ["[int(i) for part in train_test_split(np.arange(7), test_size=3, random_state=3, stratify=[0, 0, 0, 1, 1, 2, 2]) for i in part]"] = static () => train_test_split(np.arange(7), test_size: 3, random_state: 3, stratify: new[] { 0, 0, 0, 1, 1, 2, 2 }),
        ["[int(i) for part in train_test_split(np.arange(7), test_size=3, train_size=3, random_state=3, stratify=[0, 0, 0, 1, 1, 2, 2]) for i in part]"] = static () => train_test_split(np.arange(7), test_size: 3, train_size: 3, random_state: 3, stratify: new[] { 0, 0, 0, 1, 1, 2, 2 }),
        ["[int(i) for part in train_test_split(np.arange(6), test_size=3, random_state=5, stratify=[[0, 1], [0, 1], [1, 0], [1, 0], [1, 1], [1, 1]]) for i in part]"] = static () => train_test_split(np.arange(6), test_size: 3, random_state: 5, stratify: new[,] { { 0, 1 }, { 0, 1 }, { 1, 0 }, { 1, 0 }, { 1, 1 }, { 1, 1 } }),
        ["[int(i) for part in train_test_split(np.arange(6), test_size=3, random_state=5, stratify=[\"b\", \"b\", \"a\", \"a\", \"c\", \"c\"]) for i in part]"] = static () => train_test_split(np.arange(6), test_size: 3, random_state: 5, stratify: new[] { "b", "b", "a", "a", "c", "c" }),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_scikit_learns(string call) => Check(call, s_calls[call]);
}
