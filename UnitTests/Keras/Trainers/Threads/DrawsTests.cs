using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.UnitTests.Threading;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Threads;

/// <summary>What layers and functions draw on many threads is together what they draw on one.</summary>
[Collection("random streams")]
public class DrawsTests
{
    private const int Threads = 8;
    private const int Draws = 500;

    public static TheoryData<string> Sources => ["Dropout", "GaussianNoise", "RandomBrightness", "a step with Dropout", "np.random", "default_rng", "tf.random", "tf.random with a seed", "tf.random.shuffle", "initializer"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Together_they_draw_what_one_thread_draws(string source)
    {
        var alone = Source(source);
        var expected = Enumerable.Range(0, Threads * Draws).Select(_ => alone()).Order(StringComparer.Ordinal).ToList();
        var shared = Source(source);
        var drawn = new string[Threads * Draws];

        ManyThreads.Run(Threads, thread =>
        {
            for (var i = thread * Draws; i < (thread + 1) * Draws; i++)
                drawn[i] = shared();
        });

        Assert.Equal(expected, drawn.Order(StringComparer.Ordinal));
    }

    private static Func<string> Source(string name)
    {
        keras.utils.set_random_seed(3);
        tf.random.set_seed(3);
        var x = np.ones((4, 8)).astype("float32");
        var images = np.ones((2, 3, 3, 3)).astype("float32");
        switch (name)
        {
            case "Dropout": return Applied(Dropout(0.5f, seed: 1), x);
            case "GaussianNoise": return Applied(GaussianNoise(0.5f, seed: 1), x);
            case "RandomBrightness": return Applied(RandomBrightness(0.5f, seed: 1), images);
            case "a step with Dropout":
                var model = new Drawing(Dropout(0.5f, seed: 1));
                return () => Text(model.predict(x, verbose: 0));
            case "np.random": return () => Text(np.random.randn(3));
            case "default_rng":
                var generator = np.random.default_rng(3);
                return () => Text(generator.random(3));
            case "tf.random": return () => Text(tf.random.normal(3).numpy());
            case "tf.random with a seed": return () => Text(tf.random.uniform(3, seed: 5).numpy());
            case "tf.random.shuffle": return () => Text(tf.random.shuffle(tf.range(20)).numpy());
            default:
                var seeds = new Tensorflow.Keras.Random.SeedGenerator(7);
                var initializer = keras.initializers.RandomNormal(seed: seeds);
                return () => Text(initializer.Apply(new InitializerArgs(3)).numpy());
        }
    }

    private static Func<string> Applied(ILayer layer, NDArray x) => () => Text(((Layer)layer).Apply(x, training: true).numpy());

    private static string Text(NDArray array) => string.Join(' ', array.astype("float64").ToArray<double>());

    /// <summary>A model that drops also where it predicts.</summary>
    private sealed class Drawing(ILayer layer) : Model
    {
        private readonly Layer _layer = (Layer)layer;

        public override Tensor call(Tensor inputs, bool training = false) => _layer.Apply(inputs, training: true);
    }
}
