using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

public abstract partial class Callback : ICallback
{
    Dictionary<string, List<float>> ICallback.history
    {
        get => Collected;
        set => Collected = value;
    }

    /// <summary>What the callback has collected, where it collects something.</summary>
    private protected virtual Dictionary<string, List<float>> Collected { get; set; } = [];

    void ICallback.on_train_begin() => on_train_begin(new Logs());

    void ICallback.on_train_end() => on_train_end(new Logs());

    void ICallback.on_epoch_begin(int epoch) => on_epoch_begin(epoch, new Logs());

    void ICallback.on_train_batch_begin(long step) => on_train_batch_begin((int)step, new Logs());

    void ICallback.on_train_batch_end(long end_step, Dictionary<string, float> logs) => on_train_batch_end((int)end_step, new Logs(logs));

    void ICallback.on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) => on_epoch_end(epoch, new Logs(epoch_logs));

    void ICallback.on_predict_begin() => on_predict_begin(new Logs());

    void ICallback.on_predict_batch_begin(long step) => on_predict_batch_begin((int)step, new Logs());

    void ICallback.on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) =>
        on_predict_batch_end((int)end_step, logs.TryGetValue("outputs", out var outputs) ? new Logs(() => outputs) : new Logs());

    void ICallback.on_predict_end() => on_predict_end(new Logs());

    void ICallback.on_test_begin() => on_test_begin(new Logs());

    void ICallback.on_test_end(Dictionary<string, float> logs) => on_test_end(new Logs(logs));

    void ICallback.on_test_batch_begin(long step) => on_test_batch_begin((int)step, new Logs());

    void ICallback.on_test_batch_end(long end_step, Dictionary<string, float> logs) => on_test_batch_end((int)end_step, new Logs(logs));
}
