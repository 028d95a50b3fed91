using Tensorflow.NumPy;

namespace Tensorflow.Keras.Utils;

public sealed partial class KerasUtils
{
    /// <summary>Class numbers as rows of zeros with a one.</summary>
    /// <param name="x">Integers from 0 on, of any shape; a last dimension of size 1 is dropped. Negative numbers count from the last class.</param>
    /// <param name="num_classes">How many classes there are: the greatest number and one more.</param>
    /// <returns>float64 of the shape of <paramref name="x"/> with the classes as a new last dimension.</returns>
    /// <exception cref="ValueError">A number names no class, or there are neither numbers nor classes.</exception>
    public NDArray to_categorical(NDArray x, int? num_classes = null) => np_utils.OneHot(x, num_classes, TF_DataType.TF_DOUBLE);

    /// <summary>Divides by the norms along an axis.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis along which norms are taken.</param>
    /// <param name="order">Their order: 2 is the Euclidean norm.</param>
    /// <returns>An array of the same shape; where a norm is 0, the elements stay as they are.</returns>
    public NDArray normalize(NDArray x, int axis = -1, int order = 2)
    {
        var norm = order switch
        {
            1 => np.sum(np.abs(x), axis: axis, keepdims: true),
            2 => np.sqrt(np.sum(x * x, axis: axis, keepdims: true)),
            _ => np.power(np.sum(np.power(np.abs(x), order), axis: axis, keepdims: true), 1.0 / order),
        };
        return x / np.where(norm == 0, 1, norm);
    }
}
