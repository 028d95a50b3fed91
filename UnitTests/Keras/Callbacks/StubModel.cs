using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>What callbacks need of a model, as in Data/generate.py: its only weight is the number of the epoch.</summary>
internal sealed class StubModel(double rate) : ICallbackModel
{
    public bool stop_training { get; set; }

    public Optimizer? optimizer { get; init; } = new SGD(rate);

    public IReadOnlyList<Metric> CompiledMetrics { get; init; } = [];

    public IReadOnlyList<ResourceVariable> TrainableVariables { get; init; } = [];

    public float Weight { get; set; } = -1;

    public List<NDArray> get_weights() => [np.array([Weight])];

    public void set_weights(IEnumerable<NDArray> weights) => Weight = (float)weights.First()[0];
}
