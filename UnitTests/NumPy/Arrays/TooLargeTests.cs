using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Arrays;

/// <summary>Arrays that no memory holds: Python's MemoryError, whose message a program that ends shows, for every way to ask for them.</summary>
public class TooLargeTests
{
    private const int Many = 100_000;
    private static readonly NDArray s_row = np.ones(Many);

    public static TheoryData<string> Names => [.. s_calls.Keys];

    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["zeros of 2^32 elements"] = static () => np.zeros((65_536, 65_536)),
        ["zeros of 2^64 elements"] = static () => np.zeros((65_536, 65_536, 65_536, 65_536)),
        ["zeros of 13 GB"] = static () => np.zeros((40_000, 40_000)),
        ["bytes of 2 GiB"] = static () => np.zeros(int.MaxValue, np.uint8),
        ["ones"] = static () => np.ones((Many, Many)),
        ["full"] = static () => np.full((Many, Many), 7),
        ["empty"] = static () => np.empty((Many, Many)),
        ["eye"] = static () => np.eye(Many),
        ["arange"] = static () => np.arange(int.MaxValue),
        ["arange of floats"] = static () => np.arange(0.0, 1e12),
        ["linspace"] = static () => np.linspace(0, 1, num: int.MaxValue),
        ["rand"] = static () => np.random.rand(Many, Many),
        ["randn"] = static () => np.random.randn(Many, Many),
        ["randint"] = static () => np.random.randint(0, 2, (Many, Many)),
        ["default_rng"] = static () => np.random.default_rng(1).random((Many, Many)),
        ["outer"] = static () => np.outer(s_row, s_row),
        ["broadcast"] = static () => s_row.reshape((Many, 1)) * s_row,
        ["matmul"] = static () => np.matmul(s_row.reshape((Many, 1)), s_row.reshape((1, Many))),
        ["tile"] = static () => np.tile(s_row, (Many, 1)),
        ["repeat"] = static () => np.repeat(s_row, Many),
        ["pad"] = static () => np.pad(s_row, int.MaxValue),
        ["astype"] = static () => np.zeros(300_000_000, np.uint8).astype(np.float64),
        ["copy of a broadcast"] = static () => np.broadcast_to(s_row, (Many, Many)).copy(),
        ["concatenate"] = static () => np.concatenate([np.broadcast_to(s_row, (20_000, Many)), np.broadcast_to(s_row, (20_000, Many))]),
        ["stack"] = static () => np.stack([np.broadcast_to(s_row, (20_000, Many)), np.broadcast_to(s_row, (20_000, Many))]),
        ["bincount"] = static () => np.bincount(np.array([(long)int.MaxValue])),
    };

    [Theory, MemberData(nameof(Names))]
    public void Says_what_was_asked_for_and_what_to_do(string name)
    {
        var error = Assert.Throws<MemoryError>(() => s_calls[name]());
        Assert.Contains("Unable to allocate", error.Message, StringComparison.Ordinal);
        Assert.Contains("Work with a part of the data", error.Message, StringComparison.Ordinal);
    }
}
