using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using Tensorflow.Operations.Initializers;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training divides the kernel of a layer by its largest singular value, estimated by the power method, before each call: the layer stretches no difference of inputs.
/// Source: https://keras.io/api/layers/normalization_layers/spectral_normalization/.
/// </summary>
[KerasExport("layers")]
public partial class SpectralNormalization : Wrapper
{
    // Keras' epsilon, squared: what a squared length is at least.
    private const double Epsilon = 1e-14;

    private KerasVariable? _kernel;
    private KerasVariable? _vector;

    /// <summary>A layer with a bounded kernel.</summary>
    /// <param name="layer">A layer with a weight <c>kernel</c> or <c>embeddings</c>.</param>
    /// <param name="power_iterations">How many steps of the power method a call takes.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no layer, or no step.</exception>
    public SpectralNormalization(Layer layer, int power_iterations = 1, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(layer, name, trainable, dtype)
    {
        if (power_iterations <= 0)
            throw new ValueError($"`power_iterations` should be greater than zero. Received: `power_iterations={power_iterations}`");
        this.power_iterations = power_iterations;
    }

    /// <summary>How many steps of the power method a call takes.</summary>
    public int power_iterations { get; }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The layer has no kernel.</exception>
    public override void build(Shape input_shape)
    {
        base.build(input_shape);
        input_spec = new InputSpec(input_shape.ndim, axes: Enumerable.Range(1, input_shape.ndim - 1).ToDictionary(static axis => axis, axis => input_shape.dims[axis]));
        _kernel = layer.OwnWeight("kernel") ?? layer.OwnWeight("embeddings") ?? throw new ValueError($"{layer.GetType().Name} object has no attribute 'kernel' nor 'embeddings'");
        _vector = add_weight((1, _kernel.shape[-1]), new TruncatedNormal(stddev: 0.02), _kernel.dtype, false, name: "vector_u");
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        if (training)
            Normalize(AfterBuild(_kernel), AfterBuild(_vector));
        return layer.Apply(inputs, training).As(inputs.dtype);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => layer.compute_output_shape(input_shape);

    internal override bool? DefaultTraining => false;

    /// <inheritdoc/>
    /// <remarks>The kernel counts among the wrapper's own weights, as in Keras: it comes first, then the vector, then what else the layer has.</remarks>
    internal override IEnumerable<KerasVariable> OwnWeights() => _kernel is null || _vector is null ? base.OwnWeights() : [_kernel, _vector];

    private void Normalize(KerasVariable kernel, KerasVariable vector)
    {
        // What is assigned has no gradient.
        using var unseen = Tape.Suspend();
        Tensor weights = tf.reshape(kernel, (-1, kernel.shape[-1]));
        var (u, v) = (tf.identity(vector), weights);
        for (var i = 0; i < power_iterations; i++)
        {
            v = tf.math.l2_normalize(tf.matmul(u, weights, transpose_b: true), epsilon: Epsilon);
            u = tf.math.l2_normalize(tf.matmul(v, weights), epsilon: Epsilon);
        }
        var sigma = tf.matmul(tf.matmul(v, weights), u, transpose_b: true);
        // A kernel of zeros has no direction: it stays, and so does the vector.
        var empty = tf.reduce_all(tf.equal(kernel, tf.zeros_like(kernel)));
        var normalized = tf.where(empty, kernel, tf.reshape(weights / sigma, kernel.shape));
        vector.assign(tf.where(empty, vector, u));
        kernel.assign(normalized);
    }
}
