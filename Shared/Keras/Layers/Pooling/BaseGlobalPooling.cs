using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Layers that make one number of each channel of a sample.</summary>
public abstract class BaseGlobalPooling : Layer
{
    private readonly int _rank;

    /// <summary>Checks and keeps the arguments.</summary>
    private protected BaseGlobalPooling(int rank, string? data_format, bool keepdims, string? name, DTypePolicy? dtype) : base(name, true, dtype)
    {
        (_rank, this.keepdims) = (rank, keepdims);
        input_spec = new InputSpec(ndim: rank + 2);
        this.data_format = DataFormat.Standardize(data_format);
    }

    /// <summary>Where the channels are.</summary>
    public string data_format { get; }

    /// <summary>Whether the spatial dimensions stay, with size 1.</summary>
    public bool keepdims { get; }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) =>
        Reduce(inputs, new Axis([.. Enumerable.Range(data_format == DataFormat.ChannelsFirst ? 2 : 1, _rank)]));

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        var ones = new long[keepdims ? _rank : 0];
        Array.Fill(ones, 1);
        return DataFormat.WithSpatial(input_shape, ones, data_format);
    }

    /// <summary>One number of those along some axes.</summary>
    protected abstract Tensor Reduce(Tensor x, Axis axes);
}
