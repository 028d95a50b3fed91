using TfNet.Engine;

namespace Tensorflow;

/// <summary>Several tensors where the type asks for one.</summary>
/// <param name="parts">The tensors, as they belong together.</param>
internal sealed class TensorGroup(Tensors parts) : Tensor(parts[0].Spec)
{
    /// <inheritdoc/>
    public override Value Value => throw Several();

    /// <inheritdoc/>
    public override TensorSpec Spec => throw Several();

    internal override Tensors Group => parts;

    /// <summary>As Python prints the list or dictionary.</summary>
    public override string ToString() => parts.ToString();

    /// <inheritdoc/>
    public override string __repr__() => parts.__repr__();

    private TypeError Several() => parts.Keys.Count > 0
        ? new($"This is a dictionary of tensors, not one tensor. Choose one of {string.Join(", ", parts.Keys)} by its name: y[\"{parts.Keys[0]}\"].")
        : new($"This is a list of {parts.Count} tensors, of shapes {string.Join(", ", parts.Select(static part => part.shape))}, not one tensor. Choose one by its position, y[0], or take them apart: var (a, b) = y;");
}
