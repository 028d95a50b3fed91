using Tensorflow;

namespace TfNet.Engine;

/// <summary>What the operations on stacks of matrices ask of them.</summary>
internal static class SquareMatrices
{
    /// <summary>Refuses what is no stack of matrices of floating point.</summary>
    /// <exception cref="TypeError">The elements are neither float32 nor float64.</exception>
    /// <exception cref="InvalidArgumentError">There are fewer than two dimensions.</exception>
    public static void CheckMatrices(string type, TensorSpec matrices)
    {
        if (matrices.DType is not (TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE))
            throw new TypeError($"{type} takes matrices of float32 or float64. Received: {matrices.DType.Name()}. Convert them with tf.cast.");
        if (matrices.Shape.ndim < 2)
            throw new InvalidArgumentError($"Input tensor 0 must have rank >= 2, got {matrices.Shape.ndim}. {type} takes matrices, shape (…, rows, columns).");
    }

    /// <summary>Refuses matrices that are not square.</summary>
    /// <inheritdoc cref="CheckMatrices"/>
    public static void Check(string type, TensorSpec matrices)
    {
        CheckMatrices(type, matrices);
        if (matrices.Shape.Sizes[^1] != matrices.Shape.Sizes[^2])
            throw new InvalidArgumentError($"Input matrix must be square. {type} received: {matrices.Shape}.");
    }

    /// <summary>The identity matrix.</summary>
    public static TensorValue Identity(long size, TF_DataType dtype)
    {
        var numbers = new double[size * size];
        for (long i = 0; i < size; i++)
            numbers[(i * size) + i] = 1;
        return (TensorValue)EagerEmitter.Instance.Emit(new Cast(dtype), [TensorValue.From<double>(numbers, (size, size))])[0];
    }
}
