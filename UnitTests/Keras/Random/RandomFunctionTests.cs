using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Random;

/// <summary>What the functions of <c>keras.random</c> draw: by a number, by a generator and by the global one, as in Keras.</summary>
[Collection("random streams")]
public class RandomFunctionTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("functions.json");

    // As in generate_functions.py.
    private static readonly Dictionary<string, Func<SeedArg?, Tensor>> s_functions = new()
    {
        ["normal"] = static seed => keras.random.normal((2, 3), seed: seed),
        ["normal scaled"] = static seed => keras.random.normal(5, mean: 2.0, stddev: 0.5, dtype: "float64", seed: seed),
        ["truncated_normal"] = static seed => keras.random.truncated_normal(6, seed: seed),
        ["uniform"] = static seed => keras.random.uniform((2, 3), seed: seed),
        ["uniform between"] = static seed => keras.random.uniform(4, minval: -1.5, maxval: 0.3, seed: seed),
        ["randint"] = static seed => keras.random.randint(6, 2, 9, seed: seed),
        ["randint small"] = static seed => keras.random.randint(6, 0, 200, dtype: "uint8", seed: seed),
        ["dropout"] = static seed => keras.random.dropout(tf.ones((3, 4)), 0.4, seed: seed),
        ["dropout rows"] = static seed => keras.random.dropout(tf.ones((3, 4)), 0.5, noise_shape: (-1, 1), seed: seed),
    };

    public static TheoryData<string> Names() => [.. s_functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void DrawsAreThoseOfKeras(string name)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(3);
        var (function, generator) = (s_functions[name], keras.random.SeedGenerator(7));
        Tensor[] draws = [function(5), function(5), function(generator), function(generator), function(null), function(null), function(keras.random.SeedGenerator())];

        foreach (var (expected, draw) in s_recorded.GetProperty(name).EnumerateArray().Zip(draws))
            Assert.Equal(expected.EnumerateArray().Select(static e => e.GetDouble()), tf.cast(draw, tf.float64).ToArray<double>());
    }

    /// <summary>A compiled step and the program draw from one generator in turn. In Keras the same, with <c>tf.function</c>.</summary>
    [Fact]
    public void CompiledStepsDrawFromTheGlobalGenerator()
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(7);
        var model = keras.Sequential([keras.Input(batch_shape: (3, 2)), new TwoDraws()]);
        model.compile("sgd", "mse");
        var draws = new List<float>();
        draws.AddRange(keras.random.uniform(2).ToArray<float>());
        for (var i = 0; i < 2; i++)
            draws.AddRange(model.predict_on_batch(np.zeros((3, 2)))[0].ToArray<float>());
        draws.AddRange(keras.random.uniform(2).ToArray<float>());
        var predicted = model.predict(np.zeros((6, 2)), batch_size: 3, verbose: 0);
        draws.AddRange([.. predicted[0].ToArray<float>(), .. predicted[3].ToArray<float>()]);
        draws.AddRange(keras.random.uniform(2).ToArray<float>());

        float[] expected =
        [
            0.31741905f, 0.7298703f, 3.5179515f, 9.726468f, 10.403651f, 8.938641f, 0.08956957f, 0.10187662f, 7.852884f, 6.3663425f, 7.4451046f, 5.514201f, 0.32601047f, 0.16686857f,
        ];
        Assert.All(expected.Zip(draws), static pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        Assert.Equal((607880L, 496036L), (RandomStreams.GlobalSeeds!.Value.Seed, RandomStreams.GlobalSeeds!.Value.Calls));
    }

    private sealed class TwoDraws : Layer
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs + keras.random.uniform((3, 2)) + 10 * keras.random.uniform((3, 2));
    }

    [Fact]
    public void ALayerThatSamplesTrainsTheSameCompiledAndEager()
    {
        float[] Trained(bool run_eagerly)
        {
            keras.utils.set_random_seed(4);
            var model = keras.Sequential([keras.Input(3), keras.layers.Dense(4), new Sampling(), keras.layers.Dense(1)]);
            model.compile("sgd", "mse", run_eagerly: run_eagerly);
            model.fit(RecordedModel.Data(12, 3), RecordedModel.Data(12, 1), epochs: 2, batch_size: 4, verbose: 0, shuffle: false);
            return [.. model.get_weights().SelectMany(static w => w.ToArray<float>())];
        }

        Assert.Equal(Trained(run_eagerly: true), Trained(run_eagerly: false));
    }

    [Fact]
    public void BetweenLayersDropoutDrawsForEachBatch()
    {
        var inputs = keras.Input(50);
        var model = keras.Model(inputs, keras.random.dropout(inputs, 0.5));
        var x = np.ones((4, 50), np.float32);

        Assert.NotEqual(model.predict(x, verbose: 0).ToArray<float>(), model.predict(x, verbose: 0).ToArray<float>());
    }

    [Fact]
    public void WrongTypesAreRefused()
    {
        Assert.Contains("requires a floating point `dtype`. Received: dtype=int32", Assert.Throws<ValueError>(() => keras.random.uniform(2, dtype: "int32")).Message, StringComparison.Ordinal);
        Assert.Contains("requires an integer `dtype`. Received: dtype=float32", Assert.Throws<ValueError>(() => keras.random.randint(2, 0, 3, dtype: "float32")).Message, StringComparison.Ordinal);
    }

    /// <summary>Adds noise, as the encoder of a variational autoencoder does.</summary>
    private sealed class Sampling : Layer
    {
        private readonly Tensorflow.Keras.Random.SeedGenerator _seeds = new(1337);

        public override Tensor call(Tensor inputs, bool training = false) => inputs + (0.1f * keras.random.normal(inputs.shape, seed: _seeds));
    }
}
