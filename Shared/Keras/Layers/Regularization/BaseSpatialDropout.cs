using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Dropouts that draw once for each channel of a sample.</summary>
[ConfigKeys("rate", "seed", "name", "dtype")]
public abstract class BaseSpatialDropout : Dropout
{
    /// <summary>Keeps the arguments; a format of <see langword="null"/> is not in the config.</summary>
    private protected BaseSpatialDropout(int rank, double rate, string? format, SeedArg? seed, string? name, DTypePolicy? dtype)
        : base(rate, NoiseShape(rank, format), seed, name, dtype) => (Format, input_spec) = (format, new InputSpec(ndim: rank + 2));

    /// <summary>Where the channels are.</summary>
    private protected string? Format { get; }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        return input_shape;
    }

    /// <summary>The input's sizes for batch and channels, 1 for the rest.</summary>
    private static Shape NoiseShape(int rank, string? format)
    {
        var sizes = new long[rank + 2];
        Array.Fill(sizes, 1);
        sizes[0] = sizes[format == DataFormat.ChannelsFirst ? 1 : ^1] = -1;
        return new Shape(sizes);
    }
}
