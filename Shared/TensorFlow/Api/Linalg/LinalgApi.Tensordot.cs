using TfNet.Engine;

namespace Tensorflow;

public sealed partial class LinalgApi
{
    /// <summary>The sums of products over the last axes of a and the first of b.</summary>
    /// <param name="a">The first tensor.</param>
    /// <param name="b">The second tensor.</param>
    /// <param name="axes">Over how many axes; 0 for the outer product.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The axes differ in size.</exception>
    /// <exception cref="ValueError">A tensor has fewer axes.</exception>
    public Tensor tensordot(Tensor a, Tensor b, int axes, string? name = null)
    {
        if (axes < 0 || axes > a.ndim || axes > b.ndim)
            throw new ValueError($"`axes` must not be larger than the number of dimensions of tensor {(axes > a.ndim ? a.shape : b.shape)}. Received: {axes}.");
        return tensordot(a, b, [.. Enumerable.Range(a.ndim - axes, axes)], [.. Enumerable.Range(0, axes)]);
    }

    /// <summary>The sums of products over an axis of a and one of b: <c>axes: (1, 0)</c>.</summary>
    /// <inheritdoc cref="tensordot(Tensor, Tensor, int, string)"/>
    /// <param name="a">The first tensor.</param>
    /// <param name="b">The second tensor.</param>
    /// <param name="axes">The axis of a and the axis of b; negative ones count from the end.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor tensordot(Tensor a, Tensor b, Axis axes, string? name = null) => axes.axis is [var first, var second]
        ? tensordot(a, b, [first], [second])
        : throw new ValueError($"'axes' must be an integer or have length 2. Received: {axes.axis.Length} numbers.");

    /// <summary>The sums of products over axes of a and of b: <c>axes: [[1, 2], [1, 0]]</c>.</summary>
    /// <inheritdoc cref="tensordot(Tensor, Tensor, int, string)"/>
    /// <param name="a">The first tensor.</param>
    /// <param name="b">The second tensor.</param>
    /// <param name="axes">The axes of a and as many axes of b; negative ones count from the end.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor tensordot(Tensor a, Tensor b, int[][] axes, string? name = null) => axes is [var first, var second]
        ? tensordot(a, b, first, second)
        : throw new ValueError($"'axes' must be an integer or have length 2. Received: {axes.Length} lists.");

    /// <inheritdoc cref="tensordot(Tensor, Tensor, int[][], string)"/>
    public Tensor tensordot(Tensor a, Tensor b, int[,] axes, string? name = null)
    {
        var lists = new int[axes.GetLength(0)][];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [.. Enumerable.Range(0, axes.GetLength(1)).Select(j => axes[i, j])];
        return tensordot(a, b, lists);
    }

    private static Tensor tensordot(Tensor a, Tensor b, int[] axesOfA, int[] axesOfB) => Tensor.Call(a, b, (a, b) =>
    {
        if (axesOfA.Length != axesOfB.Length)
            throw new ValueError($"Different number of contraction axes 'a' and 'b', {axesOfA.Length} != {axesOfB.Length}.");
        (a, b) = Tensor.Meet(a, b);
        var (innerA, innerB) = (Normalize(axesOfA, a.ndim), Normalize(axesOfB, b.ndim));
        var (outerA, outerB) = (Others(innerA, a.ndim), Others(innerB, b.ndim));
        var (rows, columns) = (Sizes(a, outerA), Sizes(b, outerB));
        var inner = Sizes(a, innerA);
        if (inner != Sizes(b, innerB))
        {
            throw new InvalidArgumentError(
                $"Matrix size-incompatible: the axes ({string.Join(", ", axesOfA)}) of {a.shape} must have the sizes of the axes ({string.Join(", ", axesOfB)}) of {b.shape}.");
        }
        var left = Ops.Reshape(Ordered(a, [.. outerA, .. innerA]), new Shape([rows.size, inner.size]));
        var right = Ops.Reshape(Ordered(b, [.. innerB, .. outerB]), new Shape([inner.size, columns.size]));
        return new Tensor(Ops.Reshape(Ops.MatMul(left, right, false, false), rows.concatenate(columns)));
    });

    private static int[] Normalize(int[] axes, int rank) => Array.ConvertAll(axes, axis => axis >= -rank && axis < rank
        ? (axis + rank) % rank
        : throw new InvalidArgumentError($"There is no axis {axis} in a tensor of {rank} dimensions."));

    private static int[] Others(int[] axes, int rank) => [.. Enumerable.Range(0, rank).Except(axes)];

    private static Shape Sizes(Tensor tensor, int[] axes) => new(Array.ConvertAll(axes, axis => tensor.dims[axis]));

    private static Value Ordered(Tensor tensor, int[] order) =>
        order.AsSpan().SequenceEqual([.. Enumerable.Range(0, order.Length)]) ? tensor.Value : Ops.Transpose(tensor.Value, order);
}
