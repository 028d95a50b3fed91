namespace Tensorflow.Keras.Metrics;

/// <summary>What sums up the quality of predictions over the batches of an epoch.</summary>
public interface IMetricFunc
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>Takes a batch into account.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample, or <see langword="null"/>.</param>
    /// <returns>The metric so far.</returns>
    Tensor update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);

    /// <summary>The metric over all batches so far.</summary>
    Tensor result();

    /// <summary>Forgets all batches.</summary>
    void reset_states();
}
