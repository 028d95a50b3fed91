using Tensorflow.Keras;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace Tensorflow.Operations.Initializers;

/// <summary>A matrix with orthonormal columns (or rows, where there are fewer of them), from the QR decomposition of a normal matrix.</summary>
/// <param name="gain">What the matrix is multiplied by.</param>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "orthogonal"), KerasExport("initializers", Name = "OrthogonalInitializer")]
[ConfigKeys("seed")]
[ConfigNames("orthogonal_initializer")]
public partial class Orthogonal(double gain = 1.0, SeedArg? seed = null) : RandomInitializer(seed)
{
    /// <inheritdoc/>
    public override string ClassName => "OrthogonalInitializer";

    /// <inheritdoc/>
    /// <exception cref="ValueError">The shape has fewer than two dimensions.</exception>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        if (shape.ndim < 2)
        {
            throw new ValueError(
                $"The tensor to initialize must be at least two-dimensional. Received: shape={shape} of rank {shape.ndim}.");
        }
        var rows = checked((int)shape[..^1].size);
        var columns = shape[-1];
        var (m, n) = (Math.Max(rows, columns), Math.Min(rows, columns));
        var normal = Binding.tf.cast(Normal((m, n), 0, 1, dtype), TF_DataType.TF_DOUBLE).ToArray<double>();
        var q = HouseholderQR.PositiveQ(normal, m, n);
        var elements = new double[q.Length];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
                elements[rows < columns ? (j * m) + i : (i * n) + j] = gain * q[(i * n) + j];
        }
        return Binding.tf.cast(new Tensor(TensorValue.From<double>(elements, shape)), dtype);
    }
}
