using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Exercise;

/// <summary>Keeps the training's state after each epoch. It comes last, so that it knows whether another callback has stopped the training.</summary>
/// <param name="history">Loss and metrics of the epochs before; those that come are added.</param>
/// <param name="keep">Keeps the state; told whether the training was stopped.</param>
/// <param name="begin">What is done when the training begins and the other callbacks are ready.</param>
internal sealed class StateCallback(History history, Action<bool> keep, Action begin) : Callback
{
    public override void on_train_begin(Logs logs) => begin();

    public override void on_epoch_end(int epoch, Logs logs)
    {
        history.on_epoch_end(epoch, logs);
        keep(model.stop_training);
    }
}
