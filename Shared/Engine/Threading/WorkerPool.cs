using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace TfNet.Engine;

/// <summary>
/// Threads that live as long as the process and wait for jobs: spinning for a moment, because the next kernel follows at once, then parked.
/// Blocks are handed out by a counter; the caller works too.
/// </summary>
internal sealed unsafe class WorkerPool(int count)
{
    private static readonly long s_spinTicks = Stopwatch.Frequency / 10_000; // 100 microseconds
    private static readonly int s_cores = Environment.ProcessorCount;

    private readonly Lock _growth = new();
    private readonly SemaphoreSlim _wake = new(0);
    private int _count = count;
    private int _started;
    private int _busy;

    // The job. It is written while nobody is inside (_open is 0 and _inside is 0) and published by _open.
    private delegate*<void*, int, void> _run;
    private void* _state;
    private int _blocks;
    private int _next;
    private int _open;
    private int _inside;
    private int _epoch;
    private int _parked;
    private ExceptionDispatchInfo? _error;

    public int Count
    {
        get => _count;
        set => Volatile.Write(ref _count, value);
    }

    /// <summary>Runs a job's blocks, or returns false when it has to be run by the caller alone.</summary>
    public bool TryRun(delegate*<void*, int, void> run, void* state, int blocks)
    {
        var helpers = Math.Min(_count, blocks) - 1;
        if (helpers <= 0 || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
            return false;
        if (_started < _count - 1)
            Start();
        _run = run;
        _state = state;
        _blocks = blocks;
        _next = 0;
        _error = null;
        Volatile.Write(ref _open, 1);
        Interlocked.Increment(ref _epoch);
        WakeUp(helpers);
        Work();
        Interlocked.Exchange(ref _open, 0);
        var wait = new SpinWait();
        while (Volatile.Read(ref _inside) != 0)
            wait.SpinOnce(sleep1Threshold: -1);
        var error = _error;
        Volatile.Write(ref _busy, 0);
        error?.Throw();
        return true;
    }

    private void Start()
    {
        lock (_growth)
        {
            while (_started < _count - 1)
            {
                var index = _started;
                var thread = new Thread(() => Live(index)) { IsBackground = true, Name = $"TfNet worker {index + 1}" };
                _started++;
                thread.Start();
            }
        }
    }

    private void WakeUp(int helpers)
    {
        var parked = Volatile.Read(ref _parked);
        while (parked > 0)
        {
            var woken = Math.Min(parked, helpers);
            var seen = Interlocked.CompareExchange(ref _parked, parked - woken, parked);
            if (seen == parked)
            {
                _wake.Release(woken);
                return;
            }
            parked = seen;
        }
    }

    private void Live(int index)
    {
        var epoch = 0;
        while (true)
        {
            epoch = Await(epoch);
            if (index >= Volatile.Read(ref _count) - 1)
                continue;
            Interlocked.Increment(ref _inside);
            if (Volatile.Read(ref _open) == 1)
                Work();
            Interlocked.Decrement(ref _inside);
        }
    }

    /// <summary>Waits until the number of the newest job is another one.</summary>
    private int Await(int epoch)
    {
        // With more threads than cores, spinning keeps a core from those that have work.
        var spins = _count <= s_cores;
        var start = Stopwatch.GetTimestamp();
        while (spins && !Workers.IsCrowded && Stopwatch.GetTimestamp() - start < s_spinTicks)
        {
            for (var i = 0; i < 16; i++)
            {
                if (Volatile.Read(ref _epoch) is var now && now != epoch)
                    return now;
                Thread.SpinWait(4);
            }
        }
        Interlocked.Increment(ref _parked);
        if (Volatile.Read(ref _epoch) is var late && late != epoch && TryUnpark())
            return late;
        _wake.Wait();
        return Volatile.Read(ref _epoch);
    }

    /// <summary>Takes back the announcement of being parked; false when a wake-up is under way already.</summary>
    private bool TryUnpark()
    {
        var parked = Volatile.Read(ref _parked);
        while (parked > 0)
        {
            var seen = Interlocked.CompareExchange(ref _parked, parked - 1, parked);
            if (seen == parked)
                return true;
            parked = seen;
        }
        return false;
    }

    private void Work()
    {
        try
        {
            while (true)
            {
                var block = Interlocked.Increment(ref _next) - 1;
                if (block >= _blocks)
                    return;
                _run(_state, block);
            }
        }
        catch (Exception error)
        {
            // The first error is thrown to the caller; the blocks that are left are given up.
            Interlocked.CompareExchange(ref _error, ExceptionDispatchInfo.Capture(error), null);
            Volatile.Write(ref _next, int.MaxValue / 2);
        }
    }
}
