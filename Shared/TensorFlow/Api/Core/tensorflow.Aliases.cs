using Tensorflow.NumPy;

namespace Tensorflow;

// Names that TensorFlow.NET, or TensorFlow 1, has for functions that today's TensorFlow calls otherwise.
public partial class tensorflow
{
    /// <summary>x - y.</summary>
    public Tensor sub(Tensor x, Tensor y, string? name = null) => x - y;

    /// <summary>x * y, element by element.</summary>
    public Tensor mul(Tensor x, Tensor y, string? name = null) => x * y;

    /// <summary>x / y; integers divide to floating point.</summary>
    public Tensor div(Tensor x, Tensor y, string? name = null) => x / y;

    /// <summary>The product of stacks of matrices.</summary>
    public Tensor batch_matmul(Tensor x, Tensor y, bool adj_x = false, bool adj_y = false, string? name = null) => linalg.matmul(x, y, adj_x, adj_y);

    /// <inheritdoc cref="RandomApi.uniform"/>
    public Tensor random_uniform(ShapeArg shape, double minval = 0, double? maxval = null, DTypeArg dtype = default, long? seed = null, string? name = null) =>
        random.uniform(shape, minval, maxval, dtype, seed);

    /// <inheritdoc cref="RandomApi.normal"/>
    public Tensor random_normal(ShapeArg shape, double mean = 0, double stddev = 1, DTypeArg dtype = default, long? seed = null, string? name = null) =>
        random.normal(shape, mean, stddev, dtype, seed);

    /// <inheritdoc cref="RandomApi.truncated_normal"/>
    public Tensor truncated_normal(ShapeArg shape, double mean = 0, double stddev = 1, DTypeArg dtype = default, long? seed = null, string? name = null) =>
        random.truncated_normal(shape, mean, stddev, dtype, seed);

    /// <inheritdoc cref="RandomApi.shuffle"/>
    public Tensor random_shuffle(Tensor value, long? seed = null, string? name = null) => random.shuffle(value, seed);
}
