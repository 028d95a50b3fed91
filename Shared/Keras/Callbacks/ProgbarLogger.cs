using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Shows how far training has come. Source: keras.callbacks.ProgbarLogger.</summary>
[KerasExport("callbacks")]
public class ProgbarLogger : Callback
{
    private Progbar? _bar;
    private int _seen;
    private int? _target;
    private bool _training;

    /// <summary>A logger; <c>fit</c> makes one where <c>verbose</c> is not 0.</summary>
    public ProgbarLogger()
    {
    }

    /// <summary>A logger for a training.</summary>
    /// <param name="parameters">How the training was asked for.</param>
    [KerasExportIgnore]
    public ProgbarLogger(CallbackParams parameters) => SetParams(parameters);

    /// <inheritdoc/>
    public override void SetParams(CallbackParams @params)
    {
        base.SetParams(@params);
        _target = @params.Steps > 0 ? (int)@params.Steps : null;
    }

    /// <inheritdoc/>
    public override void on_train_begin(Logs logs) => _training = true;

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs logs)
    {
        Start();
        if (@params.Verbose != 0 && @params.Epochs > 1)
            StandardOutput.Writer.WriteLine($"Epoch {epoch + 1}/{@params.Epochs}");
    }

    /// <inheritdoc/>
    public override void on_test_begin(Logs logs)
    {
        if (!_training)
            Start();
    }

    /// <inheritdoc/>
    public override void on_predict_begin(Logs logs) => Start();

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Logs logs) => Update(batch, logs);

    /// <inheritdoc/>
    public override void on_test_batch_end(int batch, Logs logs)
    {
        if (!_training)
            Update(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_predict_batch_end(int batch, Logs logs) => Update(batch, null);

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs) => Finish(logs);

    /// <inheritdoc/>
    public override void on_test_end(Logs logs)
    {
        if (!_training)
            Finish(logs);
    }

    /// <inheritdoc/>
    public override void on_predict_end(Logs logs) => Finish(null);

    private void Start()
    {
        _seen = 0;
        _bar = new Progbar(_target, verbose: @params.Verbose);
    }

    private void Update(int batch, Logs? logs)
    {
        _seen = batch + 1;
        if (@params.Verbose == 1)
            _bar!.update(_seen, logs, finalize: false);
    }

    private void Finish(Logs? logs)
    {
        _target ??= _seen;
        _bar!.target = _target;
        _bar.update(_target.Value, logs, finalize: true);
    }
}
