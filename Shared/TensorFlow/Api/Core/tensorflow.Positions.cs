using TfNet.Engine;

namespace Tensorflow;

// Parts of tensors by their positions.
public partial class tensorflow
{
    /// <summary>The parts of a tensor at given positions along an axis.</summary>
    public Tensor gather(Tensor @params, Tensor indices, int axis = 0, string? name = null) =>
        Tensor.Call(@params, indices, (values, indices) => new(Ops.Gather(values.Value, indices.Value, axis)));

    /// <summary>The parts of a tensor at given positions along its first axes.</summary>
    /// <param name="params">The tensor.</param>
    /// <param name="indices">Positions, shape (…, how many axes they name).</param>
    /// <param name="batch_dims">How many first axes params and indices have in common: positions are those within each of their entries.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">A position does not exist, or there are more than axes.</exception>
    /// <exception cref="ValueError">The common axes differ.</exception>
    public Tensor gather_nd(Tensor @params, Tensor indices, int batch_dims = 0, string? name = null) => Tensor.Call(@params, indices, (values, indices) =>
    {
        if (batch_dims < 0 || batch_dims >= indices.ndim || batch_dims > values.ndim || values.shape[..batch_dims] != indices.shape[..batch_dims])
            throw new ValueError($"The first {batch_dims} axes of params and indices must be the same, and indices have one more. Received: shapes {values.shape} and {indices.shape}.");
        for (var axis = batch_dims - 1; axis >= 0; axis--)
            indices = concat([Along(axis, indices), indices], -1);
        return new Tensor(Ops.GatherNd(values.Value, indices.Value));
    });

    /// <summary>Zeros in a shape to which updates are added at positions along the first axes.</summary>
    /// <param name="indices">Positions, shape (…, how many axes they name).</param>
    /// <param name="updates">What is added; where positions occur twice, both are.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">A position does not exist, or the shapes do not belong together.</exception>
    public Tensor scatter_nd(Tensor indices, Tensor updates, ShapeArg shape, string? name = null) =>
        Tensor.Call(indices, updates, (indices, updates) => new(Ops.ScatterNd(indices.Value, updates.Value, shape)));

    /// <summary>For each position where along one of the common axes it lies.</summary>
    private Tensor Along(int axis, Tensor indices)
    {
        var sizes = new long[indices.ndim];
        Array.Fill(sizes, 1);
        sizes[axis] = indices.dims[axis];
        return broadcast_to(reshape(cast(range(indices.shape[axis]), indices.dtype), new Shape(sizes)), indices.shape[..^1].concatenate(1));
    }
}
