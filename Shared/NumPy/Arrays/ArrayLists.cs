using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>Takes lists of arrays apart, as Python does: <c>var (w, b) = layer.get_weights();</c></summary>
public static class ArrayLists
{
    /// <summary>The two arrays of a list.</summary>
    /// <exception cref="ValueError">The list has another length.</exception>
    public static void Deconstruct(this List<NDArray> arrays, out NDArray first, out NDArray second)
    {
        Unpacking.Check(2, arrays.Count);
        (first, second) = (arrays[0], arrays[1]);
    }

    /// <summary>The three arrays of a list.</summary>
    /// <exception cref="ValueError">The list has another length.</exception>
    public static void Deconstruct(this List<NDArray> arrays, out NDArray first, out NDArray second, out NDArray third)
    {
        Unpacking.Check(3, arrays.Count);
        (first, second, third) = (arrays[0], arrays[1], arrays[2]);
    }

    /// <summary>The four arrays of a list.</summary>
    /// <exception cref="ValueError">The list has another length.</exception>
    public static void Deconstruct(this List<NDArray> arrays, out NDArray first, out NDArray second, out NDArray third, out NDArray fourth)
    {
        Unpacking.Check(4, arrays.Count);
        (first, second, third, fourth) = (arrays[0], arrays[1], arrays[2], arrays[3]);
    }
}
