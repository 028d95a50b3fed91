using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;
using Tensorflow.Sklearn;
using static Tensorflow.Sklearn.model_selection;

namespace TfNet.UnitTests.Learn.ModelSelection;

public class TrainTestSplitTests
{
    [Fact]
    public void Splits_are_scikit_learns()
    {
        foreach (var recorded in Recorded.Get("splits").EnumerateArray())
        {
            var n = recorded.As<int>("n");
            if (recorded.TryGetProperty("error", out _))
            {
                Recorded.SameError(recorded, () => Split(recorded, n));
                continue;
            }
            var (train, test) = Split(recorded, n);
            var expected = recorded.Get("value");
            Assert.Equal((expected[0].GetInt32(), expected[1].GetInt32()), (train.Length, test.Length));
            Assert.Equal(expected[2].Deserialize<long[]>(), train.Take(40));
            Assert.Equal(expected[3].Deserialize<long[]>(), test.Take(40));
            Assert.Equal(expected[4].GetInt64(), train.Select((row, i) => row * (i % 1009)).Sum());
            Assert.Equal(expected[5].GetInt64(), test.Select((row, i) => row * (i % 1009)).Sum());
        }
    }

    [Fact]
    public void Several_arrays_are_split_alike()
    {
        var x = np.arange(20).reshape((10, 2));
        var y = np.arange(10);
        var (xa, xb, ya, yb) = train_test_split(x, y, test_size: 0.3f, random_state: 42);
        Assert.Equal(new Shape(7, 2), xa.shape);
        Assert.Equal(new Shape(3), yb.shape);
        Assert.Equal(ya.ToArray<long>(), xa[":", "0"].ToArray<long>().Select(v => v / 2));
        Assert.Equal(yb.ToArray<long>(), xb[":", "0"].ToArray<long>().Select(v => v / 2));
        var (_, _, _, _, za, zb) = train_test_split(x, y, y * 2, test_size: 3, random_state: 42);
        Assert.Equal(ya.ToArray<long>(), za.ToArray<long>().Select(v => v / 2));
        Assert.Equal(3, zb.size);
    }

    [Fact]
    public void Without_a_seed_the_draws_come_from_the_programs_stream()
    {
        var x = np.arange(50);
        np.random.seed(42);
        var (train, _) = train_test_split(x, test_size: 0.2);
        var (expected, _) = train_test_split(x, test_size: 0.2, random_state: 42);
        Assert.Equal(expected.ToArray<long>(), train.ToArray<long>());
    }

    [Fact]
    public void Arrays_of_different_length_are_an_error()
    {
        var error = Assert.Throws<ValueError>(() => train_test_split(np.arange(3), np.arange(4)));
        Assert.Equal("Found input variables with inconsistent numbers of samples: [3, 4]", error.Message);
        Assert.Throws<ValueError>(() => train_test_split([]));
    }

    private static (long[] Train, long[] Test) Split(JsonElement recorded, int n)
    {
        NDArray? stratify = recorded.Maybe<int?>("stratify") is { } classes
            ? new NDArray(Enumerable.Range(0, n).Select(i => (long)i * i % classes).ToArray())
            : null;
        var (train, test) = train_test_split(np.arange(n), test_size: Size(recorded, "test_size"), train_size: Size(recorded, "train_size"),
            random_state: recorded.As<long>("seed"), shuffle: recorded.Maybe<bool?>("shuffle") ?? true, stratify: stratify);
        return (train.ToArray<long>(), test.ToArray<long>());
    }

    private static SplitSize? Size(JsonElement recorded, string name)
    {
        if (!recorded.TryGetProperty(name, out var size))
            return null;
        return size.TryGetInt32(out var count) ? (SplitSize)count : size.GetDouble();
    }
}
