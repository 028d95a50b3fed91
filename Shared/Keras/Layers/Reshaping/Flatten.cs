using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes a vector of each sample. Source: https://keras.io/api/layers/reshaping_layers/flatten/.</summary>
[KerasExport("layers")]
public partial class Flatten : Layer
{
    private const string ChannelsFirst = "channels_first";
    private readonly string _dataFormat;

    /// <summary>A layer that flattens.</summary>
    /// <param name="data_format"><c>"channels_last"</c>, or <c>"channels_first"</c>, whose channels are put last before flattening.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such format.</exception>
    public Flatten(string? data_format = null, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype, input_shape)
    {
        input_spec = new InputSpec(min_ndim: 1);
        _dataFormat = data_format ?? "channels_last";
        if (_dataFormat is not ("channels_last" or ChannelsFirst))
            throw new ValueError($"The `data_format` argument must be one of {{'channels_first', 'channels_last'}}. Received: data_format={data_format}");
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = inputs;
        if (_dataFormat == ChannelsFirst && x.ndim > 2)
            x = tf.transpose(x, new Axis([0, .. Enumerable.Range(2, x.ndim - 2), 1]));
        return tf.reshape(x, compute_output_shape(x.shape));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        long size = 1;
        foreach (var dim in input_shape.Sizes[1..])
            size = dim < 0 || size < 0 ? -1 : size * dim;
        return new Shape([input_shape.Sizes[0], size]);
    }
}
