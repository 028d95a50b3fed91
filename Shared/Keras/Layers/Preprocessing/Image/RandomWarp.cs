using Tensorflow.Keras.Random;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>What layers have in common that move the pixels of each image by an affine map of its own.</summary>
public abstract class RandomWarp : BaseImagePreprocessingLayer, ISeeded
{
    private protected readonly int? _seed;
    private protected readonly double _fillValue;

    private protected RandomWarp(string fill_mode, string interpolation, int? seed, double fill_value, string? data_format, string? name, DTypePolicy? dtype)
        : base(data_format, name, dtype)
    {
        (this.fill_mode, this.interpolation, _seed, _fillValue) = (fill_mode, interpolation, seed, fill_value);
        seed_generator = new SeedGenerator(seed);
        if (fill_mode is not ("reflect" or "wrap" or "constant" or "nearest"))
            throw new ValueError($"Unknown `fill_mode` {fill_mode}. Expected of one ('reflect', 'wrap', 'constant', 'nearest').");
        if (interpolation is not ("nearest" or "bilinear"))
            throw new ValueError($"Unknown `interpolation` {interpolation}. Expected of one ('nearest', 'bilinear').");
    }

    /// <summary>What lies outside the image: <c>reflect</c>, <c>wrap</c>, <c>constant</c> or <c>nearest</c>.</summary>
    public string fill_mode { get; }

    /// <summary>Whether pixels are copied or weighed: <c>nearest</c> or <c>bilinear</c>.</summary>
    public string interpolation { get; }

    /// <inheritdoc/>
    public SeedGenerator seed_generator { get; }

    private protected override Tensor Transform(Tensor images, bool training)
    {
        var x = tf.cast(images, ComputeType);
        if (!training)
            return x;
        var maps = Maps(x.shape[0], x.shape[HeightAxis], x.shape[WidthAxis]);
        var mode = Enum.Parse<ImageFillMode>(fill_mode, ignoreCase: true);
        var moved = Ops.ProjectiveTransform(DataFormat.ToLast(x, data_format).Value, maps.Value, mode, interpolation == "bilinear", _fillValue);
        return DataFormat.FromLast(new Tensor(moved), data_format);
    }

    /// <summary>Draws the maps (N, 8) from places in the result to places in the images.</summary>
    private protected abstract Tensor Maps(int images, int height, int width);

    /// <summary>The maps (a0, a1, a2, b0, b1, b2, 0, 0) from columns of shape (N, 1).</summary>
    private protected static Tensor Map(Tensor a0, Tensor a1, Tensor a2, Tensor b0, Tensor b1, Tensor b2)
    {
        var zero = tf.zeros_like(a0);
        return tf.concat([a0, a1, a2, b0, b1, b2, zero, zero], 1);
    }

    /// <summary>The bounds of a factor in [-1, 1].</summary>
    private protected static (double Lower, double Upper) Bounds(FactorArg factor, string name, string message) => factor.Bounds(
        -1, 1, number => new ValueError(message + (number is { } wrong ? $"Received: input_number={PythonNumber.Repr(wrong)}" : $"Received: {name}={factor}")), checkBoth: true);
}
