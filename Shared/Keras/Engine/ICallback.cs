namespace Tensorflow.Keras.Engine;

/// <summary>
/// A callback, as programs written for TensorFlow.NET implement one. <see cref="Callbacks.Callback"/> is the base class to derive from in new programs:
/// it has a body for every stage, and the model.
/// </summary>
public interface ICallback
{
    /// <summary>What <see cref="Callbacks.History"/> has collected: the values of each name, an item an epoch.</summary>
    Dictionary<string, List<float>> history { get; set; }

    /// <summary>Before training.</summary>
    void on_train_begin();

    /// <summary>After training.</summary>
    void on_train_end();

    /// <summary>Before an epoch.</summary>
    /// <param name="epoch">Which, counted from 0.</param>
    void on_epoch_begin(int epoch);

    /// <summary>Before a batch of training.</summary>
    /// <param name="step">Which, counted from 0.</param>
    void on_train_batch_begin(long step);

    /// <summary>After a batch of training.</summary>
    /// <param name="end_step">Which, counted from 0.</param>
    /// <param name="logs">Loss and metrics so far.</param>
    void on_train_batch_end(long end_step, Dictionary<string, float> logs);

    /// <summary>After an epoch.</summary>
    /// <param name="epoch">Which, counted from 0.</param>
    /// <param name="epoch_logs">Loss and metrics.</param>
    void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs);

    /// <summary>Before a prediction.</summary>
    void on_predict_begin();

    /// <summary>Before a batch of a prediction.</summary>
    /// <param name="step">Which, counted from 0.</param>
    void on_predict_batch_begin(long step);

    /// <summary>After a batch of a prediction.</summary>
    /// <param name="end_step">Which, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs);

    /// <summary>After a prediction.</summary>
    void on_predict_end();

    /// <summary>Before an evaluation.</summary>
    void on_test_begin();

    /// <summary>After an evaluation.</summary>
    /// <param name="logs">Loss and metrics.</param>
    void on_test_end(Dictionary<string, float> logs);

    /// <summary>Before a batch of an evaluation.</summary>
    /// <param name="step">Which, counted from 0.</param>
    void on_test_batch_begin(long step);

    /// <summary>After a batch of an evaluation.</summary>
    /// <param name="end_step">Which, counted from 0.</param>
    /// <param name="logs">Loss and metrics so far.</param>
    void on_test_batch_end(long end_step, Dictionary<string, float> logs);
}
