using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Models;

/// <summary>A model takes inputs that have one dimension too many or too few where that dimension has the size 1 and is the last: samples of shape (N,) for <c>Input((1,))</c>.</summary>
internal static class InputRank
{
    /// <summary>The input with as many dimensions as the model was made for. Sizes are left to the layers.</summary>
    /// <param name="x">The input.</param>
    /// <param name="expected">The shape that the model was made for, batch included.</param>
    /// <exception cref="ValueError">The numbers of dimensions do not fit.</exception>
    public static Tensor Adjust(Tensor x, Shape expected)
    {
        var shape = x.shape;
        if (shape.ndim == expected.ndim)
            return x;
        if (shape.ndim == expected.ndim + 1 && shape[-1] == 1)
            return tf.squeeze(x, axis: -1);
        if (shape.ndim == expected.ndim - 1 && expected[-1] == 1)
            return tf.expand_dims(x, axis: -1);
        var found = ShapeText.Describe(shape);
        throw new ValueError(
            $"Invalid input shape for input Tensor(shape={found}, dtype={x.dtype.Name()}). Expected shape {expected}, but input has incompatible shape {found}");
    }
}
