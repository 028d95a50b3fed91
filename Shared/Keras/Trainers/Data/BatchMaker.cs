using System.Runtime.ExceptionServices;

namespace Tensorflow.Keras.Trainers;

/// <summary>A thread that makes a batch while a step runs. It lives as long as the training and costs no memory a batch.</summary>
/// <param name="make">Makes a batch.</param>
internal sealed class BatchMaker(Func<Batch> make) : IDisposable
{
    private readonly SemaphoreSlim _wanted = new(0);
    private readonly SemaphoreSlim _made = new(0);
    private Thread? _thread;
    private Batch? _batch;
    private ExceptionDispatchInfo? _error;
    private bool _ended;

    /// <summary>Whether a batch is being made, or waits to be taken.</summary>
    public bool Busy { get; private set; }

    /// <summary>Begins to make a batch.</summary>
    public void Begin()
    {
        if (_thread is null)
        {
            _thread = new Thread(Work) { IsBackground = true, Name = "TfNet batches" };
            _thread.Start();
        }
        Busy = true;
        _wanted.Release();
    }

    /// <summary>The batch, as soon as it is made. What its making threw is thrown here.</summary>
    public Batch Take()
    {
        _made.Wait();
        Busy = false;
        _error?.Throw();
        return _batch!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Busy)
            _made.Wait();
        if (_thread is not null)
        {
            _ended = true;
            _wanted.Release();
            _thread.Join();
        }
        _wanted.Dispose();
        _made.Dispose();
    }

    private void Work()
    {
        while (true)
        {
            _wanted.Wait();
            if (_ended)
                return;
            try
            {
                (_batch, _error) = (make(), null);
            }
            catch (Exception error)
            {
                // Whatever it is, the thread that trains has to learn of it.
                _error = ExceptionDispatchInfo.Capture(error);
            }
            _made.Release();
        }
    }
}
