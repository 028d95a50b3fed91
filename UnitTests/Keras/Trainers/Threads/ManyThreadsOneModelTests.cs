using System.Collections.Concurrent;
using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.UnitTests.Threading;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Threads;

/// <summary>One model on many threads: what a thread gets is what it would have got alone.</summary>
[Collection("random streams")]
public class ManyThreadsOneModelTests
{
    private const int Threads = 8;

    public static TheoryData<string> Calls => ["predict", "predict, several batches", "predict float64", "predict_on_batch", "Apply", "tf.data", "softmax model"];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Each_thread_gets_its_own_rows(string call)
    {
        var model = Model(softmax: call == "softmax model");
        var inputs = Inputs(rows: call.Contains("several", StringComparison.Ordinal) ? 70 : 5);
        if (call == "predict float64")
            inputs = Array.ConvertAll(inputs, static x => x.astype("float64"));
        float[] Compute(NDArray x) => (call switch
        {
            "predict_on_batch" => model.predict_on_batch(x),
            "Apply" => model.Apply(x).numpy(),
            "tf.data" => model.predict(Binding.tf.data.Dataset.from_tensor_slices(x).batch(3), verbose: 0),
            _ => model.predict(x, verbose: 0),
        }).ToArray<float>();
        // A twin with the same weights, so that the model's steps are made while many threads ask for them.
        var twin = Model(softmax: call == "softmax model");
        twin.set_weights(model.get_weights());
        var expected = Array.ConvertAll(inputs, x => (call == "Apply" ? twin.Apply(x).numpy() : twin.predict(x, verbose: 0)).ToArray<float>());

        ManyThreads.Run(Threads, thread =>
        {
            for (var run = 0; run < 40; run++)
                Assert.Equal(expected[thread], Compute(inputs[thread]));
        });
    }

