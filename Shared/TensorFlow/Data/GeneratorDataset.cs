using TfNet.Engine;

namespace Tensorflow;

/// <summary>The elements that a function yields.</summary>
internal sealed class GeneratorDataset(Func<IEnumerable<Tensors>> generator, TensorSpec[]? signature) : Dataset
{
    public override TensorSpec[] element_spec => signature ?? Array.ConvertAll(elements().First(), static t => t.Spec);

    public override long ElementCount => Unknown;

    public override IEnumerable<Tensor[]> elements() => generator().Select(static element => (Tensor[])[.. element]);
}
