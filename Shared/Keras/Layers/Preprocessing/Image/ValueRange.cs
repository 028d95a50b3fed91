using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>The <c>value_range</c> arguments of layers that change images, and the way of pixels between their range and [0, 255].</summary>
internal static class ValueRange
{
    /// <summary>The lowest and the highest value of pixels; (0, 255) unless said.</summary>
    /// <exception cref="ValueError">There are not two numbers.</exception>
    public static double[] Sorted(FactorArg? range)
    {
        double[] sorted = [.. (range ?? (0, 255)).Order()];
        return range is not { IsNumber: true } && sorted.Length == 2
            ? sorted
            : throw new ValueError($"The `value_range` argument should be a list of two numbers. Received: value_range={range}");
    }

    /// <summary>Pixels of a range as pixels of [0, 255].</summary>
    public static Tensor ToBytes(Tensor images, double[] range) => Moved(images, range, [0, 255]);

    /// <summary>Pixels of [0, 255] as pixels of a range.</summary>
    public static Tensor FromBytes(Tensor images, double[] range) => Moved(images, [0, 255], range);

    private static Tensor Moved(Tensor images, double[] from, double[] to) => from[0] == to[0] && from[1] == to[1]
        ? images
        : (((images - from[0]) / (tf.constant(from[1], images.dtype) - from[0])) * (tf.constant(to[1], images.dtype) - to[0])) + to[0];
}
