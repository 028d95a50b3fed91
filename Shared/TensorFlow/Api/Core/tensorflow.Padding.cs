using TfNet.Engine;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>Something put around a tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="paddings">For each axis how much before and after, shape (rank, 2).</param>
    /// <param name="mode"><c>CONSTANT</c>, <c>REFLECT</c> or <c>SYMMETRIC</c>.</param>
    /// <param name="constant_values">What the constant mode puts there.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The mode is unknown, or an axis has no padding.</exception>
    public Tensor pad(Tensor tensor, int[,] paddings, string mode = "CONSTANT", double constant_values = 0, string? name = null)
    {
        if (paddings.GetLength(0) != tensor.ndim || paddings.GetLength(1) != 2)
            throw new ValueError($"The paddings must be a matrix of shape ({tensor.ndim}, 2), one row for each axis. Received: ({paddings.GetLength(0)}, {paddings.GetLength(1)}).");
        var kind = mode.ToUpperInvariant() switch
        {
            "CONSTANT" => PadMode.Constant,
            "REFLECT" => PadMode.Reflect,
            "SYMMETRIC" => PadMode.Symmetric,
            _ => throw new ValueError($"Value of argument `mode` expected to be one of 'CONSTANT', 'REFLECT', 'SYMMETRIC'. Received: {mode}"),
        };
        var rows = new (int, int)[tensor.ndim];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (paddings[i, 0], paddings[i, 1]);
        return Map(x => Ops.Pad(x, rows, kind, constant_values), tensor);
    }

    /// <inheritdoc cref="pad(Tensor, int[,], string, double, string)"/>
    /// <exception cref="InvalidOperationException">The paddings are known only when the step that is being traced runs.</exception>
    public Tensor pad(Tensor tensor, Tensor paddings, string mode = "CONSTANT", double constant_values = 0, string? name = null)
    {
        if (paddings.ndim != 2 || !paddings.dtype.IsInteger())
            throw new ValueError($"The paddings must be integers, one row of two for each axis. Received: {paddings.dtype.Name()} of shape {paddings.shape}.");
        var numbers = cast(new Tensor(paddings.Concrete()), TF_DataType.TF_INT32).ToArray<int>();
        var rows = new int[paddings.shape[0], paddings.shape[1]];
        Buffer.BlockCopy(numbers, 0, rows, 0, numbers.Length * sizeof(int));
        return pad(tensor, rows, mode, constant_values);
    }
}
