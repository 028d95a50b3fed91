using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// The arenas of compiled graphs that share their memory, such as the steps of one model. Each run takes one and gives it back, the one that was used last first,
/// so that a single thread always gets the same. Of each size, counted in powers of two, there are at most twice as many as threads work (<see cref="Workers.Count"/>),
/// or as many as <see cref="SmallBytes"/> hold where they are small: more runs at a time would not be faster, only larger, so they wait.
/// </summary>
public sealed class ArenaPool
{
    /// <summary>Memory that is worth less than a thread's waiting.</summary>
    private const long SmallBytes = 64 << 20;

    private const int Sizes = 64;

    // By size: the arenas of size s are for runs that need up to 2 to the power of s bytes.
    private readonly Stack<Arena>[] _idle = new Stack<Arena>[Sizes];
    private readonly int[] _count = new int[Sizes];

    /// <summary>A pool without arenas.</summary>
    public ArenaPool()
    {
        for (var s = 0; s < Sizes; s++)
            _idle[s] = new();
    }

    /// <summary>The bytes of all arenas that nobody uses now.</summary>
    public long IdleBytes
    {
        get
        {
            lock (_idle)
                return _idle.Sum(static arenas => arenas.Sum(static arena => arena.Bytes));
        }
    }

    /// <summary>Takes an arena; waits while all that there may be are in use.</summary>
    /// <param name="bytes">How much memory the run needs.</param>
    internal Arena Take(long bytes)
    {
        var size = bytes <= 1 ? 0 : BitOperations.Log2((ulong)bytes - 1) + 1;
        var limit = Math.Max(2 * Workers.Count, SmallBytes >> size);
        lock (_idle)
        {
            while (true)
            {
                // One that is too large serves as well.
                for (var s = size; s < Sizes; s++)
                {
                    if (_idle[s].TryPop(out var arena))
                        return arena;
                }
                if (_count[size] < limit)
                    return Smaller(size) ?? Count(new Arena(), size);
                Monitor.Wait(_idle);
            }
        }
    }

    /// <summary>Gives an arena back.</summary>
    internal void Return(Arena arena)
    {
        lock (_idle)
        {
            _idle[arena.Size].Push(arena);
            // Those who wait may need different sizes.
            Monitor.PulseAll(_idle);
        }
    }

    /// <summary>An idle arena that was for smaller runs, and grows: a program that goes on to larger batches does not keep the memory of the smaller ones.</summary>
    private Arena? Smaller(int size)
    {
        for (var s = size - 1; s >= 0; s--)
        {
            if (!_idle[s].TryPop(out var arena))
                continue;
            _count[s]--;
            return Count(arena, size);
        }
        return null;
    }

    private Arena Count(Arena arena, int size)
    {
        _count[size]++;
        arena.Size = size;
        return arena;
    }
}
