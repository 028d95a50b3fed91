using Tensorflow.NumPy;
using H5Dataset = Tensorflow.Hdf5.Dataset;

namespace Tensorflow.Keras.Saving;

/// <summary>Brings the arrays of a file into variables.</summary>
internal static class WeightValues
{
    /// <summary>Fills a variable with an array of its shape.</summary>
    /// <param name="stored">The array: read into the variable's memory where the element types agree and nothing is packed, else converted.</param>
    /// <param name="variable">The variable.</param>
    /// <exception cref="ValueError">The array is of texts.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public static void Read(H5Dataset stored, ResourceVariable variable)
    {
        // What is in chunks may be damaged in the middle: a variable has all of it or nothing.
        if (stored.dtype == variable.dtype && stored.chunks is null)
        {
            using var access = variable.Variable.Write();
            stored.Read(access.Bytes);
            return;
        }
        Assign(stored, variable);
    }

    private static void Assign(NDArray value, ResourceVariable variable)
    {
        if (value.dtype == TF_DataType.TF_STRING)
            throw new ValueError($"The weight {variable.Variable.Name} has numbers. Received: texts of shape {value.shape}.");
        variable.assign(value.astype(variable.dtype, copy: false));
    }
}
