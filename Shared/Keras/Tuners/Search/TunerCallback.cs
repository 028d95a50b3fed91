using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Tuners;

/// <summary>Tells a tuner what happens in the training of a trial. Source: keras_tuner.engine.tuner_utils.TunerCallback.</summary>
internal sealed class TunerCallback(Tuner tuner, Trial trial) : Callback
{
    public override void on_epoch_begin(int epoch, Logs logs) => tuner.on_epoch_begin(trial, model, epoch, logs);

    public override void on_epoch_end(int epoch, Logs logs) => tuner.on_epoch_end(trial, model, epoch, logs);

    public override void on_batch_begin(int batch, Logs logs) => tuner.on_batch_begin(trial, model, batch, logs);

    public override void on_batch_end(int batch, Logs logs) => tuner.on_batch_end(trial, model, batch, logs);
}
