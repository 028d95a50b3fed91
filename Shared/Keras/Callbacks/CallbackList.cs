using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Passes each stage on to all callbacks, in their order: those of the program, the history, the progress bar. Source: keras.callbacks.CallbackList.</summary>
public sealed class CallbackList : Callback
{
    private readonly Callback[] _callbacks;
    private readonly ITrainingKeeper[] _keepers;
    private Logs _none = new();

    /// <summary>The callbacks of a training, an evaluation or a prediction.</summary>
    /// <param name="callbacks">The program's.</param>
    /// <param name="model">The model.</param>
    /// <param name="add_history">Whether a <see cref="Callbacks.History"/> is added where the program has none.</param>
    /// <param name="verbose">0 silent, 1 a progress bar, 2 a line an epoch; a <see cref="ProgbarLogger"/> is added unless it is 0.</param>
    /// <param name="epochs">The number of the last epoch.</param>
    /// <param name="steps">The number of batches in an epoch, 0 when unknown.</param>
    public CallbackList(CallbackArgs? callbacks, ICallbackModel? model, bool add_history = false, int verbose = 0, int epochs = 1, long steps = 0)
    {
        var all = callbacks?.ToCallbacks() ?? [];
        History = all.OfType<History>().LastOrDefault() ?? new History();
        if (add_history && !all.Contains(History))
            all.Add(History);
        if (verbose != 0 && !all.Exists(static callback => callback is ProgbarLogger))
            all.Add(new ProgbarLogger());
        _callbacks = [.. all];
        _keepers = [.. all.OfType<ITrainingKeeper>()];
        if (model is not null)
            SetModel(model);
        SetParams(new CallbackParams { Model = model as IModel, Verbose = verbose, Epochs = epochs, Steps = steps });
    }

    /// <summary>The history and the progress bar of a training, as TensorFlow.NET makes them.</summary>
    /// <param name="parameters">How the training was asked for.</param>
    public CallbackList(CallbackParams parameters) : this(null, parameters.Model as ICallbackModel, add_history: true, verbose: 1, parameters.Epochs, parameters.Steps)
    {
    }

    /// <summary>The history.</summary>
    public History History { get; }

    /// <summary>All callbacks.</summary>
    public List<ICallback> callbacks => [.. _callbacks];

    /// <summary>The callbacks, in their order.</summary>
    internal IReadOnlyList<Callback> Members => _callbacks;

    /// <inheritdoc/>
    public override void SetModel(ICallbackModel model)
    {
        base.SetModel(model);
        foreach (var callback in _callbacks)
            callback.SetModel(model);
    }

    /// <inheritdoc/>
    public override void SetParams(CallbackParams @params)
    {
        base.SetParams(@params);
        foreach (var callback in _callbacks)
            callback.SetParams(@params);
    }

    /// <inheritdoc/>
    public override void on_train_begin(Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_train_begin(logs);
        foreach (var keeper in _keepers)
            keeper.AfterTrainBegin();
    }

    /// <inheritdoc/>
    public override void on_train_end(Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_train_end(logs);
        foreach (var keeper in _keepers)
            keeper.AfterTrainEnd();
    }

    /// <inheritdoc/>
    public override void on_train_batch_begin(int batch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_train_batch_begin(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_train_batch_end(batch, logs);
        foreach (var keeper in _keepers)
            keeper.AfterTrainBatch(batch);
    }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_epoch_begin(epoch, logs);
        foreach (var keeper in _keepers)
            keeper.AfterEpochBegin();
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_epoch_end(epoch, logs);
        foreach (var keeper in _keepers)
            keeper.AfterEpochEnd(epoch);
    }

    /// <inheritdoc/>
    public override void on_test_begin(Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_test_begin(logs);
    }

    /// <inheritdoc/>
    public override void on_test_end(Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_test_end(logs);
    }

    /// <inheritdoc/>
    public override void on_test_batch_begin(int batch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_test_batch_begin(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_test_batch_end(int batch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_test_batch_end(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_predict_begin(Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_predict_begin(logs);
    }

    /// <inheritdoc/>
    public override void on_predict_end(Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_predict_end(logs);
    }

    /// <inheritdoc/>
    public override void on_predict_batch_begin(int batch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_predict_batch_begin(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_predict_batch_end(int batch, Logs? logs = null)
    {
        logs ??= None();
        foreach (var callback in _callbacks)
            callback.on_predict_batch_end(batch, logs);
    }

    /// <summary>Logs without entries; the same object as long as no callback puts something into it.</summary>
    private Logs None() => _none.Count == 0 ? _none : _none = new Logs();
}
