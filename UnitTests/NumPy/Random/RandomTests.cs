using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Random;

/// <summary>The numbers of <c>np.random</c> against recorded ones; the tests of this class take turns with the program's stream.</summary>
public class RandomTests
{
    private static readonly JsonDocument s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Random", "random.json")));

    private static readonly NDArray s_p = new(new[] { .1, .2, .3, .4 });

    [Fact]
    public void Legacy_numbers_are_numpys()
    {
        np.random.seed(42);
        var (items, rows) = (np.arange(10), np.arange(12).reshape((6, 2)));
        Compare("legacy",
        [
            ("rand", np.random.rand(2, 3)),
            ("rand scalar", np.random.rand()),
            ("randn", np.random.randn(3, 2)),
            ("randn scalar", np.random.randn()),
            ("randint", np.random.randint(10, size: (2, 4))),
            ("randint range", np.random.randint(-5, 5, 7)),
            ("randint scalar", np.random.randint(0, 100)),
            ("randint uint8", np.random.randint(0, 256, 9, dtype: np.uint8)),
            ("randint bool", np.random.randint(0, 2, 9, dtype: np.@bool)),
            ("random_sample", np.random.random_sample(3)),
            ("random", np.random.random((2, 2))),
            ("uniform", np.random.uniform(-1, 1, (2, 2))),
            ("normal", np.random.normal(5, 2, 5)),
            ("standard_normal", np.random.standard_normal((2, 2))),
            ("permutation", np.random.permutation(12)),
            ("permutation array", np.random.permutation(items * 1.5)),
            ("permutation rows", np.random.permutation(rows)),
            ("shuffle", Shuffled(items, np.random.shuffle)),
            ("shuffle rows", Shuffled(rows, np.random.shuffle)),
            ("choice", np.random.choice(5, 3)),
            ("choice scalar", np.random.choice(5)),
            ("choice distinct", np.random.choice(50, (2, 3), replace: false)),
            ("choice p", np.random.choice(4, 6, p: s_p)),
            ("choice distinct p", np.random.choice(4, 3, replace: false, p: s_p)),
            ("choice array", np.random.choice(new NDArray(new[] { 1.5, 2.5, 3.5 }), 4)),
            ("several seeds", AfterSeeds()),
            ("own state", np.random.RandomState(7).randn(3)),
        ]);

        static NDArray AfterSeeds()
        {
            np.random.seed([1, 2, 3]);
            return np.random.rand(3);
        }
    }

    [Fact]
    public void Numbers_of_default_rng_are_numpys()
    {
        var rng = np.random.default_rng(42);
        var (items, rows) = (np.arange(10), np.arange(12).reshape((6, 2)));
        Compare("generator",
        [
            ("random", rng.random((2, 3))),
            ("random scalar", rng.random()),
            ("random float32", rng.random(5, dtype: np.float32)),
            ("integers", rng.integers(10, size: (2, 4))),
            ("integers range", rng.integers(-5, 5, 7)),
            ("integers endpoint", rng.integers(0, 255, 7, dtype: np.uint8, endpoint: true)),
            ("uniform", rng.uniform(-1, 1, (2, 2))),
            ("normal", rng.normal(5, 2, 5)),
            ("standard_normal", rng.standard_normal((2, 2))),
            ("permutation", rng.permutation(12)),
            ("permutation rows", rng.permutation(rows)),
            ("shuffle", Shuffled(items, rng.shuffle)),
            ("shuffle rows", Shuffled(rows, rng.shuffle)),
            ("choice", rng.choice(5, 3)),
            ("choice scalar", rng.choice(5)),
            ("choice distinct", rng.choice(50, (2, 3), replace: false)),
            ("choice p", rng.choice(4, 6, p: s_p)),
            ("choice distinct p", rng.choice(4, 3, replace: false, p: s_p)),
            ("choice rows", rng.choice(rows, 4)),
            ("several seeds", np.random.default_rng(1, 2, 3).random(3)),
        ]);
    }

    [Fact]
    public void A_seeded_shuffle_leaves_the_programs_stream_alone()
    {
        np.random.seed(5);
        var expected = np.random.rand(3);
        np.random.seed(5);
        var (items, again) = (np.arange(10), np.arange(10));
        np.random.shuffle(items, seed: 1);
        np.random.RandomState(1).shuffle(again);
        Assert.Equal(again.ToArray<long>(), items.ToArray<long>());
        Assert.Equal(expected.ToArray<double>(), np.random.rand(3).ToArray<double>());
    }

    [Fact]
    public void What_cannot_be_drawn_is_an_error()
    {
        Assert.Throws<ValueError>(() => np.random.seed(-1));
        Assert.Throws<ValueError>(() => np.random.randint(5, 5));
        Assert.Throws<ValueError>(() => np.random.randint(0, 300, 4, dtype: np.uint8));
        Assert.Throws<ValueError>(() => np.random.randint(-1, 3, 4, dtype: np.uint8));
        Assert.Throws<TypeError>(() => np.random.randint(0, 3, 4, dtype: np.float32));
        Assert.Throws<ValueError>(() => np.random.normal(0, -1));
        Assert.Throws<ValueError>(() => np.random.choice(3, 5, replace: false));
        Assert.Throws<ValueError>(() => np.random.choice(0, 5));
        Assert.Throws<ValueError>(() => np.random.choice(4, 5, p: new NDArray(new[] { .5, .6, 0, 0 })));
        Assert.Throws<ValueError>(() => np.random.choice(4, 5, p: new NDArray(new[] { .5, .5 })));
        Assert.Throws<ValueError>(() => np.random.choice(4, 3, replace: false, p: new NDArray(new[] { .5, .5, 0, 0 })));
        Assert.Throws<ValueError>(() => np.random.default_rng(-1));
        Assert.Throws<TypeError>(() => np.random.shuffle(new NDArray(1.0)));
    }

    private static NDArray Shuffled(NDArray array, Action<NDArray> shuffle)
    {
        shuffle(array);
        return array;
    }

    private static void Compare(string group, (string Name, NDArray Found)[] lines)
    {
        var recorded = s_recorded.RootElement.GetProperty(group);
        Assert.Equal(recorded.EnumerateObject().Select(line => line.Name), lines.Select(line => line.Name));
        foreach (var (name, found) in lines)
        {
            var expected = recorded.GetProperty(name);
            Assert.Equal((name, expected.GetProperty("dtype").GetString()), (name, found.dtype.Type.Name()));
            Assert.Equal(expected.GetProperty("shape").Deserialize<long[]>(), found.dims);
            Assert.Equal(
                (name, expected.GetProperty("data").GetString()),
                (name, Convert.ToBase64String(found.ToByteArray())));
        }
    }
}
