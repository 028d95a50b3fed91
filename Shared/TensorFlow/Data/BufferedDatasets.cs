using System.Collections.Concurrent;

namespace Tensorflow;

/// <summary>Keeps the elements after the first complete reading.</summary>
internal sealed class CacheDataset(IDatasetV2 source) : DerivedDataset(source)
{
    private List<Tensor[]>? _kept;

    public override long ElementCount => Source.ElementCount;

    public override IEnumerable<Tensor[]> elements()
    {
        if (_kept is { } kept)
        {
            foreach (var element in kept)
                yield return element;
            yield break;
        }
        var seen = new List<Tensor[]>();
        foreach (var element in Source.elements())
        {
            seen.Add(element);
            yield return element;
        }
        _kept = seen;
    }
}

/// <summary>Has elements made ahead by another thread while the reader works.</summary>
internal sealed class PrefetchDataset(IDatasetV2 source, int size) : DerivedDataset(source)
{
    private const int DefaultSize = 4;

    public override long ElementCount => Source.ElementCount;

    public override IEnumerable<Tensor[]> elements()
    {
        if (size == 0)
            return Source.elements();
        return Ahead();
    }

    private IEnumerable<Tensor[]> Ahead()
    {
        using var ready = new BlockingCollection<Tensor[]>(size < 0 ? DefaultSize : size);
        using var stop = new CancellationTokenSource();
        var maker = Task.Run(() => Make(ready, stop.Token), CancellationToken.None);
        try
        {
            foreach (var element in ready.GetConsumingEnumerable(CancellationToken.None))
                yield return element;
            maker.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)maker).AsyncWaitHandle.WaitOne();
        }
    }

    private void Make(BlockingCollection<Tensor[]> ready, CancellationToken stop)
    {
        try
        {
            foreach (var element in Source.elements())
            {
                if (!TryAdd(ready, element, stop))
                    return;
            }
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    private static bool TryAdd(BlockingCollection<Tensor[]> ready, Tensor[] element, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (ready.TryAdd(element, millisecondsTimeout: 20))
                return true;
        }
        return false;
    }
}
