using TfNet.Engine;

namespace Tensorflow;

/// <summary>Elements put together along a new first axis.</summary>
internal sealed class BatchDataset : DerivedDataset
{
    private readonly int _size;
    private readonly bool _dropRemainder;

    public BatchDataset(IDatasetV2 source, int size, bool dropRemainder) : base(source)
    {
        if (size <= 0)
            throw new InvalidArgumentError($"Batch size must be greater than zero. Received: {size}.");
        (_size, _dropRemainder) = (size, dropRemainder);
    }

    public override TensorSpec[] element_spec =>
        Array.ConvertAll(Source.element_spec, spec => spec with { Shape = new Shape(_dropRemainder ? _size : -1).concatenate(spec.Shape) });

    public override long ElementCount
    {
        get
        {
            var count = Source.ElementCount;
            return count < 0 ? count : _dropRemainder ? count / _size : (count + _size - 1) / _size;
        }
    }

    public override IEnumerable<Tensor[]> elements()
    {
        var rows = new List<Tensor[]>(_size);
        foreach (var element in Source.elements())
        {
            rows.Add(element);
            if (rows.Count < _size)
                continue;
            yield return Stack(rows);
            rows.Clear();
        }
        if (rows.Count > 0 && !_dropRemainder)
            yield return Stack(rows);
    }

    private static Tensor[] Stack(List<Tensor[]> rows)
    {
        var batch = new Tensor[rows[0].Length];
        for (var c = 0; c < batch.Length; c++)
            batch[c] = Rows.Stack(rows.ConvertAll(row => row[c]));
        return batch;
    }
}

/// <summary>The parts of the elements along their first axis, one by one.</summary>
internal sealed class UnbatchDataset(IDatasetV2 source) : DerivedDataset(source)
{
    public override TensorSpec[] element_spec => Array.ConvertAll(Source.element_spec, static spec => spec with { Shape = spec.Shape[1..] });

    public override long ElementCount => Unknown;

    public override IEnumerable<Tensor[]> elements() => Source.elements().SelectMany(batch => new SliceDataset(batch, Source.element_structure).elements());
}
