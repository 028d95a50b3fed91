namespace Tensorflow;

/// <summary>Only the first elements; all when the count is -1.</summary>
internal sealed class TakeDataset(IDatasetV2 source, int count) : DerivedDataset(source)
{
    public override long ElementCount
    {
        get
        {
            var all = Source.ElementCount;
            return count < 0 ? all : all == Infinite ? count : all < 0 ? all : Math.Min(all, count);
        }
    }

    public override IEnumerable<Tensor[]> elements() => count < 0 ? Source.elements() : Source.elements().Take(count);
}

/// <summary>Without the first elements; without any when the count is -1.</summary>
internal sealed class SkipDataset(IDatasetV2 source, int count) : DerivedDataset(source)
{
    public override long ElementCount
    {
        get
        {
            var all = Source.ElementCount;
            return count < 0 ? 0 : all < 0 ? all : Math.Max(0, all - count);
        }
    }

    public override IEnumerable<Tensor[]> elements() => count < 0 ? [] : Source.elements().Skip(count);
}

/// <summary>Every n-th element, starting at an index.</summary>
internal sealed class ShardDataset : DerivedDataset
{
    private readonly int _shards;
    private readonly int _index;

    public ShardDataset(IDatasetV2 source, int shards, int index) : base(source)
    {
        if (shards < 1)
            throw new InvalidArgumentError($"Number of shards must be greater than zero (num_shards = {shards}).");
        if ((uint)index >= (uint)shards)
            throw new InvalidArgumentError($"Index must be between 0 and {shards - 1} (index = {index}).");
        (_shards, _index) = (shards, index);
    }

    public override long ElementCount
    {
        get
        {
            var all = Source.ElementCount;
            return all < 0 ? all : (all / _shards) + (_index < all % _shards ? 1 : 0);
        }
    }

    public override IEnumerable<Tensor[]> elements() => Source.elements().Where((_, i) => i % _shards == _index);
}

/// <summary>The elements of which a function says true.</summary>
internal sealed class FilterDataset(IDatasetV2 source, Func<Tensors, Tensor> predicate) : DerivedDataset(source)
{
    public override long ElementCount => Unknown;

    public override IEnumerable<Tensor[]> elements() => Source.elements().Where(element => (bool)predicate(new Tensors(Source.element_structure, element)));
}
