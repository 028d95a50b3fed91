using Tensorflow.NumPy;
using static TfNet.UnitTests.NumPy.Edges.Edge;

namespace TfNet.UnitTests.NumPy.Edges;

/// <summary>Indices beyond the ends, of nothing, lists and masks among slices.</summary>
public class IndexEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["a[1, ..., -1]"] = static () => a["1, ..., -1"],
        ["a[:, [2, 0], 1:3]"] = static () => a[":", np.array(new[] { 2L, 0 }), "1:3"],
        ["a[[1, 0], [2, 1]]"] = static () => a[np.array(new[] { 1L, 0 }), np.array(new[] { 2L, 1 })],
        ["a[:, 1][:, ::-2]"] = static () => a[":, 1"][":, ::-2"],
        ["f[f > 0]"] = static () => f[f > 0],
        ["f[[True, False, True]]"] = static () => f[np.array(new[] { true, false, true })],
        ["f[:, None, 1]"] = static () => f[":", np.newaxis, 1],
        ["a[..., None].shape"] = static () => a["...", np.newaxis].shape,
        ["f[5:1]"] = static () => f["5:1"],
        ["f[::-1, 1:1]"] = static () => f["::-1, 1:1"],
        ["f[-7:2, 3:9]"] = static () => f["-7:2, 3:9"],
        ["one[[0, 0]]"] = static () => one[np.array(new[] { 0L, 0 })],
        ["a[[1, 0], :, 0:1]"] = static () => a[np.array(new[] { 1L, 0 }), ":", "0:1"],
        ["a[:, [0, 2], 3:]"] = static () => a[":", np.array(new[] { 0L, 2 }), "3:"],
        ["a[[1], 2:, 1]"] = static () => a[np.array(new[] { 1L }), "2:", 1],
        ["f[np.array([], dtype=\"int64\")]"] = static () => f[np.array(Array.Empty<long>())],
        ["f[[-1, -3], [-4, 3]]"] = static () => f[np.array(new[] { -1L, -3 }), np.array(new[] { -4L, 3 })],
        ["f[[3]]"] = static () => f[np.array(new[] { 3L })],
        ["f[[-4]]"] = static () => f[np.array(new[] { -4L })],
        ["v[[True, False]]"] = static () => v[np.array(new[] { true, false })],
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_NumPy_s(string call) => Check(call, s_calls[call]);
}
