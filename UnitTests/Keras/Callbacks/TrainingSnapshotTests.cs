using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

[Collection("random streams")]
public class TrainingSnapshotTests
{
    [Fact]
    public void SeedsAtAnyDepthAndStreamsGoBack()
    {
        keras.utils.set_random_seed(4);
        var inner = keras.Sequential([keras.Input(50), keras.Sequential([keras.Input(50), keras.layers.Dropout(0.5)])]);
        var model = keras.Sequential([keras.Input(50), inner, keras.layers.GaussianNoise(1)]);
        var x = np.ones((1, 50));
        float[] Draw() => [.. model.Apply(x, training: true).ToArray<float>(), .. np.random.rand(2).astype("float32").ToArray<float>()];
        var state = TrainingSnapshot.Of(model, []);
        Assert.Equal(["random_streams", "seed_0", "seed_1"], state.Keys.Order(StringComparer.Ordinal));
        var expected = Draw();
        Assert.NotEqual(expected, Draw());
        TrainingSnapshot.Restore(model, state);
        Assert.Equal(expected, Draw());
        state["seed_1"] = np.zeros(3);
        Assert.Contains("'seed_1' of shape (3,)", Assert.Throws<InvalidDataException>(() => TrainingSnapshot.Check(model, state)).Message, StringComparison.Ordinal);
        state.Remove("seed_1");
        Assert.Throws<InvalidDataException>(() => TrainingSnapshot.Check(model, state));
    }

    /// <summary>In Keras <c>[v.name for v in model.metrics[1].variables]</c> is <c>['total', 'count']</c> after a training with metrics=['mae'].</summary>
    [Fact]
    public void InAnEpochTheMetricsBelongToIt()
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);
        model.compile("sgd", "mse", metrics: ["mae"]);
        Assert.Empty(model.metrics[1].variables);
        model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose: 0);
        Assert.Equal(2, model.metrics[1].variables.Count);
        var state = TrainingSnapshot.Of(model, [], inEpoch: true);
        var results = model.get_metrics_result().Select(static result => (float)result.Value).ToList();
        model.reset_metrics();
        Assert.NotEqual(results, model.get_metrics_result().Select(static result => (float)result.Value).ToList());
        TrainingSnapshot.Restore(model, state, inEpoch: true);
        Assert.Equal(results, model.get_metrics_result().Select(static result => (float)result.Value).ToList());
    }

    /// <summary>A state from before the end of the first epoch has no best value.</summary>
    [Fact]
    public void AnEarlyStopThatHasNotBegun()
    {
        var (first, second) = (keras.callbacks.EarlyStopping(monitor: "loss"), keras.callbacks.EarlyStopping(monitor: "loss"));
        second.SetModel(new StubModel(0.1));
        second.on_train_begin(new Logs());
        second.set_state(first.get_state());
        second.on_epoch_end(0, new Logs(["loss"], [0.5f]));
        Assert.Equal(0.5, second.best);
    }
}
