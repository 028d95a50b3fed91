using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>inputs * scale + offset. Source: https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/.</summary>
[KerasExport("layers")]
public partial class Rescaling : Layer
{
    private readonly ScaleArg _scale;
    private readonly ScaleArg _offset;

    /// <summary>A layer that scales and shifts.</summary>
    /// <param name="scale">The factor: <c>1.0 / 255</c> brings pixels to [0, 1]. A list has one for each channel.</param>
    /// <param name="offset">What is added, 0 unless said: a number, or a list with one for each channel.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Rescaling(ScaleArg scale, ScaleArg? offset = null, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype, input_shape)
    {
        supports_masking = true;
        (_scale, _offset) = (scale, offset ?? 0.0);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = inputs.As(ComputeType);
        if (_scale.IsNumber && _offset.IsNumber)
            return x * _scale.First() + _offset.First();
        var scale = Factors(_scale);
        // As Keras has it: only the scale follows the channels to the front.
        if (!_scale.IsNumber && BackendConfig.ImageDataFormat == "channels_first")
            scale = tf.reshape(scale, (-1, 1, 1));
        return x * scale + Factors(_offset);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    private Tensor Factors(ScaleArg argument) => argument.IsNumber ? TensorMath.Scalar(argument.First(), ComputeType) : TensorMath.Vector([.. argument], ComputeType);
}
