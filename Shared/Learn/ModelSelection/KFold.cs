using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>Cuts the samples into folds; each is the test part once: <c>foreach (var (train, test) in new KFold(5).split(x))</c>.</summary>
public class KFold
{
    /// <summary>Describes the folds.</summary>
    /// <param name="n_splits">Their number, at least 2.</param>
    /// <param name="shuffle">Whether the samples are put in a random order before they are cut.</param>
    /// <param name="random_state">A seed for the order.</param>
    /// <exception cref="ValueError">There are too few folds, or a seed without a shuffle.</exception>
    public KFold(int n_splits = 5, bool shuffle = false, long? random_state = null)
    {
        if (n_splits <= 1)
            throw new ValueError($"k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits={n_splits}.");
        if (!shuffle && random_state is not null)
            throw new ValueError("Setting a random_state has no effect since shuffle is False. You should leave random_state to its default (None), or set shuffle=True.");
        (this.n_splits, this.shuffle, this.random_state) = (n_splits, shuffle, random_state);
    }

    /// <summary>The number of folds.</summary>
    public int n_splits { get; }

    /// <summary>Whether the samples are put in a random order first.</summary>
    public bool shuffle { get; }

    /// <summary>The seed of the order.</summary>
    public long? random_state { get; }

    /// <summary>The rows for training and for testing, int64, for each fold.</summary>
    /// <param name="X">The samples.</param>
    /// <param name="y">Their targets.</param>
    /// <exception cref="ValueError">There are fewer samples than folds, or targets that cannot be stratified.</exception>
    public IEnumerable<(NDArray Train, NDArray Test)> split(NDArray X, NDArray? y = null)
    {
        var samples = Rows.Count(y is null ? [X] : [X, y]);
        if (n_splits > samples)
            throw new ValueError($"Cannot have number of splits n_splits={n_splits} greater than the number of samples: n_samples={samples}.");
        return Parts(TestFolds(samples, y));
    }

    /// <summary>The rows of each test part; in row order unless the fold has one of its own.</summary>
    private protected virtual IReadOnlyList<int[]> TestFolds(int samples, NDArray? y)
    {
        var rows = Enumerable.Range(0, samples).ToArray();
        if (shuffle)
            Randomness.Of(random_state).Shuffle(rows.AsSpan());
        var (folds, start) = (new int[n_splits][], 0);
        for (var fold = 0; fold < n_splits; fold++)
        {
            var size = (samples / n_splits) + (fold < samples % n_splits ? 1 : 0);
            folds[fold] = rows[start..(start + size)];
            start += size;
        }
        return folds;
    }

    private static IEnumerable<(NDArray Train, NDArray Test)> Parts(IReadOnlyList<int[]> folds)
    {
        var samples = folds.Sum(static fold => fold.Length);
        foreach (var fold in folds)
        {
            var isTest = new bool[samples];
            foreach (var row in fold)
                isTest[row] = true;
            yield return (Select(isTest, false), Select(isTest, true));
        }
    }

    private static NDArray Select(bool[] isTest, bool wanted) =>
        new(Enumerable.Range(0, isTest.Length).Where(i => isTest[i] == wanted).Select(static i => (long)i).ToArray());
}
