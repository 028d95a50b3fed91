using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Gives each sample another shape. Source: https://keras.io/api/layers/reshaping_layers/reshape/.</summary>
[KerasExport("layers")]
public partial class Reshape : Layer
{
    /// <summary>A layer that reshapes.</summary>
    /// <param name="target_shape">The shape of a sample; one size may be -1 and follows from the others.</param>
    /// <param name="input_shape">The shape of one sample before, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Reshape([ConfigFrom("target_shape.dims")] Shape target_shape, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype, input_shape) => (this.target_shape, input_spec) = (target_shape, new InputSpec(min_ndim: 1));

    /// <summary>A layer that reshapes, its sizes given one by one as TensorFlow.NET takes them.</summary>
    /// <param name="target_shape">The sizes of a sample.</param>
    public Reshape(object[] target_shape)
        : this(new Shape(Array.ConvertAll(target_shape, static size => Convert.ToInt32(size, CultureInfo.InvariantCulture))))
    {
    }

    /// <summary>The shape of a sample.</summary>
    public Shape target_shape { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => tf.reshape(inputs, compute_output_shape(inputs.shape));

    /// <inheritdoc/>
    /// <exception cref="ValueError">The numbers of elements do not fit.</exception>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        var sample = input_shape[1..];
        var sizes = target_shape.dims;
        var open = Array.IndexOf(sizes, -1L);
        if (open != Array.LastIndexOf(sizes, -1L))
            throw new ValueError($"There must be at most one unknown dimension (-1) in target_shape. Received: target_shape={Text(target_shape)}.");
        if (sample.IsFullyDefined)
        {
            long known = 1;
            for (var i = 0; i < sizes.Length; i++)
                known *= i == open ? 1 : sizes[i];
            if (open < 0 && known != sample.size)
                throw new ValueError($"The total size of the tensor must be unchanged. Received: input_shape={sample}, target_shape={Text(target_shape)}");
            if (open >= 0 && (known == 0 || sample.size % known != 0))
            {
                throw new ValueError(
                    "The total size of the tensor must be unchanged, however, the input size cannot by divided by the specified dimensions in target_shape. " +
                    $"Received: input_shape={sample}, target_shape={Text(target_shape)}");
            }
            if (open >= 0)
                sizes[open] = sample.size / known;
        }
        return new Shape([input_shape.Sizes[0], .. sizes]);
    }

    private static string Text(Shape shape) => shape.ToString().Replace("None", "-1", StringComparison.Ordinal);
}
