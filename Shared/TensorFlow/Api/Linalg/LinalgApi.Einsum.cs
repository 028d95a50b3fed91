namespace Tensorflow;

public sealed partial class LinalgApi
{
    /// <summary>Sums of products of elements, by an equation of the axes' labels: <c>"ij,jk->ik"</c> is the matrix product.</summary>
    /// <param name="equation">The labels of each tensor's axes, and those of the result; without <c>-></c> it has the labels that occur once. <c>...</c> stands for any axes.</param>
    /// <param name="inputs">The tensors.</param>
    /// <exception cref="ValueError">It is no equation, or one for another number of tensors.</exception>
    /// <exception cref="InvalidArgumentError">The shapes do not fit the equation.</exception>
    public Tensor einsum(string equation, params Tensor[] inputs) =>
        Tensor.Call(inputs, operands => [new Tensor(Einsum.Apply(equation, tensorflow.Values(operands)))])[0];

    /// <inheritdoc cref="einsum(string, Tensor[])"/>
    public Tensor einsum(string equation, Tensors inputs, string? name = null) => einsum(equation, (Tensor[])inputs);
}
