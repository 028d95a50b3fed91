using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Puts the axes of each sample in another order. Source: https://keras.io/api/layers/reshaping_layers/permute/.</summary>
[KerasExport("layers")]
public partial class Permute : Layer
{
    private readonly int[] _dims;

    /// <summary>A layer that reorders axes.</summary>
    /// <param name="dims">The axes in their new order, counted from 1: the batch is not among them.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">It is not an order of 1, 2, ….</exception>
    public Permute(Shape dims, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        _dims = dims.as_int_list();
        if (!_dims.Order().SequenceEqual(Enumerable.Range(1, _dims.Length)))
            throw new ValueError($"Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be consecutive and start from 1. Received dims={dims}");
        input_spec = new InputSpec(ndim: _dims.Length + 1);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => tf.transpose(inputs, new Axis([0, .. _dims]));

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        return new([input_shape.Sizes[0], .. _dims.Select(d => input_shape.Sizes[d])]);
    }
}
