using TfNet.Engine;

namespace Tensorflow;

/// <summary>The elements that a function yields.</summary>
internal sealed class GeneratorDataset(Func<IEnumerable<Tensors>> generator, TensorSpec[]? signature) : Dataset
{
    private volatile Structure? _structure;

    /// <summary>That of the element read last; of the first where none was read yet.</summary>
    public override Structure element_structure =>
        _structure ??= generator().FirstOrDefault()?.Structure ?? throw new ValueError("The generator gave no element, so nobody knows what its elements are like.");

    public override TensorSpec[] element_spec => signature ?? Array.ConvertAll(elements().First(), static t => t.Spec);

    public override long ElementCount => Unknown;

    public override IEnumerable<Tensor[]> elements() => generator().Select(element =>
    {
        _structure = element.Structure;
        return (Tensor[])element;
    });
}
