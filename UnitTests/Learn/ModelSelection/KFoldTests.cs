using Tensorflow.NumPy;
using Tensorflow.Sklearn;

namespace TfNet.UnitTests.Learn.ModelSelection;

public class KFoldTests
{
    [Fact]
    public void Folds_are_scikit_learns()
    {
        var folds = Recorded.Get("folds");
        var y = folds.Column("y");
        foreach (var recorded in folds.Get("cases").EnumerateArray())
        {
            var (n, shuffle, seed) = (recorded.As<int>("n_splits"), recorded.Maybe<bool>("shuffle"), recorded.Maybe<long?>("random_state"));
            var splitter = recorded.As<string>("name") == "KFold" ? new KFold(n, shuffle, seed) : new StratifiedKFold(n, shuffle, seed);
            var parts = splitter.split(np.zeros((17, 2)), y).ToArray();
            Assert.Equal(recorded.As<long[][]>("test"), parts.Select(part => part.Test.ToArray<long>()));
            Assert.Equal(recorded.As<long[][]>("train"), parts.Select(part => part.Train.ToArray<long>()));
        }
    }

    [Fact]
    public void Impossible_folds_are_errors()
    {
        var errors = Recorded.Get("errors");
        Recorded.SameError(errors.Get("folds"), () => new KFold(7).split(np.zeros(5)));
        Recorded.SameError(errors.Get("one_fold"), () => new KFold(1));
        Recorded.SameError(errors.Get("seed_without_shuffle"), () => new KFold(3, random_state: 1));
        Assert.Throws<Tensorflow.ValueError>(() => new StratifiedKFold(3).split(np.zeros(5)));
    }
}
