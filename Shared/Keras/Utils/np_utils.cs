using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>The functions of Keras' former module <c>np_utils</c>.</summary>
public static class np_utils
{
    /// <summary>Class numbers as rows of zeros with a one: <see cref="KerasUtils.to_categorical"/> in a type of one's choice.</summary>
    /// <param name="y">Integers from 0 on, of any shape; a last dimension of size 1 is dropped.</param>
    /// <param name="num_classes">How many classes there are; -1 takes the greatest number and one more.</param>
    /// <param name="dtype">The type of the result; float32.</param>
    /// <exception cref="ValueError">A number names no class, or there are neither numbers nor classes.</exception>
    public static NDArray to_categorical(NDArray y, int num_classes = -1, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        OneHot(y, num_classes < 0 ? null : num_classes, dtype);

    internal static NDArray OneHot(NDArray x, int? num_classes, TF_DataType dtype)
    {
        var classes = x.ToArray<long>();
        var dims = x.dims;
        if (dims.Length > 1 && dims[^1] == 1)
            dims = dims[..^1];
        if (num_classes is null or 0 && classes.Length == 0)
            throw new ValueError("zero-size array to reduction operation maximum which has no identity: give num_classes when there are no samples.");
        var count = num_classes is > 0 ? num_classes.Value : (int)Math.Min(classes.Max() + 1, int.MaxValue);
        var rows = HostArray.Allocate<double>((long)classes.Length * count);
        for (var i = 0; i < classes.Length; i++)
        {
            var position = classes[i] < 0 ? classes[i] + count : classes[i];
            if (position < 0 || position >= count)
            {
                throw new ValueError($"index {classes[i]} is out of bounds for axis 1 with size {count}. Class numbers must lie between 0 and {count - 1}: " +
                    "give a larger num_classes, or number the classes from 0 on.");
            }
            rows[((long)i * count) + position] = 1;
        }
        return new NDArray(rows).reshape(new Shape([.. dims, count])).astype(dtype);
    }
}
