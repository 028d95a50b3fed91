using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Calls an object that implements TensorFlow.NET's interface instead of deriving from <see cref="Callback"/>.</summary>
/// <param name="target">The object.</param>
internal sealed class ForeignCallback(ICallback target) : Callback
{
    public override void on_train_begin(Logs logs) => target.on_train_begin();

    public override void on_train_end(Logs logs) => target.on_train_end();

    public override void on_epoch_begin(int epoch, Logs logs) => target.on_epoch_begin(epoch);

    public override void on_epoch_end(int epoch, Logs logs) => target.on_epoch_end(epoch, logs.ToDictionary());

    public override void on_train_batch_begin(int batch, Logs logs) => target.on_train_batch_begin(batch);

    public override void on_train_batch_end(int batch, Logs logs) => target.on_train_batch_end(batch, logs.ToDictionary());

    public override void on_test_begin(Logs logs) => target.on_test_begin();

    public override void on_test_end(Logs logs) => target.on_test_end(logs.ToDictionary());

    public override void on_test_batch_begin(int batch, Logs logs) => target.on_test_batch_begin(batch);

    public override void on_test_batch_end(int batch, Logs logs) => target.on_test_batch_end(batch, logs.ToDictionary());

    public override void on_predict_begin(Logs logs) => target.on_predict_begin();

    public override void on_predict_end(Logs logs) => target.on_predict_end();

    public override void on_predict_batch_begin(int batch, Logs logs) => target.on_predict_batch_begin(batch);

    public override void on_predict_batch_end(int batch, Logs logs) =>
        target.on_predict_batch_end(batch, logs.outputs is { } outputs ? new() { ["outputs"] = outputs } : []);
}
