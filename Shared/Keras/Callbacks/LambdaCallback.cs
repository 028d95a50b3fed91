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
    private readonly Action<int, Logs>? _batchBegin;
    private readonly Action<int, Logs>? _batchEnd;
    private readonly Action<Logs>? _testBegin;
    private readonly Action<Logs>? _testEnd;
    private readonly Action<int, Logs>? _testBatchBegin;
    private readonly Action<int, Logs>? _testBatchEnd;
    private readonly Action<Logs>? _predictBegin;
    private readonly Action<Logs>? _predictEnd;
    private readonly Action<int, Logs>? _predictBatchBegin;
    private readonly Action<int, Logs>? _predictBatchEnd;

    /// <summary>A callback that calls these functions.</summary>
    /// <param name="on_epoch_begin">Called with the epoch and the logs.</param>
    /// <param name="on_epoch_end">Called with the epoch and the logs.</param>
    /// <param name="on_train_begin">Called with the logs.</param>
    /// <param name="on_train_end">Called with the logs.</param>
    /// <param name="on_train_batch_begin">Called with the batch and the logs.</param>
    /// <param name="on_train_batch_end">Called with the batch and the logs.</param>
    /// <param name="on_batch_begin">The older name of <paramref name="on_train_batch_begin"/>, called where that one is not given.</param>
    /// <param name="on_batch_end">The older name of <paramref name="on_train_batch_end"/>, called where that one is not given.</param>
    /// <param name="on_test_begin">Called with the logs.</param>
    /// <param name="on_test_end">Called with the logs.</param>
    /// <param name="on_test_batch_begin">Called with the batch and the logs.</param>
    /// <param name="on_test_batch_end">Called with the batch and the logs.</param>
    /// <param name="on_predict_begin">Called with the logs.</param>
    /// <param name="on_predict_end">Called with the logs.</param>
    /// <param name="on_predict_batch_begin">Called with the batch and the logs.</param>
    /// <param name="on_predict_batch_end">Called with the batch and the logs.</param>
    public LambdaCallback(
        Action<int, Logs>? on_epoch_begin = null,
        Action<int, Logs>? on_epoch_end = null,
        Action<Logs>? on_train_begin = null,
        Action<Logs>? on_train_end = null,
        Action<int, Logs>? on_train_batch_begin = null,
        Action<int, Logs>? on_train_batch_end = null,
        Action<int, Logs>? on_batch_begin = null,
        Action<int, Logs>? on_batch_end = null,
        Action<Logs>? on_test_begin = null,
        Action<Logs>? on_test_end = null,
        Action<int, Logs>? on_test_batch_begin = null,
        Action<int, Logs>? on_test_batch_end = null,
        Action<Logs>? on_predict_begin = null,
        Action<Logs>? on_predict_end = null,
        Action<int, Logs>? on_predict_batch_begin = null,
        Action<int, Logs>? on_predict_batch_end = null)
    {
        _epochBegin = on_epoch_begin;
        _epochEnd = on_epoch_end;
        _trainBegin = on_train_begin;
        _trainEnd = on_train_end;
        _trainBatchBegin = on_train_batch_begin;
        _trainBatchEnd = on_train_batch_end;
        _batchBegin = on_batch_begin;
        _batchEnd = on_batch_end;
        _testBegin = on_test_begin;
        _testEnd = on_test_end;
        _testBatchBegin = on_test_batch_begin;
        _testBatchEnd = on_test_batch_end;
        _predictBegin = on_predict_begin;
        _predictEnd = on_predict_end;
        _predictBatchBegin = on_predict_batch_begin;
        _predictBatchEnd = on_predict_batch_end;
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
    public override void on_train_batch_begin(int batch, Logs logs)
    {
        if (_trainBatchBegin is null)
            base.on_train_batch_begin(batch, logs);
        else
            _trainBatchBegin(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Logs logs)
    {
        if (_trainBatchEnd is null)
            base.on_train_batch_end(batch, logs);
        else
            _trainBatchEnd(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_batch_begin(int batch, Logs logs) => _batchBegin?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void on_batch_end(int batch, Logs logs) => _batchEnd?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void on_test_begin(Logs logs) => _testBegin?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_test_end(Logs logs) => _testEnd?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_test_batch_begin(int batch, Logs logs) => _testBatchBegin?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void on_test_batch_end(int batch, Logs logs) => _testBatchEnd?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void on_predict_begin(Logs logs) => _predictBegin?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_predict_end(Logs logs) => _predictEnd?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_predict_batch_begin(int batch, Logs logs) => _predictBatchBegin?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void on_predict_batch_end(int batch, Logs logs) => _predictBatchEnd?.Invoke(batch, logs);
}
