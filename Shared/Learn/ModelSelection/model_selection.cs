using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary><c>sklearn.model_selection</c>; <c>using static Tensorflow.Sklearn.model_selection;</c> gives <c>train_test_split(…)</c>.</summary>
public static partial class model_selection
{
    /// <summary>Splits one array into a training and a test part: see <see cref="train_test_split(NDArray[], SplitSize?, SplitSize?, long?, bool, NDArray?)"/>.</summary>
    /// <exception cref="ValueError">The sizes do not fit, or the samples cannot be stratified.</exception>
    public static (NDArray, NDArray) train_test_split(NDArray array, SplitSize? test_size = null, SplitSize? train_size = null,
        long? random_state = null, bool shuffle = true, NDArray? stratify = null)
    {
        var parts = train_test_split([array], test_size, train_size, random_state, shuffle, stratify);
        return (parts[0], parts[1]);
    }

    /// <summary>Splits two arrays alike: <c>var (xa, xb, ya, yb) = train_test_split(x, y, test_size: 0.2, random_state: 42);</c></summary>
    /// <exception cref="ValueError">The arrays differ in length, the sizes do not fit, or the samples cannot be stratified.</exception>
    public static (NDArray, NDArray, NDArray, NDArray) train_test_split(NDArray first, NDArray second, SplitSize? test_size = null,
        SplitSize? train_size = null, long? random_state = null, bool shuffle = true, NDArray? stratify = null)
    {
        var parts = train_test_split([first, second], test_size, train_size, random_state, shuffle, stratify);
        return (parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>Splits three arrays alike.</summary>
    /// <exception cref="ValueError">The arrays differ in length, the sizes do not fit, or the samples cannot be stratified.</exception>
    public static (NDArray, NDArray, NDArray, NDArray, NDArray, NDArray) train_test_split(NDArray first, NDArray second, NDArray third,
        SplitSize? test_size = null, SplitSize? train_size = null, long? random_state = null, bool shuffle = true, NDArray? stratify = null)
    {
        var parts = train_test_split([first, second, third], test_size, train_size, random_state, shuffle, stratify);
        return (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    /// <summary>Splits arrays alike into a training and a test part, with the samples that scikit-learn draws.</summary>
    /// <param name="arrays">Arrays with as many rows each.</param>
    /// <param name="test_size">The share or number of samples for testing: what training leaves, or a quarter.</param>
    /// <param name="train_size">The share or number of samples for training: what testing leaves.</param>
    /// <param name="random_state">A seed; without one, the draws come from <c>np.random</c>.</param>
    /// <param name="shuffle">Whether the samples are drawn; otherwise the first ones are for training, the next for testing.</param>
    /// <param name="stratify">Classes of shape (n,) that both parts shall have in the same proportions.</param>
    /// <returns>Training and test part of each array, in turn.</returns>
    /// <exception cref="ValueError">The arrays differ in length, the sizes do not fit, or the samples cannot be stratified.</exception>
    public static NDArray[] train_test_split(NDArray[] arrays, SplitSize? test_size = null, SplitSize? train_size = null,
        long? random_state = null, bool shuffle = true, NDArray? stratify = null)
    {
        if (arrays.Length == 0)
            throw new ValueError("At least one array required as input");
        var samples = Rows.Count(stratify is null ? arrays : [.. arrays, stratify]);
        var (train, test) = SplitSize.Divide(samples, test_size, train_size);
        var (trainRows, testRows) = Choose(samples, train, test, random_state, shuffle, stratify);
        var parts = new NDArray[2 * arrays.Length];
        for (var i = 0; i < arrays.Length; i++)
            (parts[2 * i], parts[(2 * i) + 1]) = (arrays[i][trainRows], arrays[i][testRows]);
        return parts;
    }

    private static (NDArray Train, NDArray Test) Choose(int samples, int train, int test, long? random_state, bool shuffle, NDArray? stratify)
    {
        if (!shuffle)
        {
            if (stratify is not null)
                throw new ValueError("Stratified train/test split is not implemented for shuffle=False");
            return (new NDArray(Enumerable.Range(0, train).ToArray()), new NDArray(Enumerable.Range(train, test).ToArray()));
        }
        var random = Randomness.Of(random_state);
        if (stratify is not null)
        {
            var (trainRows, testRows) = StratifiedDraw.Divide(stratify, train, test, random);
            return (new NDArray(trainRows), new NDArray(testRows));
        }
        var order = random.Permutation(samples);
        return (new NDArray(order[test..(test + train)]), new NDArray(order[..test]));
    }
}
