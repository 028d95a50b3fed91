namespace Tensorflow;

// The functions of tf.linalg that tf has as well.
public partial class tensorflow
{
    /// <inheritdoc cref="LinalgApi.matmul"/>
    public Tensor matmul(Tensor a, Tensor b, bool transpose_a = false, bool transpose_b = false, string? name = null) => linalg.matmul(a, b, transpose_a, transpose_b);

    /// <inheritdoc cref="LinalgApi.tensordot(Tensor, Tensor, int, string)"/>
    public Tensor tensordot(Tensor a, Tensor b, int axes, string? name = null) => linalg.tensordot(a, b, axes);

    /// <inheritdoc cref="LinalgApi.tensordot(Tensor, Tensor, Axis, string)"/>
    public Tensor tensordot(Tensor a, Tensor b, Axis axes, string? name = null) => linalg.tensordot(a, b, axes);

    /// <inheritdoc cref="LinalgApi.tensordot(Tensor, Tensor, int[][], string)"/>
    public Tensor tensordot(Tensor a, Tensor b, int[][] axes, string? name = null) => linalg.tensordot(a, b, axes);

    /// <inheritdoc cref="LinalgApi.tensordot(Tensor, Tensor, int[][], string)"/>
    public Tensor tensordot(Tensor a, Tensor b, int[,] axes, string? name = null) => linalg.tensordot(a, b, axes);

    /// <inheritdoc cref="LinalgApi.einsum(string, Tensor[])"/>
    public Tensor einsum(string equation, params Tensor[] inputs) => linalg.einsum(equation, inputs);

    /// <inheritdoc cref="LinalgApi.einsum(string, Tensor[])"/>
    public Tensor einsum(string equation, Tensors inputs, string? name = null) => linalg.einsum(equation, inputs);

    /// <inheritdoc cref="LinalgApi.norm(Tensor, string, Axis?, bool, string?)"/>
    public Tensor norm(Tensor tensor, string ord = "euclidean", Axis? axis = null, bool keepdims = false, string? name = null) => linalg.norm(tensor, ord, axis, keepdims);

    /// <inheritdoc cref="LinalgApi.norm(Tensor, double, Axis?, bool, string?)"/>
    public Tensor norm(Tensor tensor, double ord, Axis? axis = null, bool keepdims = false, string? name = null) => linalg.norm(tensor, ord, axis, keepdims);

    /// <inheritdoc cref="LinalgApi.global_norm"/>
    public Tensor global_norm(IEnumerable<Tensor> t_list, string? name = null) => linalg.global_norm(t_list);
}
