using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Puts tensors together along an axis. Source: https://keras.io/api/layers/merging_layers/concatenate/.</summary>
[KerasExport("layers")]
public partial class Concatenate : BaseMerge
{
    private readonly int _axis;

    /// <summary>A layer that puts tensors together.</summary>
    /// <param name="axis">Along which axis; negative ones count from the end.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Concatenate(int axis = -1, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype) => _axis = axis;

    /// <summary>The masks put together like the inputs; an input without a mask counts as a whole.</summary>
    /// <inheritdoc/>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask)
    {
        if (previous_mask is null)
            return null;
        var masks = inputs.Zip<Tensor, Tensor?, Tensor>(previous_mask, static (input, mask) => mask is null
            ? tf.cast(tf.ones_like(input), TF_DataType.TF_BOOL)
            : mask.ndim < input.ndim ? tf.broadcast_to(tf.expand_dims(mask, axis: -1), tf.shape(input)) : mask);
        return tf.reduce_any(tf.concat(masks.ToArray(), _axis), axis: -1);
    }

    /// <inheritdoc/>
    private protected override string NoList => "A `Concatenate` layer should be called on a list of at least 1 input. Received: input_shape={0}";

    /// <inheritdoc/>
    private protected override bool AlignsRanks => false;

    /// <inheritdoc/>
    private protected override Tensor Merge(Tensor[] inputs) => tf.concat(inputs, _axis);

    /// <inheritdoc/>
    private protected override Shape Merged(IReadOnlyList<Shape> shapes)
    {
        var sizes = shapes[0].dims;
        var axis = _axis < 0 ? _axis + sizes.Length : _axis;
        if (axis < 0 || axis >= sizes.Length || shapes.Any(shape => shape.ndim != sizes.Length))
            throw Mismatch(shapes);
        foreach (var shape in shapes.Skip(1))
        {
            for (var i = 0; i < sizes.Length; i++)
            {
                var size = shape.Sizes[i];
                if (i == axis)
                    sizes[i] = sizes[i] < 0 || size < 0 ? -1 : sizes[i] + size;
                else if (sizes[i] < 0)
                    sizes[i] = size;
                else if (size >= 0 && size != sizes[i])
                    throw Mismatch(shapes);
            }
        }
        return new Shape(sizes);
    }

    private static ValueError Mismatch(IReadOnlyList<Shape> shapes) => new(
        $"A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape={Text(shapes)}");
}
