using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>Divides samples so that each part has the classes in the same proportions, with scikit-learn's draws.</summary>
internal static class StratifiedDraw
{
    /// <summary>The samples of the two parts.</summary>
    /// <param name="labels">The classes, of shape (n,); rows of shape (n, m) are classes of their own.</param>
    /// <param name="train">How many samples are for training.</param>
    /// <param name="test">How many are for testing.</param>
    /// <param name="random">Where the draws come from.</param>
    /// <exception cref="ValueError">A class has a single sample, or a part has fewer samples than there are classes.</exception>
    public static (int[] Train, int[] Test) Divide(NDArray labels, int train, int test, NumPyRandomState random)
    {
        var column = LabelColumn.Read(labels.ndim == 2 ? Rows(labels) : labels, "y");
        var classes = column.Classes;
        var members = Members(column.Positions(classes), classes.Length);
        var counts = Array.ConvertAll(members, static list => list.Count);
        Check(counts, Array.ConvertAll(classes, c => c.Name(column.Kind)), train, test);

        var trainCounts = ApproximateMode(counts, train, random);
        var left = counts.Zip(trainCounts, static (all, used) => all - used).ToArray();
        var testCounts = ApproximateMode(left, test, random);
        var (trainSamples, testSamples) = (new List<int>(train), new List<int>(test));
        for (var c = 0; c < classes.Length; c++)
        {
            var order = random.Permutation(counts[c]);
            trainSamples.AddRange(order.Take(trainCounts[c]).Select(i => members[c][i]));
            testSamples.AddRange(order.Skip(trainCounts[c]).Take(testCounts[c]).Select(i => members[c][i]));
        }
        var result = (trainSamples.ToArray(), testSamples.ToArray());
        random.Shuffle(result.Item1.AsSpan());
        random.Shuffle(result.Item2.AsSpan());
        return result;
    }

    // A row of several outputs is a class of its own.
    private static NDArray Rows(NDArray labels)
    {
        var (texts, width) = (labels.ToArray<string>(), labels.shape[1]);
        return new NDArray(texts.Chunk(Math.Max(1, width)).Select(row => string.Join(' ', row)).ToArray());
    }

    private static List<int>[] Members(int[] positions, int classes)
    {
        var members = new List<int>[classes];
        for (var c = 0; c < classes; c++)
            members[c] = [];
        for (var i = 0; i < positions.Length; i++)
            members[positions[i]].Add(i);
        return members;
    }

    private static void Check(int[] counts, string[] names, int train, int test)
    {
        if (counts.Min() < 2)
        {
            var few = names.Where((_, c) => counts[c] < 2);
            throw new ValueError("The least populated classes in y have only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2. " +
                $"Classes with too few members are: [{string.Join(", ", few)}]");
        }
        if (train < counts.Length)
            throw new ValueError($"The train_size = {train} should be greater or equal to the number of classes = {counts.Length}");
        if (test < counts.Length)
            throw new ValueError($"The test_size = {test} should be greater or equal to the number of classes = {counts.Length}");
    }

    /// <summary>About how many of each class are expected among so many draws; ties are broken at random.</summary>
    private static int[] ApproximateMode(int[] counts, int draws, NumPyRandomState random)
    {
        var total = counts.Sum(static c => (long)c);
        var expected = Array.ConvertAll(counts, c => (double)c / total * draws);
        var mode = Array.ConvertAll(expected, static e => (int)Math.Floor(e));
        var missing = draws - mode.Sum();
        if (missing <= 0)
            return mode;
        var remainders = expected.Zip(mode, static (e, whole) => e - whole).ToArray();
        foreach (var value in remainders.Distinct().OrderDescending())
        {
            var tied = Enumerable.Range(0, counts.Length).Where(c => remainders[c] == value).ToArray();
            var added = Math.Min(tied.Length, missing);
            foreach (var i in random.Permutation(tied.Length).Take(added))
                mode[tied[i]]++;
            missing -= added;
            if (missing == 0)
                break;
        }
        return mode;
    }
}
