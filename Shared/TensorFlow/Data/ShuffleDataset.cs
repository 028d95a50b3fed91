using TfNet.Engine;

namespace Tensorflow;

/// <summary>The elements in random order, with TensorFlow's order for a seed.</summary>
internal sealed class ShuffleDataset : DerivedDataset
{
    private readonly int _bufferSize;
    private readonly bool _reshuffle;
    private readonly Philox _seeds;
    private int _readings;

    public ShuffleDataset(IDatasetV2 source, int bufferSize, int? seed, bool reshuffle) : base(source)
    {
        if (bufferSize <= 0)
            throw new InvalidArgumentError($"buffer_size must be greater than zero. Received: {bufferSize}.");
        (_bufferSize, _reshuffle) = (bufferSize, reshuffle);
        _seeds = RandomStreams.NextOperationStream(seed);
    }

    public override long ElementCount => Source.ElementCount;

    public override IEnumerable<Tensor[]> elements()
    {
        var words = NextReading();
        var buffer = new Tensor[_bufferSize][];
        var (start, end) = (0L, 0L);
        using var source = Source.elements().GetEnumerator();
        var more = true;
        while (true)
        {
            while (more && end - start < _bufferSize)
            {
                more = source.MoveNext();
                if (more)
                    buffer[end++ % _bufferSize] = source.Current;
            }
            if (start == end)
                yield break;
            var place = (start + (words.Next() % (end - start))) % _bufferSize;
            var chosen = buffer[place];
            buffer[place] = buffer[start++ % _bufferSize];
            yield return chosen;
        }
    }

    private Words NextReading()
    {
        if (!_reshuffle)
            return new Words(_seeds);
        // Every reading draws two seeds from the dataset's stream, whose blocks hold two such pairs.
        var words = new Words(_seeds) { Taken = (Interlocked.Increment(ref _readings) - 1) * 2 };
        return new Words(Philox.FromOperationSeeds(words.Next(), words.Next()));
    }

    /// <summary>The words of a stream, one by one.</summary>
    private sealed class Words(Philox stream)
    {
        private readonly uint[] _block = new uint[Philox.BlockWords];
        private long _loaded = -1;

        public long Taken { get; set; }

        public uint Next()
        {
            var block = Taken / Philox.BlockWords;
            if (block != _loaded)
                stream.Skip(_loaded = block).Fill(_block);
            return _block[Taken++ % Philox.BlockWords];
        }
    }
}
