using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Callbacks;

/// <summary>What the callbacks of this library need of a model.</summary>
public interface ICallbackModel
{
    /// <summary>Ends training when set: after the current batch.</summary>
    bool stop_training { get; set; }

    /// <summary>The optimizer, once the model is compiled.</summary>
    Optimizer? optimizer { get; }

    /// <summary>The metrics that <c>compile</c> was given, without the loss.</summary>
    IReadOnlyList<Metric> CompiledMetrics { get; }

    /// <summary>What training changes.</summary>
    IReadOnlyList<ResourceVariable> TrainableVariables { get; }

    /// <summary>Copies of all weights.</summary>
    List<NDArray> get_weights();

    /// <summary>Replaces all weights.</summary>
    /// <param name="weights">As many arrays, of the same shapes.</param>
    void set_weights(IEnumerable<NDArray> weights);
}
