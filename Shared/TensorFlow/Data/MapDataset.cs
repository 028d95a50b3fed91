using TfNet.Engine;

namespace Tensorflow;

/// <summary>What a function makes of each element.</summary>
internal sealed class MapDataset(IDatasetV2 source, Func<Tensor[], Tensor[]> function) : DerivedDataset(source)
{
    private TensorSpec[]? _spec;

    /// <summary>What the function makes of zeros of the source's shapes, sizes that vary taken as 1.</summary>
    public override TensorSpec[] element_spec => _spec ??= Array.ConvertAll(function(Array.ConvertAll(Source.element_spec, Sample)), Describe);

    public override long ElementCount => Source.ElementCount;

    public override IEnumerable<Tensor[]> elements() => Source.elements().Select(function);

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
    public override TensorSpec[] element_spec => function(new Tensors(Source.elements().First())).element_spec;

    public override long ElementCount => Unknown;

    public override IEnumerable<Tensor[]> elements() => Source.elements().SelectMany(element => function(new Tensors(element)).elements());
}

/// <summary>The elements with their positions before them.</summary>
internal sealed class EnumerateDataset(IDatasetV2 source, long start) : DerivedDataset(source)
{
    public override TensorSpec[] element_spec => [new TensorSpec(TF_DataType.TF_INT64, Shape.Scalar), .. Source.element_spec];

    public override long ElementCount => Source.ElementCount;

    public override IEnumerable<Tensor[]> elements() => Source.elements().Select((element, i) => (Tensor[])[start + i, .. element]);
}
