using TfNet.Engine;

namespace Tensorflow;

/// <summary>What a function makes of each element.</summary>
internal sealed class MapDataset(IDatasetV2 source, Func<Tensors, Tensors> function) : DerivedDataset(source)
{
    private TensorSpec[]? _spec;
    private volatile Structure? _structure;

    /// <summary>What the function makes of zeros of the source's shapes, sizes that vary taken as 1.</summary>
    public override TensorSpec[] element_spec => _spec ??= Array.ConvertAll(Apply(Array.ConvertAll(Source.element_spec, Sample)), Describe);

    /// <summary>That of the element read last; of zeros where none was read yet.</summary>
    public override Structure element_structure
    {
        get
        {
            if (_structure is null)
                _ = element_spec;
            return _structure!;
        }
    }

    public override long ElementCount => Source.ElementCount;

    public override IEnumerable<Tensor[]> elements() => Source.elements().Select(Apply);

    private Tensor[] Apply(Tensor[] element)
    {
        var result = function(new Tensors(Source.element_structure, element));
        _structure = result.Structure;
        return result;
    }

    private static Tensor Sample(TensorSpec spec) => new(new Shape(Array.ConvertAll(spec.Shape.dims, static d => d < 0 ? 1 : d)), spec.DType);

    private TensorSpec Describe(Tensor result)
    {
        var batched = Source.element_spec[0].Shape is { ndim: > 0 } shape && shape.Sizes[0] < 0 && result.ndim > 0 && result.shape[0] == 1;
        return batched ? result.Spec with { Shape = new Shape(-1).concatenate(result.shape[1..]) } : result.Spec;
    }
}

/// <summary>The elements of the datasets that a function makes of each element, one after the other.</summary>
internal sealed class FlatMapDataset(IDatasetV2 source, Func<Tensors, IDatasetV2> function) : DerivedDataset(source)
{
    private volatile IDatasetV2? _last;

    public override TensorSpec[] element_spec => (_last ?? Make(Source.elements().First())).element_spec;

    public override Structure element_structure => (_last ?? Make(Source.elements().First())).element_structure;

    public override long ElementCount => Unknown;

    public override IEnumerable<Tensor[]> elements() => Source.elements().SelectMany(element => Make(element).elements());

    private IDatasetV2 Make(Tensor[] element) => _last = function(new Tensors(Source.element_structure, element));
}

/// <summary>The elements with their positions before them.</summary>
internal sealed class EnumerateDataset(IDatasetV2 source, long start) : DerivedDataset(source)
{
    public override TensorSpec[] element_spec => [new TensorSpec(TF_DataType.TF_INT64, Shape.Scalar), .. Source.element_spec];

    public override Structure element_structure => Source.element_structure is { IsLeaf: false, IsMap: false } tuple
        ? Structure.List([Structure.Leaf, .. tuple.Parts])
        : Structure.List(Structure.Leaf, Source.element_structure);

    public override long ElementCount => Source.ElementCount;

    public override IEnumerable<Tensor[]> elements() => Source.elements().Select((element, i) => (Tensor[])[start + i, .. element]);
}