    [Fact]
    public void Layers_are_built_once_when_many_threads_come_first()
    {
        for (var round = 0; round < 50; round++)
        {
            var model = keras.Sequential([Dense(32, activation: "tanh"), BatchNormalization(), Dense(3)]);
            var inputs = Inputs(5);
            var results = new float[Threads][];

            ManyThreads.Run(Threads, thread => results[thread] = model.Apply(inputs[thread]).numpy().ToArray<float>());

            Assert.Equal(8, model.get_weights().Count);
            for (var thread = 0; thread < Threads; thread++)
                Assert.Equal(model.Apply(inputs[thread]).numpy().ToArray<float>(), results[thread]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Calls_during_a_step_do_not_reach_its_losses(bool eagerly)
    {
        var (x, y) = (np.ones((2, 3)).astype("float32"), np.zeros((2, 2)).astype("float32"));
        for (var round = 0; round < 10; round++)
        {
            var model = keras.Sequential([Input(3), Dense(2, use_bias: false, kernel_initializer: "ones", activity_regularizer: "l2")]);
            model.compile(keras.optimizers.SGD(0f), "mse", run_eagerly: eagerly);
            var losses = new float[40];

            ManyThreads.Run(4, thread =>
            {
                for (var run = 0; run < losses.Length; run++)
                {
                    if (thread == 0)
                    {
                        model.reset_metrics();
                        losses[run] = model.train_on_batch(np.ones((2 + run, 3)).astype("float32"), np.zeros((2 + run, 2)).astype("float32"))["loss"];
                    }
                    else if (thread == 1)
                        model.predict_on_batch(np.ones((2 + run, 3)).astype("float32"));
                    else
                        model.Apply(x);
                }
            });

            // Every output is 3: 9 from the loss, and 0.01 * 9 for each of the two outputs of a sample; Keras does not divide that by the batch.
            for (var run = 0; run < losses.Length; run++)
                Assert.Equal(9 + (0.01 * 9 * 2 * (2 + run)), losses[run], 1e-4);
        }
    }

    [Fact]
    public void Sixty_four_threads_get_their_own_rows()
    {
        var model = keras.Sequential([Input(784), Dense(128, activation: "relu"), Dense(10, activation: "softmax")]);
        var rows = Enumerable.Range(0, 64).Select(static i => np.random.RandomState(i).rand(1, 784).astype(np.float32)).ToArray();
        var expected = Array.ConvertAll(rows, row => model.predict(row, verbose: 0).ToArray<float>());

        ManyThreads.Run(rows.Length, thread =>
        {
            for (var run = 0; run < 100; run++)
                Assert.Equal(expected[thread], model.predict_on_batch(rows[thread]).ToArray<float>());
        });
    }

    [Fact]
    public void A_run_that_fails_leaves_the_model_as_it_was()
    {
        var model = new Lookup();
        NDArray good = new[,] { { 1, 2 } }, bad = new[,] { { 1, 7 } };
        var expected = model.predict(good, verbose: 0).ToArray<float>();

        ManyThreads.Run(Threads, thread =>
        {
            for (var run = 0; run < 50; run++)
            {
                if (thread % 2 == 0)
                    Assert.ThrowsAny<Exception>(() => model.predict(bad, verbose: 0));
                else
                    Assert.Equal(expected, model.predict(good, verbose: 0).ToArray<float>());
            }
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluations_take_turns(bool eagerly)
    {
        var model = Compiled(Model(), eagerly);
        var (inputs, labels) = (Inputs(50), Enumerable.Range(0, Threads).Select(i => np.random.RandomState(100 + i).randint(0, 3, size: 50)).ToArray());
        var expected = inputs.Select((x, i) => model.evaluate(x, labels[i], verbose: 0)).ToArray();

        ManyThreads.Run(Threads, thread =>
        {
            for (var run = 0; run < 10; run++)
                Assert.Equal<IDictionary<string, float>>(expected[thread], model.evaluate(inputs[thread], labels[thread], verbose: 0));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Batches_that_many_threads_train_on_are_steps_of_one_training(bool eagerly)
    {
        var model = keras.Sequential([Input(4), Dense(1, use_bias: false, kernel_initializer: "zeros")]);
        model.compile(keras.optimizers.SGD(0.5f), "mae", run_eagerly: eagerly);
        // Each step takes 0.5 * 1 from every weight: in whichever order they run, the sum is the same.
        var (x, y) = (np.ones((2, 4)).astype("float32"), np.full((2, 1), -1000f));

        ManyThreads.Run(Threads, _ =>
        {
            for (var run = 0; run < 25; run++)
                model.train_on_batch(x, y);
        });

        Assert.Equal(Enumerable.Repeat(-0.5f * Threads * 25, 4), model.get_weights()[0].ToArray<float>());
    }

    [Fact]
    public void Steps_by_hand_that_share_an_optimizer_are_whole()
    {
        float[] Train(int threads)
        {
            const int steps = 2400;
            var (optimizer, weight) = (keras.optimizers.Adam(0.1f), Binding.tf.Variable(np.ones(3).astype("float32")));
            ManyThreads.Run(threads, _ =>
            {
                for (var step = 0; step < steps / threads; step++)
                    optimizer.apply_gradients([(Binding.tf.ones(3), weight)]);
            });
            return [.. weight.numpy().ToArray<float>(), (float)optimizer.iterations];
        }

        Assert.Equal(Train(1), Train(Threads));
    }

    [Fact]
    public void Metrics_lose_no_batch()
    {
        var mean = keras.metrics.Mean();

        ManyThreads.Run(Threads, thread =>
        {
            for (var run = 0; run < 1000; run++)
                mean.update_state(thread);
        });

        Assert.Equal([1000f * (Threads * (Threads - 1) / 2), 1000f * Threads], mean.variables.Select(static v => (float)v.numpy()));
    }

    /// <summary>With a learning rate of 1 and this loss each step takes 1 from all weights: predictions of whole steps are 64 times an integer.</summary>
    [Fact]
    public void Predictions_during_a_training_see_weights_of_whole_steps()
    {
        var model = keras.Sequential([Input(64), Dense(300, use_bias: false, kernel_initializer: "zeros")]);
        model.compile(keras.optimizers.SGD(1f), (Func<Tensor, Tensor, Tensor>)((_, p) => Binding.tf.reduce_sum(p, -1)));
        var (x, y) = (np.ones((1, 64)).astype("float32"), np.zeros((1, 300)).astype("float32"));
        var seen = new ConcurrentBag<float>();
        const int steps = 300;

        ManyThreads.Run(4, thread =>
        {
            for (var run = 0; run < steps; run++)
            {
                if (thread == 0)
                {
                    model.train_on_batch(x, y);
                    // The first steps wait for the others, who may be done before the first one is compiled.
                    var before = seen.Count;
                    if (run < 5)
                        SpinWait.SpinUntil(() => seen.Count >= Math.Min(before + 8, 3 * steps));
                    continue;
                }
                var output = (thread == 1 ? model.Apply(x).numpy() : model.predict(x, verbose: 0)).ToArray<float>();
                Assert.All(output, value => Assert.Equal(output[0], value));
                Assert.Equal(0, output[0] % 64);
                seen.Add(output[0]);
            }
        });

        Assert.InRange(seen.Distinct().Count(), 3, steps + 1);
        Assert.Equal(-64f * steps, model.predict(x, verbose: 0).ToArray<float>()[0]);
    }

    [Fact]
    public void A_second_training_of_a_model_is_refused_and_the_first_one_is_as_if_alone()
    {
        var (x, y) = (np.random.RandomState(1).rand(64, 20).astype(np.float32), np.random.RandomState(2).randint(0, 3, size: 64));
        float[] Train(Sequential model, params Callback[] callbacks)
        {
            var history = model.fit(x, y, epochs: 3, shuffle: false, verbose: 0, callbacks: callbacks);
            return [.. model.get_weights().SelectMany(static w => w.ToArray<float>()), .. history.history["loss"], .. history.history["accuracy"]];
        }
        var (alone, model) = (Compiled(Model(dropout: 0)), Compiled(Model(dropout: 0)));
        alone.set_weights(model.get_weights());
        var expected = Train(alone);
        var errors = new ConcurrentDictionary<string, string>();
        void Try(string method, Action call)
        {
            var thread = new Thread(() => errors[method] = Record.Exception(call) is RuntimeError error ? error.Message : "no error");
            thread.Start();
            thread.Join();
        }
        var others = new LambdaCallback(on_train_batch_end: (batch, _) =>
        {
            if (batch != 1)
                return;
            Try("fit", () => model.fit(x, y, verbose: 0));
            Try("evaluate", () => model.evaluate(x, y, verbose: 0));
            Try("train_on_batch", () => model.train_on_batch(x, y));
            Try("test_on_batch", () => model.test_on_batch(x, y));
            Try("compile", () => model.compile("adam", "mse"));
            Try("reset_metrics", model.reset_metrics);
        });

        Assert.Equal(expected, Train(model, others));

        foreach (var method in new[] { "fit", "evaluate", "train_on_batch", "test_on_batch", "compile", "reset_metrics" })
            Assert.StartsWith($"The model '{model.name}' is being trained by fit() on another thread. Received: a call of {method}().", errors[method], StringComparison.Ordinal);
        // The turn has ended.
        Try("afterwards", () => model.evaluate(x, y, verbose: 0));
        Assert.Equal("no error", errors["afterwards"]);
    }

    [Fact]
    public void A_callback_evaluates_and_trains_the_model_that_it_belongs_to()
    {
        var (x, y) = (np.random.RandomState(1).rand(64, 20).astype(np.float32), np.random.RandomState(2).randint(0, 3, size: 64));
        var model = Compiled(Model());
        var losses = new List<float>();

        model.fit(x, y, epochs: 2, verbose: 0, callbacks: [new LambdaCallback(on_epoch_end: (_, _) =>
        {
            losses.Add(model.evaluate(x, y, verbose: 0)["loss"]);
            model.train_on_batch(x, y);
            model.predict(x, verbose: 0);
        })]);

        Assert.Equal(2, losses.Count);
        Assert.True(losses[1] < losses[0], string.Join(", ", losses));
    }

    private static Sequential Compiled(Sequential model, bool eagerly = false)
    {
        model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"], run_eagerly: eagerly);
        return model;
    }

    private sealed class Lookup : Model
    {
        private readonly ResourceVariable _table = Binding.tf.Variable(np.arange(5).astype("float32"));

        public override Tensor call(Tensor inputs, bool training = false) => Binding.tf.gather(Binding.tf.tanh(_table), inputs);
    }

    private static Sequential Model(bool softmax = true, float dropout = 0.5f) => keras.Sequential(
        [Input(20), Dense(64, activation: "relu"), Dropout(dropout), BatchNormalization(), Dense(3, activation: softmax ? "softmax" : null)]);

    private static NDArray[] Inputs(int rows) => [.. Enumerable.Range(0, Threads).Select(i => np.random.RandomState(i).rand(rows, 20).astype(np.float32))];
}
