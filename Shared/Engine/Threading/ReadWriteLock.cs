namespace TfNet.Engine;

/// <summary>
/// Lets any number of readers in, or one writer. A writer that waits goes before readers that come later, and the readers that waited for it go before the next
/// writer: nobody waits for ever. It is not re-entrant, and entering allocates nothing.
/// </summary>
internal sealed class ReadWriteLock
{
    private const int WriterIsHere = 1 << 30;
    private readonly Lock _writers = new();
    private readonly SemaphoreSlim _readersGo = new(0);
    private readonly SemaphoreSlim _writerGoes = new(0);

    // The readers inside and waiting; less WriterIsHere, and so below zero, from when a writer comes until it goes.
    private int _readers;

    // The readers that the writer still waits for.
    private int _before;

    /// <summary>Waits until no writer is inside.</summary>
    public void EnterRead()
    {
        if (Interlocked.Increment(ref _readers) < 0)
            _readersGo.Wait();
    }

    /// <summary>Ends what <see cref="EnterRead"/> began.</summary>
    public void ExitRead()
    {
        if (Interlocked.Decrement(ref _readers) < 0 && Interlocked.Decrement(ref _before) == 0)
            _writerGoes.Release();
    }

    /// <summary>Waits until nobody is inside.</summary>
    public void EnterWrite()
    {
        _writers.Enter();
        var inside = Interlocked.Add(ref _readers, -WriterIsHere) + WriterIsHere;
        if (inside != 0 && Interlocked.Add(ref _before, inside) != 0)
            _writerGoes.Wait();
    }

    /// <summary>Ends what <see cref="EnterWrite"/> began.</summary>
    public void ExitWrite()
    {
        var waiting = Interlocked.Add(ref _readers, WriterIsHere);
        if (waiting > 0)
            _readersGo.Release(waiting);
        _writers.Exit();
    }
}
