using Tensorflow.NumPy;

namespace Tensorflow.Plotting;

/// <summary>Reads arrays for figures and tables.</summary>
internal static class ArrayValues
{
    /// <summary>The elements of an array of one dimension as cells of their kind.</summary>
    public static IEnumerable<Cell> Cells(NDArray array)
    {
        if (array.ndim != 1) throw new ValueError($"Per-column arrays must each be 1-dimensional. Received: shape {array.shape}. Index or ravel() the array.");
        return Flat(array);
    }

    /// <summary>The only element as a cell.</summary>
    public static Cell Single(NDArray array) => Cell.From(array.dtype == "float32" ? (float)array : array.item());

    /// <summary>A matrix as float64.</summary>
    public static double[,] Matrix(NDArray array)
    {
        if (array.ndim != 2) throw new ValueError($"Must pass 2-d input. Received: shape {array.shape}");
        return (double[,])array.ToMultiDimArray<double>();
    }

    private static IEnumerable<Cell> Flat(NDArray array) => array.dtype.Type switch
    {
        TF_DataType.TF_STRING => array.ToArray<string>().Select(static v => (Cell)v),
        TF_DataType.TF_BOOL => array.ToArray<bool>().Select(static v => (Cell)v),
        TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE or TF_DataType.TF_HALF => array.ToArray<double>().Select(static v => (Cell)v),
        _ => array.ToArray<long>().Select(static v => (Cell)v),
    };
}
