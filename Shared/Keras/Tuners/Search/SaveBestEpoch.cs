using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Tuners;

/// <summary>Keeps the weights of the best epoch over all executions of a trial; those of the last epoch where the objective is not among the metrics. Source: keras_tuner.engine.tuner_utils.SaveBestEpoch.</summary>
internal sealed class SaveBestEpoch(Objective objective, string filepath) : Callback
{
    private double _best = objective.direction == "max" ? double.NegativeInfinity : double.PositiveInfinity;

    public override void on_epoch_end(int epoch, Logs logs)
    {
        var values = logs.ToDictionary(static entry => entry.Key, static entry => (double)entry.Value);
        if (objective.has_value(values))
        {
            var value = objective.get_value(values);
            if (!objective.better_than(value, _best))
                return;
            _best = value;
        }
        model.save_weights(filepath);
    }
}
