using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>How many samples <c>validation_split</c> leaves to train on: those that Python leaves, however the fraction is written.</summary>
public class ValidationSplitTests
{
    // Keras: int(math.floor(n * (1.0 - validation_split)))
    [Theory, InlineData(300, 0.2f, 240), InlineData(10, 0.1f, 9), InlineData(10, 0.3f, 7), InlineData(1000, 0.4f, 600), InlineData(60000, 0.25f, 45000)]
    public void FractionsOfSinglePrecisionMeanTheirDecimals(int samples, float part, int expected)
    {
        var model = keras.Sequential([keras.Input(1), keras.layers.Dense(1)]);
        model.compile(optimizer: "sgd", loss: "mse");
        // One sample a step: the steps are the samples.
        var history = model.fit(np.zeros((samples, 1))[":10"], np.zeros((samples, 1))[":10"], batch_size: 1, epochs: 1, validation_split: part, verbose: 0);
        Assert.Equal(Math.Min(10, samples) * expected / samples, (int)history.@params["steps"]!);
    }
}
