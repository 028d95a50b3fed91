namespace Tensorflow.NumPy;

/// <summary>Takes lists of arrays apart, as Python does: <c>var (w, b) = layer.get_weights();</c></summary>
public static class ArrayLists
{
    /// <summary>The two arrays of a list.</summary>
    /// <exception cref="ValueError">The list has another length.</exception>
    public static void Deconstruct(this List<NDArray> arrays, out NDArray first, out NDArray second)
    {
        Expect(2, arrays);
        (first, second) = (arrays[0], arrays[1]);
    }

    /// <summary>The three arrays of a list.</summary>
    /// <exception cref="ValueError">The list has another length.</exception>
    public static void Deconstruct(this List<NDArray> arrays, out NDArray first, out NDArray second, out NDArray third)
    {
        Expect(3, arrays);
        (first, second, third) = (arrays[0], arrays[1], arrays[2]);
    }

    /// <summary>The four arrays of a list.</summary>
    /// <exception cref="ValueError">The list has another length.</exception>
    public static void Deconstruct(this List<NDArray> arrays, out NDArray first, out NDArray second, out NDArray third, out NDArray fourth)
    {
        Expect(4, arrays);
        (first, second, third, fourth) = (arrays[0], arrays[1], arrays[2], arrays[3]);
    }

    private static void Expect(int count, List<NDArray> arrays)
    {
        if (arrays.Count < count)
            throw new ValueError($"not enough values to unpack (expected {count}, got {arrays.Count})");
        if (arrays.Count > count)
            throw new ValueError($"too many values to unpack (expected {count}, got {arrays.Count})");
    }
}
