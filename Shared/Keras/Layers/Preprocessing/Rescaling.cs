using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Layers;

/// <summary>inputs * scale + offset. Source: https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/.</summary>
[KerasExport("layers")]
public partial class Rescaling : Layer
{
    private readonly double _scale;
    private readonly double _offset;

    /// <summary>A layer that scales and shifts.</summary>
    /// <param name="scale">The factor: <c>1.0 / 255</c> brings pixels to [0, 1].</param>
    /// <param name="offset">What is added.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Rescaling(double scale, double offset = 0.0, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype, input_shape)
    {
        supports_masking = true;
        (_scale, _offset) = (scale, offset);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => inputs.As(ComputeType) * _scale + _offset;

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
