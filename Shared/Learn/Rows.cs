using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>Rows of arrays that belong together.</summary>
internal static class Rows
{
    /// <summary>How many rows all arrays have.</summary>
    /// <exception cref="ValueError">They differ in their number of rows.</exception>
    /// <exception cref="TypeError">One has no dimensions.</exception>
    public static int Count(params ReadOnlySpan<NDArray> arrays)
    {
        var counts = new int[arrays.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = arrays[i].ndim > 0
                ? arrays[i].shape[0]
                : throw new TypeError("Singleton array cannot be considered a valid collection. Expected an array with a row for each sample.");
        }
        return Array.TrueForAll(counts, count => count == counts[0])
            ? counts[0]
            : throw new ValueError($"Found input variables with inconsistent numbers of samples: [{string.Join(", ", counts)}]");
    }
}
