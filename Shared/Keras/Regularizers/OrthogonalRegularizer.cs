using Tensorflow.Keras;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Operations.Regularizers;

/// <summary>A penalty on rows or columns of a matrix that are not orthogonal to each other: the mean absolute cosine between two of them, times a factor.</summary>
[KerasExport("regularizers"), KerasExport("regularizers", Name = "orthogonal_regularizer")]
public partial class OrthogonalRegularizer : Regularizer
{
    private readonly double _factor;
    private readonly string _mode;

    /// <summary>A penalty on rows or columns that are not orthogonal to each other.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="mode"><c>"rows"</c> or <c>"columns"</c>.</param>
    /// <exception cref="ValueError">The factor is negative or not a number, or there is no such mode.</exception>
    public OrthogonalRegularizer([ConfigFrom("(double)(float)_factor")] double factor = 0.01, string mode = "rows")
    {
        _factor = Validate(factor, "factor");
        _mode = mode is "rows" or "columns"
            ? mode
            : throw new ValueError($"Invalid value for argument `mode`. Expected one of {{\"rows\", \"columns\"}}. Received: mode={mode}");
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The input is not a matrix.</exception>
    public override Tensor call(Tensor x)
    {
        if (x.shape.ndim != 2)
            throw new ValueError($"Inputs to OrthogonalRegularizer must have rank 2. Received: inputs.shape={x.shape}");
        var rows = _mode == "rows";
        var unit = TensorMath.Normalize(x, rows ? 1 : 0);
        var cosines = rows ? tf.matmul(unit, unit, transpose_b: true) : tf.matmul(unit, unit, transpose_a: true);
        var size = x.shape[rows ? 0 : 1];
        var others = new float[size * size];
        Array.Fill(others, 1);
        for (var i = 0; i < size; i++)
            others[(i * size) + i] = 0;
        var mask = new Tensor(TensorValue.From<float>(others, (size, size))).As(x.dtype);
        var pairs = size * (size - 1.0) / 2.0;
        return _factor * 0.5 * tf.reduce_sum(tf.abs(cosines * mask)) / pairs;
    }
}
