namespace TfNet.Engine;

/// <summary>
/// The arenas of compiled graphs that share their memory, such as the steps of one model. Each run takes one and gives it back, the one that was used last first,
/// so that a single thread always gets the same. There are at most twice as many as threads work (<see cref="Workers.Count"/>), or as many as <see cref="SmallBytes"/>
/// hold where they are small: more runs at a time would not be faster, only larger, so they wait.
/// </summary>
public sealed class ArenaPool
{
    /// <summary>Memory that is worth less than a thread's waiting.</summary>
    private const long SmallBytes = 64 << 20;

    private readonly Stack<Arena> _idle = [];
    private int _count;
    private long _largest;

    /// <summary>How many there may be; the first that comes back says how large they are.</summary>
    private long Limit => Math.Max(2 * Workers.Count, _largest == 0 ? 0 : SmallBytes / _largest);

    /// <summary>The bytes of all arenas that nobody uses now.</summary>
    public long IdleBytes
    {
        get
        {
            lock (_idle)
                return _idle.Sum(static arena => arena.Bytes);
        }
    }

    /// <summary>Takes an arena; waits while all are in use.</summary>
    internal Arena Take()
    {
        lock (_idle)
        {
            while (_idle.Count == 0 && _count >= Limit)
                Monitor.Wait(_idle);
            if (_idle.TryPop(out var arena))
                return arena;
            _count++;
        }
        return new Arena();
    }

    /// <summary>Gives an arena back.</summary>
    internal void Return(Arena arena)
    {
        lock (_idle)
        {
            _largest = Math.Max(_largest, arena.Bytes);
            _idle.Push(arena);
            Monitor.Pulse(_idle);
        }
    }
}
