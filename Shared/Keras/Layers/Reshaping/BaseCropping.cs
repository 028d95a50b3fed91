using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Layers that cut the edges off their inputs.</summary>
public abstract class BaseCropping : Layer
{
    private protected readonly int[][] _cropping;
    private readonly string _format;

    /// <summary>Keeps the arguments.</summary>
    private protected BaseCropping(int[][] margins, string? data_format, Shape? input_shape, string? name, DTypePolicy? dtype) : base(name, true, dtype, input_shape)
    {
        _cropping = margins;
        input_spec = new InputSpec(ndim: margins.Length + 2);
        _format = DataFormat.Standardize(data_format);
    }

    /// <summary>Where the channels are.</summary>
    private protected string Format => _format;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var sizes = Cropped(inputs.shape, "inputs.shape").as_int_list();
        var begin = new int[sizes.Length];
        for (var d = 0; d < _cropping.Length; d++)
            begin[d + (_format == DataFormat.ChannelsFirst ? 2 : 1)] = _cropping[d][0];
        return new Tensor(Ops.Slice(inputs.Value, begin, sizes));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => Cropped(input_shape, "input_shape");

    /// <summary>What is said when nothing is left.</summary>
    private protected virtual string TooMuch(string received) => $"Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: {received}, cropping={MarginsArg.Text(_cropping)}";

    private Shape Cropped(Shape shape, string received)
    {
        CheckInput(shape);
        var spatial = DataFormat.Spatial(shape, _format).dims;
        for (var d = 0; d < spatial.Length; d++)
        {
            if (spatial[d] < 0)
                continue;
            spatial[d] -= _cropping[d].Sum();
            if (spatial[d] <= 0)
                throw new ValueError(TooMuch($"{received}={ShapeText.Describe(shape)}"));
        }
        return DataFormat.WithSpatial(shape, spatial, _format);
    }
}
