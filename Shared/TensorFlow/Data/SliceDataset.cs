using TfNet.Engine;

namespace Tensorflow;

/// <summary>The parts of tensors along their first axis: <c>from_tensor_slices</c>.</summary>
internal sealed class SliceDataset : Dataset
{
    private readonly TensorValue[] _components;
    private readonly int _count;

    /// <param name="components">The tensors, in the order of the structure.</param>
    /// <param name="structure">How they belong together.</param>
    public SliceDataset(Tensor[] components, Structure structure)
    {
        if (components.Length == 0)
            throw new ValueError("A dataset needs at least one tensor. Received: none.");
        element_structure = structure;
        _components = Array.ConvertAll(components, static c => c.Concrete());
        foreach (var component in _components)
        {
            if (component.Shape.ndim == 0)
                throw new ValueError("Unbatching a tensor is only supported for rank >= 1. Received: a number.");
            if (component.Shape[0] != _components[0].Shape[0])
                throw new ValueError($"Dimensions {_components[0].Shape[0]} and {component.Shape[0]} are not compatible: all tensors need the same number of rows.");
        }
        _count = _components[0].Shape[0];
    }

    public override TensorSpec[] element_spec => Array.ConvertAll(_components, static c => c.Spec with { Shape = c.Shape[1..] });

    public override Structure element_structure { get; }

    public override long ElementCount => _count;

    public override IEnumerable<Tensor[]> elements()
    {
        for (var i = 0; i < _count; i++)
            yield return Array.ConvertAll(_components, component => new Tensor(Rows.Take(component, i)));
    }
}
