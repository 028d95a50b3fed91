namespace Tensorflow.Keras.Callbacks;

/// <summary>A callback made of functions. Source: keras.callbacks.LambdaCallback.</summary>
[KerasExport("callbacks")]
public sealed class LambdaCallback : Callback
{
    private readonly Action<int, Logs>? _epochBegin;
    private readonly Action<int, Logs>? _epochEnd;
    private readonly Action<Logs>? _trainBegin;
    private readonly Action<Logs>? _trainEnd;
    private readonly Action<int, Logs>? _trainBatchBegin;
    private readonly Action<int, Logs>? _trainBatchEnd;

    /// <summary>A callback that calls these functions.</summary>
    /// <param name="on_epoch_begin">Called with the epoch and the logs.</param>
    /// <param name="on_epoch_end">Called with the epoch and the logs.</param>
    /// <param name="on_train_begin">Called with the logs.</param>
    /// <param name="on_train_end">Called with the logs.</param>
    /// <param name="on_train_batch_begin">Called with the batch and the logs.</param>
    /// <param name="on_train_batch_end">Called with the batch and the logs.</param>
    public LambdaCallback(
        Action<int, Logs>? on_epoch_begin = null,
        Action<int, Logs>? on_epoch_end = null,
        Action<Logs>? on_train_begin = null,
        Action<Logs>? on_train_end = null,
        Action<int, Logs>? on_train_batch_begin = null,
        Action<int, Logs>? on_train_batch_end = null)
    {
        _epochBegin = on_epoch_begin;
        _epochEnd = on_epoch_end;
        _trainBegin = on_train_begin;
        _trainEnd = on_train_end;
        _trainBatchBegin = on_train_batch_begin;
        _trainBatchEnd = on_train_batch_end;
    }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs logs) => _epochBegin?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs) => _epochEnd?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void on_train_begin(Logs logs) => _trainBegin?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_train_end(Logs logs) => _trainEnd?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_train_batch_begin(int batch, Logs logs) => _trainBatchBegin?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Logs logs) => _trainBatchEnd?.Invoke(batch, logs);
}
