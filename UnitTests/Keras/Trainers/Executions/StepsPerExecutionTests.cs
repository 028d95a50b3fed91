using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Executions;

/// <summary>Callbacks are called per group of steps, with the number of its first step, as recorded of Keras.</summary>
[Collection("random streams")]
public sealed class StepsPerExecutionTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("executions.json");
    private static readonly NDArray s_x = np.linspace(-1, 1, 36).reshape((12, 3)).astype("float32");
    private static readonly NDArray s_y = (np.arange(12) % 3 == 0).reshape((12, 1)).astype("float32");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void Callbacks_are_called_as_in_Keras(int steps)
    {
        var events = Run(steps, batchSize: 2);

        var expected = s_recorded.GetProperty($"{steps}").EnumerateArray().ToArray();
        Assert.Equal(expected.Length, events.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal((expected[i][0].GetString(), expected[i][1].GetInt32()), (events[i].Name, events[i].Batch));
            var values = expected[i][2].ValueKind switch
            {
                JsonValueKind.Null => [],
                JsonValueKind.Array => [.. expected[i][2].EnumerateArray().Select(static size => size.GetDouble())],
                _ => new[] { expected[i][2].GetDouble() },
            };
            Assert.Equal(values.Length, events[i].Values.Length);
            Assert.All(values.Zip(events[i].Values), static pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    /// <summary>Three and two batches, and more than there are: what a step gives does not depend on how many there are in a group.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    public void The_last_group_may_be_smaller(int steps)
    {
        var single = Run(1, batchSize: 3);
        var grouped = Run(steps, batchSize: 3);

        Assert.Equal(Ends(single, "epoch ends"), Ends(grouped, "epoch ends"));
        Assert.Equal(single.Last(static e => e.Name == "test ends").Values, grouped.Last(static e => e.Name == "test ends").Values);
        int[] firsts = [.. Enumerable.Range(0, (4 + steps - 1) / steps).Select(i => i * steps)];
        Assert.Equal(firsts, grouped.Where(static e => e.Name == "test begins").Select(static e => e.Batch));
        Assert.Equal(firsts, grouped.Where(static e => e.Name == "test ends").Select(static e => e.Batch));
        Assert.Equal(12, grouped.Where(static e => e.Name == "predict ends").Sum(static e => e.Values[0]));

        static IEnumerable<double> Ends(List<Event> events, string name) => events.Where(e => e.Name == name).SelectMany(static e => e.Values);
    }

    [Fact]
    public void An_epoch_of_few_steps_ends_after_them()
    {
        var model = keras.Sequential([Input(3), Dense(1)]);
        model.compile("sgd", "mse", steps_per_execution: 2);
        model.fit(s_x, s_y, batch_size: 2, epochs: 1, steps_per_epoch: 3, verbose: 0);
        Assert.Equal(3, (int)model.optimizer!.iterations.numpy());
        Assert.Equal("(6, 1)", model.predict(s_x, batch_size: 2, steps: 3, verbose: 0).shape.ToString());
    }

    [Fact]
    public void Other_arguments_are_taken_as_in_Keras()
    {
        var model = keras.Sequential([Input(3), Dense(1)]);
        model.compile("sgd", "mse", jit_compile: true, auto_scale_loss: false);
        Assert.True(model.jit_compile);
        Assert.Equal(1, model.steps_per_execution);
        model.compile("sgd", "mse", jit_compile: "auto", steps_per_execution: 4);
        Assert.False(model.jit_compile);
        Assert.Equal(4, model.steps_per_execution);
        model.compile("sgd", "mse", run_eagerly: true, jit_compile: true);
        Assert.False(model.jit_compile);
        Assert.Throws<ValueError>(() => model.compile("sgd", "mse", steps_per_execution: 0));
        Assert.Throws<ValueError>(() => model.compile("sgd", "mse", jit_compile: "yes"));
    }

    private static List<Event> Run(int steps, int batchSize)
    {
        keras.utils.set_random_seed(5);
        var model = keras.Sequential([Input(3), Dense(1)]);
        model.compile("sgd", "mse", steps_per_execution: steps);
        var events = new Events();
        model.fit(s_x, s_y, batch_size: batchSize, epochs: 2, shuffle: false, verbose: 0, callbacks: [events]);
        model.evaluate(s_x, s_y, batch_size: batchSize, verbose: 0, callbacks: [events]);
        model.predict(s_x, batch_size: batchSize, verbose: 0, callbacks: [events]);
        return events.Seen;
    }

    private sealed record Event(string Name, int Batch, double[] Values);

    private sealed class Events : Callback
    {
        public List<Event> Seen { get; } = [];

        public override void on_train_batch_begin(int batch, Logs logs) => Seen.Add(new("train begins", batch, []));

        public override void on_train_batch_end(int batch, Logs logs) => Seen.Add(new("train ends", batch, [logs["loss"]]));

        public override void on_test_batch_begin(int batch, Logs logs) => Seen.Add(new("test begins", batch, []));

        public override void on_test_batch_end(int batch, Logs logs) => Seen.Add(new("test ends", batch, [logs["loss"]]));

        public override void on_predict_batch_begin(int batch, Logs logs) => Seen.Add(new("predict begins", batch, []));

        public override void on_predict_batch_end(int batch, Logs logs) => Seen.Add(new("predict ends", batch, [.. logs.outputs!.shape.dims]));

        public override void on_epoch_end(int epoch, Logs logs) => Seen.Add(new("epoch ends", epoch, [logs["loss"]]));
    }
}
