using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Threads;

/// <summary>A model that meets batches of many sizes keeps a bounded number of steps, which share their memory.</summary>
[Collection("random streams")]
public class BoundedStepsTests
{
    private const int Sizes = 3 * StepCache.Limit;

    // So wide that the memory of what else the process does meanwhile is small beside an arena.
    private const int Width = 4096;

    [Fact]
    public void Steps_that_were_used_last_are_kept()
    {
        var made = new List<int>();
        var cache = new StepCache((_, specs, _) =>
        {
            made.Add(specs[0].Shape[0]);
            return () => new EagerStep(specs, static _ => []);
        });
        void Use(int rows)
        {
            using var data = ArrayAdapter.Open(np.zeros((rows, 2)).astype("float32").arrays, null, null, new DataOptions(rows));
            using var session = cache.Open();
            session.For(StepKind.Predict, data);
        }
        for (var rows = 1; rows <= StepCache.Limit; rows++)
            Use(rows);
        Use(1);
        Use(StepCache.Limit + 1);
        Assert.Equal(StepCache.Limit, cache.Count);
        made.Clear();

        Use(1);
        Use(StepCache.Limit);
        Assert.Empty(made);
        Use(2);

        Assert.Equal([2], made);
        Assert.Equal(StepCache.Limit, cache.Count);
    }

    [Fact]
    public void Predictions_of_many_sizes_are_right_and_leave_little_memory()
    {
        var x = np.random.RandomState(1).rand(Sizes, 20).astype(np.float32);
        var model = keras.Sequential([Input(20), Dense(Width, activation: "relu"), Dense(3)]);
        var expected = model.predict(x, batch_size: Sizes, verbose: 0).ToArray<float>();
        long before = 0;

        for (var rows = 1; rows <= Sizes; rows++)
        {
            Assert.Equal(expected[..(3 * rows)], model.predict_on_batch(x[..rows]).ToArray<float>());
            if (rows == StepCache.Limit)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }

        // One arena is as large as the largest batch asks for; steps by themselves take some kilobytes.
        const long arenas = 2 * Sizes * Width * sizeof(float);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, arenas);
    }

    [Fact]
    public void Training_on_batches_of_many_sizes_leaves_little_memory()
    {
        var (x, y) = (np.random.RandomState(1).rand(Sizes, 20).astype(np.float32), np.random.RandomState(2).randint(0, 3, size: Sizes));
        var model = keras.Sequential([Input(20), Dense(Width, activation: "relu"), Dropout(0.5f), Dense(3, activation: "softmax")]);
        model.compile("adam", "sparse_categorical_crossentropy");
        long before = 0;

        for (var rows = 1; rows <= Sizes; rows++)
        {
            model.train_on_batch(x[..rows], y[..rows]);
            if (rows == StepCache.Limit)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }

        const long arenas = 6 * Sizes * Width * sizeof(float);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, arenas);
    }

    [Fact]
    public void A_model_that_is_compiled_anew_while_it_trains_goes_on_with_new_steps()
    {
        var (x, y) = (np.ones((4, 1)).astype("float32"), np.zeros((4, 1)).astype("float32"));
        var model = keras.Sequential([Input(1), Dense(1, use_bias: false, kernel_initializer: "ones")]);
        model.compile(keras.optimizers.SGD(0f), "mse");
        Model trained = model;

        model.fit(x, y, batch_size: 1, epochs: 1, verbose: 0, callbacks: [new LambdaCallback(on_train_batch_end: (batch, _) =>
        {
            if (batch == 1)
                trained.compile(keras.optimizers.SGD(0.25f), "mse");
        })]);

        // w becomes w - 0.25 * 2w in the last two of four steps.
        Assert.Equal(0.25f, model.get_weights()[0].ToArray<float>()[0]);
    }
}
