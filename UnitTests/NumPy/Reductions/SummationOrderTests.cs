using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Reductions;

/// <summary>Sums, means and products have NumPy's bits whatever the layout of the array: the order of additions is NumPy's.</summary>
public class SummationOrderTests
{
    private static readonly Dictionary<string, Func<NDArray, NDArray>> s_layouts = new()
    {
        ["dense"] = static x => x,
        ["first 700 columns"] = static x => x["...", ":700"],
        ["every other column"] = static x => x["...", "::2"],
        ["every third row"] = static x => x["::3"],
        ["backwards"] = static x => np.flip(x),
        ["transposed"] = static x => x.T,
        ["middle"] = static x => x["1:-1", "...", "1:-1"],
        ["last axis first"] = static x => np.moveaxis(x, -1, 0),
    };

    [Fact]
    public void SumsMeansAndProductsHaveNumPysBits()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reductions", "sums.json")));
        var random = np.random.RandomState(0);
        var (key, whole) = ("", np.zeros(1));
        var wrong = new List<string>();
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var shape = item[0].EnumerateArray().Select(static size => size.GetInt32()).ToArray();
            if (item[0].GetRawText() != key)
                (key, whole) = (item[0].GetRawText(), random.random_sample(shape));
            var dtype = item[2].GetString()!;
            var array = s_layouts[item[1].GetString()!](dtype == "int32" ? (whole * 100.0).astype(dtype) : whole.astype(dtype));
            var axis = item[3].ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Number => (Axis)item[3].GetInt32(),
                _ => (Axis)item[3].EnumerateArray().Select(static a => a.GetInt32()).ToArray(),
            };
            var value = item[4].GetString() switch
            {
                "sum" => np.sum(array, axis),
                "mean" => np.mean(array, axis),
                _ => np.prod(dtype == "float32" ? array + 0.5f : array + 0.5, axis),
            };
            if (Digest(value) != item[5].GetUInt64())
                wrong.Add(item.GetRawText());
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n{string.Join("\n", wrong.Take(20))}");
    }

    [Fact]
    public void MillionTenthsAreNumPysMillionTenths()
    {
        // np.full(1000000, .1, np.float32).sum()
        Assert.Equal(100000.086f, (float)np.full(1000000, .1f).sum());
        Assert.Equal(0.10000008f, (float)np.full(1000000, .1f).mean());
    }

    private static ulong Digest(NDArray value)
    {
        var bytes = value.ToByteArray();
        ulong sum = 0;
        for (var i = 0; i < bytes.Length; i++)
            sum += bytes[i] * ((ulong)i * 2654435761 + 1);
        return sum % (1ul << 53);
    }
}
