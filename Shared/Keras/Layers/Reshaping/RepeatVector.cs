using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes of each vector a matrix of equal rows: (B, D) becomes (B, n, D). Source: https://keras.io/api/layers/reshaping_layers/repeat_vector/.</summary>
[KerasExport("layers")]
public partial class RepeatVector : Layer
{
    private readonly int _n;

    /// <summary>A layer that repeats.</summary>
    /// <param name="n">How often.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The number is not positive.</exception>
    public RepeatVector(int n, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        if (n <= 0)
            throw new ValueError($"Expected a positive integer value for `n`. Received: n={n}");
        _n = n;
        input_spec = new InputSpec(ndim: 2);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => tf.tile(tf.expand_dims(inputs, 1), (1, _n, 1));

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => new([input_shape.Sizes[0], _n, input_shape.Sizes[1]]);
}
