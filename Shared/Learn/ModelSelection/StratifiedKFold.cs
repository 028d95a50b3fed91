using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>Cuts the samples into folds that have the classes in the same proportions.</summary>
/// <param name="n_splits">Their number, at least 2.</param>
/// <param name="shuffle">Whether each class' samples are put in a random order before they are cut.</param>
/// <param name="random_state">A seed for the order.</param>
public sealed class StratifiedKFold(int n_splits = 5, bool shuffle = false, long? random_state = null) : KFold(n_splits, shuffle, random_state)
{
    private protected override IReadOnlyList<int[]> TestFolds(int samples, NDArray? y)
    {
        if (y is null)
            throw new ValueError("StratifiedKFold needs the classes: split(X, y). Received: y=None.");
        var type = TargetType.Of(y);
        if (type is not (TargetType.Binary or TargetType.Multiclass))
            throw new ValueError($"Supported target types are: ('binary', 'multiclass'). Got '{type}' instead.");
        var column = LabelColumn.Read(y, "y");
        // Classes in the order in which they appear.
        var classes = column.Labels.Distinct().ToArray();
        var positions = column.Positions(classes);
        var counts = new int[classes.Length];
        foreach (var position in positions)
            counts[position]++;
        if (Array.TrueForAll(counts, count => n_splits > count))
            throw new ValueError($"n_splits={n_splits} cannot be greater than the number of members in each class.");
        if (n_splits > counts.Min())
            Console.Error.WriteLine($"UserWarning: The least populated class in y has only {counts.Min()} members, which is less than n_splits={n_splits}.");
        return Assign(positions, counts);
    }

    private int[][] Assign(int[] positions, int[] counts)
    {
        // Samples sorted by class are dealt to the folds in turn: that says how many of each class a fold gets.
        var (allocation, dealt) = (new int[counts.Length, n_splits], 0);
        for (var c = 0; c < counts.Length; c++)
        {
            for (var i = 0; i < counts[c]; i++)
                allocation[c, dealt++ % n_splits]++;
        }
        var random = Randomness.Of(random_state);
        var folds = Enumerable.Range(0, n_splits).Select(static _ => new List<int>()).ToArray();
        for (var c = 0; c < counts.Length; c++)
        {
            var dealing = Enumerable.Range(0, n_splits).SelectMany(fold => Enumerable.Repeat(fold, allocation[c, fold])).ToArray();
            if (shuffle)
                random.Shuffle(dealing.AsSpan());
            var next = 0;
            for (var i = 0; i < positions.Length; i++)
            {
                if (positions[i] == c)
                    folds[dealing[next++]].Add(i);
            }
        }
        return Array.ConvertAll(folds, static fold => fold.ToArray());
    }
}
