using TfNet.Engine;

namespace Tensorflow;

/// <summary>The elements of one dataset, then those of another.</summary>
internal sealed class ConcatenateDataset(IDatasetV2 first, IDatasetV2 second) : DerivedDataset(first)
{
    public override long ElementCount
    {
        get
        {
            var (a, b) = (Source.ElementCount, second.ElementCount);
            return a == Infinite || b == Infinite ? Infinite : a < 0 || b < 0 ? Unknown : a + b;
        }
    }

    public override IEnumerable<Tensor[]> elements() => Source.elements().Concat(second.elements());
}

/// <summary>The elements of several datasets side by side, as far as the shortest goes.</summary>
internal sealed class ZipDataset(IDatasetV2[] sources) : Dataset
{
    public override Structure element_structure => Structure.List(Array.ConvertAll(sources, static s => s.element_structure));

    public override TensorSpec[] element_spec => [.. sources.SelectMany(static s => s.element_spec)];

    public override long ElementCount
    {
        get
        {
            var counts = Array.ConvertAll(sources, static s => s.ElementCount);
            var finite = Array.FindAll(counts, static c => c >= 0);
            return counts.Contains(Unknown) ? Unknown : finite.Length == 0 ? Infinite : finite.Min();
        }
    }

    public override IEnumerable<Tensor[]> elements()
    {
        var readers = Array.ConvertAll(sources, static s => s.elements().GetEnumerator());
        try
        {
            while (Array.TrueForAll(readers, static r => r.MoveNext()))
                yield return [.. readers.SelectMany(static r => r.Current)];
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
    }
}
