using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Layers;

/// <summary>What layers demand of their inputs, with Keras' messages.</summary>
internal static class InputChecks
{
    /// <summary>The input must have at least so many dimensions.</summary>
    /// <exception cref="ValueError">It has fewer.</exception>
    public static void AtLeast(int dimensions, Shape shape, string layer)
    {
        if (shape.ndim < dimensions)
        {
            throw new ValueError(
                $"Input 0 of layer \"{layer}\" is incompatible with the layer: expected min_ndim={dimensions}, found ndim={shape.ndim}. Full shape received: {ShapeText.Describe(shape)}");
        }
    }

    /// <summary>The input must have exactly so many dimensions.</summary>
    /// <exception cref="ValueError">It has another number.</exception>
    public static void Exactly(int dimensions, Shape shape, string layer)
    {
        if (shape.ndim != dimensions)
        {
            throw new ValueError(
                $"Input 0 of layer \"{layer}\" is incompatible with the layer: expected ndim={dimensions}, found ndim={shape.ndim}. Full shape received: {ShapeText.Describe(shape)}");
        }
    }

    /// <summary>The input must have this size along an axis.</summary>
    /// <exception cref="ValueError">It has another.</exception>
    public static void SizeAlong(int axis, int size, Shape shape, string layer)
    {
        if (shape[axis] >= 0 && shape[axis] != size)
        {
            throw new ValueError(
                $"Input 0 of layer \"{layer}\" is incompatible with the layer: expected axis {axis} of input shape to have value {size}, but received input with shape {ShapeText.Describe(shape)}");
        }
    }
}
