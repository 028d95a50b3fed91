using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Layers that put zeros around their inputs.</summary>
public abstract class BaseZeroPadding : Layer
{
    private protected readonly int[][] _padding;

    /// <summary>Keeps the arguments.</summary>
    private protected BaseZeroPadding(int[][] margins, string? data_format, Shape? input_shape, string? name, DTypePolicy? dtype) : base(name, true, dtype, input_shape)
    {
        _padding = margins;
        input_spec = new InputSpec(ndim: margins.Length + 2);
        this.data_format = DataFormat.Standardize(data_format);
    }

    /// <summary>Where the channels are.</summary>
    public string data_format { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var paddings = new (int, int)[inputs.ndim];
        for (var d = 0; d < _padding.Length; d++)
            paddings[d + (data_format == DataFormat.ChannelsFirst ? 2 : 1)] = (_padding[d][0], _padding[d][1]);
        return new Tensor(Ops.Pad(inputs.Value, paddings));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        var spatial = DataFormat.Spatial(input_shape, data_format).dims;
        return DataFormat.WithSpatial(input_shape, [.. spatial.Select((size, d) => size < 0 ? -1 : size + _padding[d].Sum())], data_format);
    }
}
