using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>How epochs are made of batches, and what happens when there are too few of them, or wrong ones.</summary>
[Collection("random streams")]
public class FitOnBatchesTests
{
    private const string RanOut = "Your input ran out of data; interrupting training.";

    /// <summary>Keras 3.6 and 3.15 train a single step in every second of these epochs.</summary>
    [Theory]
    [InlineData(3, 12)]
    [InlineData(2, 8)]
    [InlineData(4, 16)]
    public void EveryEpochHasItsSteps(int steps, int expected)
    {
        var seen = new List<int>();
        TinyNetwork.Build(1).fit(
            new ImageDataGenerator().flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 4), steps_per_epoch: steps, epochs: 4, verbose: 0, callbacks: [Count(seen)]);
        Assert.Equal([steps, steps, steps, steps], seen);
        Assert.Equal(expected, seen.Sum());

        seen.Clear();
        TinyNetwork.Build(1).fit(TinyNetwork.X, TinyNetwork.Y, batch_size: 4, steps_per_epoch: steps, epochs: 4, verbose: 0, callbacks: [Count(seen)]);
        Assert.Equal([steps, steps, steps, steps], seen);
    }

    [Fact]
    public void EpochsGoOnWhereTheLastOneEnded()
    {
        var data = new Recording(6);
        TinyNetwork.Build(1).fit(data, steps_per_epoch: 2, epochs: 4, shuffle: false, verbose: 0);
        // The first two are looked at before the training.
        Assert.Equal([0, 1, 0, 1, 2, 3, 4, 5, 0, 1], data.Asked);
        Assert.Equal((4, 4), (data.Begun, data.Ended));
    }

    [Fact]
    public void NoBatchIsMadeThatIsNotUsed()
    {
        var data = new Recording(6);
        TinyNetwork.Build(1).fit(data, steps_per_epoch: 3, epochs: 1, shuffle: false, verbose: 0);
        Assert.Equal([0, 1, 0, 1, 2], data.Asked);

        var endless = new Recording(null) { workers = 0 };
        TinyNetwork.Build(1).fit(endless, steps_per_epoch: 3, epochs: 2, verbose: 0);
        Assert.Equal([0, 1, 0, 1, 2, 3, 4, 5], endless.Asked);
    }

    [Fact]
    public void TooShortADatasetEndsTheEpochWithKerasWarning()
    {
        var seen = new List<int>();
        var warning = ErrorStream.Of(() => TinyNetwork.Build(1).fit(new Recording(3), steps_per_epoch: 5, epochs: 2, verbose: 0, callbacks: [Count(seen)]));
        Assert.Contains(RanOut, warning, StringComparison.Ordinal);
        Assert.Equal([3, 3], seen);
    }

    [Theory]
    [InlineData(7, new[] { 3, 3, 1 })]
    [InlineData(6, new[] { 3, 3 })]
    public void AGeneratorThatEndsEarlyEndsTheTraining(int batches, int[] expected)
    {
        var seen = new List<int>();
        History? history = null;
        var warning = ErrorStream.Of(() => history = TinyNetwork.Build(1).fit(Generate(batches), steps_per_epoch: 3, epochs: 5, verbose: 0, callbacks: [Count(seen)]));
        Assert.Contains(RanOut, warning, StringComparison.Ordinal);
        Assert.Equal(expected, seen);
        Assert.Equal(expected.Length, history!.history["loss"].Count);
    }

    [Fact]
    public void WithoutStepsEveryEpochReadsAGeneratorFromTheStart()
    {
        var seen = new List<int>();
        TinyNetwork.Build(1).fit(Generate(4), epochs: 3, verbose: 0, callbacks: [Count(seen)]);
        Assert.Equal([4, 4, 4], seen);
    }

    [Fact]
    public void ABatchOfAnotherSizeIsCompiledForItself()
    {
        static IEnumerable<Batch> Sizes()
        {
            foreach (var size in new[] { 4, 1, 7, 4 })
                yield return (TinyNetwork.X[..size], TinyNetwork.Y[..size]);
        }
        var model = TinyNetwork.Build(1);
        var history = model.fit(Sizes(), verbose: 0);
        Assert.True(history.history["loss"][0] > 0);
        Assert.Equal(new Shape(16, 2), model.predict(Sizes(), verbose: 0).shape);
    }

    [Fact]
    public void ABatchThatDoesNotFitIsRefused()
    {
        static IEnumerable<Batch> Wrong()
        {
            yield return (TinyNetwork.X[..4], TinyNetwork.Y[..4]);
            yield return (TinyNetwork.X[..4], TinyNetwork.Y[..4]);
            yield return (TinyNetwork.X[":4", ":3"], TinyNetwork.Y[..4]);
        }
        Assert.Contains("is incompatible with the layer", Assert.Throws<ValueError>(() => TinyNetwork.Build(1).fit(Wrong(), verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "Data cardinality is ambiguous",
            Assert.Throws<ValueError>(() => TinyNetwork.Build(1).fit(new[] { new Batch(TinyNetwork.X[..4], TinyNetwork.Y[..3]) }, verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "the generator must return a tuple", Assert.Throws<ValueError>(() => TinyNetwork.Build(1).fit(new List<Guid> { Guid.Empty }, verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("no batch", Assert.Throws<ValueError>(() => TinyNetwork.Build(1).fit(Generate(0), verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("length 0", Assert.Throws<ValueError>(() => TinyNetwork.Build(1).fit(new Recording(0), verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("steps_per_epoch=0", Assert.Throws<ValueError>(() => TinyNetwork.Build(1).fit(new Recording(2), steps_per_epoch: 0, verbose: 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatADatasetThrowsReachesTheCaller()
    {
        var error = Assert.Throws<InvalidOperationException>(() => TinyNetwork.Build(1).fit(new Recording(6) { FailsAt = 3 }, shuffle: false, verbose: 0));
        Assert.Equal("batch 3", error.Message);
    }

    [Fact]
    public void ACallbackMayStopInTheMiddle()
    {
        var data = new Recording(6);
        var model = TinyNetwork.Build(1);
        model.fit(data, epochs: 3, shuffle: false, verbose: 0, callbacks: [new LambdaCallback(on_train_batch_end: (batch, _) => model.stop_training = batch == 1)]);
        Assert.Equal((1, 0), (data.Begun, data.Ended));
        Assert.True(data.Asked.Count <= 5, "Only the next batch may have been made.");
    }

    [Fact]
    public void ClassesHaveWeights()
    {
        NDArray labels = np.array([0, 1, 0, 1]).reshape((4, 1)).astype("float32");
        var weights = new Dictionary<int, float> { [0] = 1, [1] = 3 };
        double Loss(Func<Model, History> fit)
        {
            Tensorflow.KerasApi.keras.utils.set_random_seed(1);
            var model = Tensorflow.KerasApi.keras.Sequential([Tensorflow.KerasApi.keras.Input((4, 5, 3)), Tensorflow.Keras.layers.Flatten(), Tensorflow.Keras.layers.Dense(1)]);
            model.compile("sgd", "mse");
            return fit(model).history["loss"][0];
        }
        var expected = Loss(model => model.fit(TinyNetwork.X[..4], labels, class_weight: weights, shuffle: false, verbose: 0));
        Assert.Equal(expected, Loss(model => model.fit(new ImageDataGenerator().flow(TinyNetwork.X[..4], labels, shuffle: false), class_weight: weights, verbose: 0)));
        var dataset = tf.data.Dataset.from_tensor_slices((Tensor)TinyNetwork.X[..4], (Tensor)labels).batch(4);
        Assert.Equal(expected, Loss(model => model.fit(dataset, class_weight: weights, verbose: 0)));
        Assert.Contains("class_weight", Assert.Throws<ValueError>(() => TinyNetwork.Build(1).fit(Generate(2), class_weight: weights, verbose: 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryValidationLooksAtTheSameBatches()
    {
        var data = tf.data.Dataset.from_tensor_slices((Tensor)TinyNetwork.X, (Tensor)TinyNetwork.Y).batch(4);
        var model = TinyNetwork.Build(1);
        model.optimizer!.learning_rate = 0f;
        var losses = model.fit(TinyNetwork.X, TinyNetwork.Y, epochs: 3, verbose: 0, validation_data: ValidationData.From(data), validation_steps: 2).history["val_loss"];
        Assert.Equal([losses[0], losses[0], losses[0]], losses);
        Assert.Equal(losses[0], model.evaluate(TinyNetwork.X[..8], TinyNetwork.Y[..8], batch_size: 4, verbose: 0)["loss"]);
    }

    [Fact]
    public void ATrainingGoesOnFromItsState()
    {
        var generator = new ImageDataGenerator(rotation_range: 20, horizontal_flip: true);
        NumpyArrayIterator Flow() => generator.flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 4);
        NumpyArrayIterator Validation() => generator.flow(TinyNetwork.XValidation, TinyNetwork.YValidation, batch_size: 2);
        foreach (var steps in new int?[] { null, 2, 3 })
        {
            var whole = TinyNetwork.Build(2);
            var (flow, validation) = (Flow(), Validation());
            (List<NDArray> Weights, IReadOnlyDictionary<string, NDArray> Flow, IReadOnlyDictionary<string, NDArray> Validation, byte[] Streams)? kept = null;
            var keep = new LambdaCallback(on_epoch_end: (epoch, _) =>
            {
                if (epoch == 0)
                    kept = (whole.get_weights(), flow.get_state(), validation.get_state(), RandomStreams.Save());
            });
            var expected = whole.fit(flow, epochs: 4, steps_per_epoch: steps, validation_data: validation, verbose: 0, callbacks: [keep]).history;

            var resumed = TinyNetwork.Build(99);
            resumed.set_weights(kept!.Value.Weights);
            var (flowAgain, validationAgain) = (Flow(), Validation());
            flowAgain.set_state(kept.Value.Flow);
            validationAgain.set_state(kept.Value.Validation);
            RandomStreams.Restore(kept.Value.Streams);
            var history = resumed.fit(flowAgain, epochs: 4, initial_epoch: 1, steps_per_epoch: steps, validation_data: validationAgain, verbose: 0).history;
            Assert.Equal(expected["loss"][1..], history["loss"]);
            Assert.Equal(expected["val_loss"][1..], history["val_loss"]);
        }
    }

    private static LambdaCallback Count(List<int> seen)
    {
        var steps = 0;
        return new LambdaCallback(on_epoch_begin: (_, _) => steps = 0, on_train_batch_end: (_, _) => steps++, on_epoch_end: (_, _) => seen.Add(steps));
    }

    private static IEnumerable<(NDArray, NDArray)> Generate(int batches)
    {
        for (var i = 0; i < batches; i++)
            yield return (TinyNetwork.X[i..(i + 3)], TinyNetwork.Y[i..(i + 3)]);
    }

    /// <summary>Remembers which batches were asked for.</summary>
    private sealed class Recording(int? batches) : PyDataset
    {
        public List<int> Asked { get; } = [];

        public int Begun { get; private set; }

        public int Ended { get; private set; }

        public int FailsAt { get; init; } = -1;

        public override int? num_batches => batches;

        public override Batch this[int index]
        {
            get
            {
                Asked.Add(index);
                return index == FailsAt ? throw new InvalidOperationException($"batch {index}") : (TinyNetwork.X[..3], TinyNetwork.Y[..3]);
            }
        }

        public override void on_epoch_begin() => Begun++;

        public override void on_epoch_end() => Ended++;
    }
}
