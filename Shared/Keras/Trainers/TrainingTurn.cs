namespace Tensorflow.Keras.Trainers;

/// <summary>
/// Whose turn it is to use a model's metrics and optimizer, of which there is one set. Threads that train on or evaluate a batch or a data set take turns; while a thread
/// is in <c>fit</c>, which may last for hours, others are refused. A callback, which runs on the thread of its training, may train and evaluate as it likes.
/// </summary>
internal sealed class TrainingTurn
{
    private readonly object _change = new();
    private Thread? _owner;
    private int _depth;
    private int _fits;

    /// <summary>Waits for the thread's turn.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="method">The method that was called.</param>
    /// <returns>Ends the turn when disposed.</returns>
    /// <exception cref="RuntimeError">Another thread is in <c>fit</c>.</exception>
    public Ending Take(string model, string method)
    {
        lock (_change)
        {
            while (_owner is not null && _owner != Thread.CurrentThread)
            {
                if (_fits > 0)
                {
                    throw new RuntimeError(
                        $"The model '{model}' is being trained by fit() on another thread. Received: a call of {method}(). A model has one optimizer and one set of metrics, " +
                        "so it can be trained or evaluated by one thread at a time: wait until fit() has returned, or give each thread a model of its own. " +
                        "predict() and calls of the model are possible at any time.");
                }
                Monitor.Wait(_change);
            }
            _owner = Thread.CurrentThread;
            _depth++;
            if (method == "fit")
                _fits++;
            return new Ending(this, method);
        }
    }

    private void End(string method)
    {
        lock (_change)
        {
            if (method == "fit")
                _fits--;
            if (--_depth > 0)
                return;
            _owner = null;
            Monitor.Pulse(_change);
        }
    }

    /// <summary>Ends a turn.</summary>
    internal readonly struct Ending(TrainingTurn turn, string method) : IDisposable
    {
        public void Dispose() => turn.End(method);
    }
}
