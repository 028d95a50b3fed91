using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Layers that make their inputs larger by whole factors.</summary>
public abstract class BaseUpSampling : Layer
{
    private protected readonly int[] _size;

    /// <summary>Keeps the arguments.</summary>
    private protected BaseUpSampling(int[] factors, string? data_format, Shape? input_shape, string? name, DTypePolicy? dtype) : base(name, true, dtype, input_shape)
    {
        _size = factors;
        input_spec = new InputSpec(ndim: factors.Length + 2);
        Format = DataFormat.Standardize(data_format);
    }

    /// <summary>Where the channels are.</summary>
    private protected string Format { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => Enlarge(inputs);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        var spatial = DataFormat.Spatial(input_shape, Format).dims;
        return DataFormat.WithSpatial(input_shape, [.. spatial.Select((size, d) => size < 0 ? -1 : size * _size[d])], Format);
    }

    /// <summary>The larger tensor: each element as often as the factors say.</summary>
    private protected virtual Tensor Enlarge(Tensor x)
    {
        // (…, H, …) as (…, H, 1, …), broadcast to (…, H, factor, …).
        var first = Format == DataFormat.ChannelsFirst ? 2 : 1;
        var (single, repeated) = (new List<long>(), new List<long>());
        for (var axis = 0; axis < x.ndim; axis++)
        {
            single.Add(x.shape.Sizes[axis]);
            repeated.Add(x.shape.Sizes[axis]);
            if (axis < first || axis >= first + _size.Length)
                continue;
            single.Add(1);
            repeated.Add(_size[axis - first]);
        }
        var y = Ops.BroadcastTo(Ops.Reshape(x.Value, new Shape(single.ToArray())), new Shape(repeated.ToArray()));
        return new Tensor(Ops.Reshape(y, compute_output_shape(x.shape)));
    }
}
