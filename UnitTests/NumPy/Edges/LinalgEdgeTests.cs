using Tensorflow.NumPy;
using static TfNet.UnitTests.NumPy.Edges.Edge;

namespace TfNet.UnitTests.NumPy.Edges;

/// <summary>Linear algebra: every norm, powers that are 0 or negative, matrices of rank 0 and 1.</summary>
public class LinalgEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["np.linalg.det(f[:, :3])"] = static () => np.linalg.det(f[":, :3"]),
        ["np.linalg.inv(np.array([[2.0, 1], [1, 3]]))"] = static () => np.linalg.inv(np.array(new[,] { { 2.0, 1 }, { 1, 3 } })),
        ["np.linalg.lstsq(f, w[:3], rcond=None)[0]"] = static () => np.linalg.lstsq(f, w[":3"], rcond: null).Item1,
        ["np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 5)"] = static () => np.linalg.matrix_power(np.array(new[,] { { 1L, 1 }, { 1, 0 } }), 5),
        ["np.linalg.matrix_power(np.array([[2.0, 1], [1, 3]]), -2)"] = static () => np.linalg.matrix_power(np.array(new[,] { { 2.0, 1 }, { 1, 3 } }), -2),
        ["np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 0)"] = static () => np.linalg.matrix_power(np.array(new[,] { { 1L, 1 }, { 1, 0 } }), 0),
        ["np.linalg.matrix_rank(f)"] = static () => np.linalg.matrix_rank(f),
        ["np.linalg.matrix_rank(np.zeros((2, 2)))"] = static () => np.linalg.matrix_rank(np.zeros((2, 2))),
        ["np.linalg.norm(f)"] = static () => np.linalg.norm(f),
        ["np.linalg.norm(f, axis=0)"] = static () => np.linalg.norm(f, axis: 0),
        ["np.linalg.norm(f, 1)"] = static () => np.linalg.norm(f, 1),
        ["np.linalg.norm(f, inf)"] = static () => np.linalg.norm(f, inf),
        ["np.linalg.norm(f, -inf)"] = static () => np.linalg.norm(f, -inf),
        ["np.linalg.norm(f, 2)"] = static () => np.linalg.norm(f, 2),
        ["np.linalg.norm(f, \"fro\")"] = static () => np.linalg.norm(f, "fro"),
        ["np.linalg.norm(f, \"nuc\")"] = static () => np.linalg.norm(f, "nuc"),
        ["np.linalg.norm(w, 3)"] = static () => np.linalg.norm(w, 3),
        ["np.linalg.norm(w, 0)"] = static () => np.linalg.norm(w, 0),
        ["np.linalg.norm(w, -1)"] = static () => np.linalg.norm(w, -1),
        ["np.linalg.norm(f, 1, axis=1, keepdims=True)"] = static () => np.linalg.norm(f, 1, axis: 1, keepdims: true),
        ["np.linalg.pinv(f)"] = static () => np.linalg.pinv(f),
        ["np.linalg.pinv(np.zeros((2, 3)))"] = static () => np.linalg.pinv(np.zeros((2, 3))),
        ["np.linalg.pinv(np.array([[1.0, 1], [1, 1]]))"] = static () => np.linalg.pinv(np.array(new[,] { { 1.0, 1 }, { 1, 1 } })),
        ["np.linalg.solve(np.array([[2.0, 1], [1, 3]]), np.array([3.0, 5]))"] = static () => np.linalg.solve(np.array(new[,] { { 2.0, 1 }, { 1, 3 } }), np.array(new[] { 3.0, 5 })),
        ["np.linalg.svd(f)[1]"] = static () => np.linalg.svd(f).S,
        ["np.linalg.svd(f, full_matrices=False)[1]"] = static () => np.linalg.svd(f, full_matrices: false).S,
        ["np.linalg.svd(np.zeros((2, 2)))[1]"] = static () => np.linalg.svd(np.zeros((2, 2))).S,
        ["np.linalg.svd(np.array([[3.0, 0], [0, 0]]))[1]"] = static () => np.linalg.svd(np.array(new[,] { { 3.0, 0 }, { 0, 0 } })).S,
        ["np.linalg.svd(np.array([[1.0, 1], [1, 1]]))[1]"] = static () => np.linalg.svd(np.array(new[,] { { 1.0, 1 }, { 1, 1 } })).S,
        ["np.linalg.svd(np.array([[1.0, 0], [0, 2], [0, 0]]))[1]"] = static () => np.linalg.svd(np.array(new[,] { { 1.0, 0 }, { 0, 2 }, { 0, 0 } })).S,
        ["np.matmul((np.arange(35) % 5).reshape(5, 7).astype(\"int64\"), (np.arange(91) % 3).reshape(7, 13).astype(\"int64\"))"] = static () => np.matmul((np.arange(35) % 5).reshape((5, 7)).astype("int64"), (np.arange(91) % 3).reshape((7, 13)).astype("int64")),
        ["np.matmul((np.arange(3) % 5).reshape(1, 3).astype(\"int64\"), (np.arange(3) % 3).reshape(3, 1).astype(\"int64\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((1, 3)).astype("int64"), (np.arange(3) % 3).reshape((3, 1)).astype("int64")),
        ["np.matmul((np.arange(3) % 5).reshape(3, 1).astype(\"int64\"), (np.arange(33) % 3).reshape(1, 33).astype(\"int64\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((3, 1)).astype("int64"), (np.arange(33) % 3).reshape((1, 33)).astype("int64")),
        ["np.matmul((np.arange(8) % 5).reshape(2, 4).astype(\"int64\"), (np.arange(32) % 3).reshape(4, 8).astype(\"int64\"))"] = static () => np.matmul((np.arange(8) % 5).reshape((2, 4)).astype("int64"), (np.arange(32) % 3).reshape((4, 8)).astype("int64")),
        ["np.matmul((np.arange(35) % 5).reshape(5, 7).astype(\"int32\"), (np.arange(91) % 3).reshape(7, 13).astype(\"int32\"))"] = static () => np.matmul((np.arange(35) % 5).reshape((5, 7)).astype("int32"), (np.arange(91) % 3).reshape((7, 13)).astype("int32")),
        ["np.matmul((np.arange(3) % 5).reshape(1, 3).astype(\"int32\"), (np.arange(3) % 3).reshape(3, 1).astype(\"int32\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((1, 3)).astype("int32"), (np.arange(3) % 3).reshape((3, 1)).astype("int32")),
        ["np.matmul((np.arange(3) % 5).reshape(3, 1).astype(\"int32\"), (np.arange(33) % 3).reshape(1, 33).astype(\"int32\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((3, 1)).astype("int32"), (np.arange(33) % 3).reshape((1, 33)).astype("int32")),
        ["np.matmul((np.arange(8) % 5).reshape(2, 4).astype(\"int32\"), (np.arange(32) % 3).reshape(4, 8).astype(\"int32\"))"] = static () => np.matmul((np.arange(8) % 5).reshape((2, 4)).astype("int32"), (np.arange(32) % 3).reshape((4, 8)).astype("int32")),
        ["np.matmul((np.arange(35) % 5).reshape(5, 7).astype(\"int16\"), (np.arange(91) % 3).reshape(7, 13).astype(\"int16\"))"] = static () => np.matmul((np.arange(35) % 5).reshape((5, 7)).astype("int16"), (np.arange(91) % 3).reshape((7, 13)).astype("int16")),
        ["np.matmul((np.arange(3) % 5).reshape(1, 3).astype(\"int16\"), (np.arange(3) % 3).reshape(3, 1).astype(\"int16\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((1, 3)).astype("int16"), (np.arange(3) % 3).reshape((3, 1)).astype("int16")),
        ["np.matmul((np.arange(3) % 5).reshape(3, 1).astype(\"int16\"), (np.arange(33) % 3).reshape(1, 33).astype(\"int16\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((3, 1)).astype("int16"), (np.arange(33) % 3).reshape((1, 33)).astype("int16")),
        ["np.matmul((np.arange(8) % 5).reshape(2, 4).astype(\"int16\"), (np.arange(32) % 3).reshape(4, 8).astype(\"int16\"))"] = static () => np.matmul((np.arange(8) % 5).reshape((2, 4)).astype("int16"), (np.arange(32) % 3).reshape((4, 8)).astype("int16")),
        ["np.matmul((np.arange(35) % 5).reshape(5, 7).astype(\"uint8\"), (np.arange(91) % 3).reshape(7, 13).astype(\"uint8\"))"] = static () => np.matmul((np.arange(35) % 5).reshape((5, 7)).astype("uint8"), (np.arange(91) % 3).reshape((7, 13)).astype("uint8")),
        ["np.matmul((np.arange(3) % 5).reshape(1, 3).astype(\"uint8\"), (np.arange(3) % 3).reshape(3, 1).astype(\"uint8\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((1, 3)).astype("uint8"), (np.arange(3) % 3).reshape((3, 1)).astype("uint8")),
        ["np.matmul((np.arange(3) % 5).reshape(3, 1).astype(\"uint8\"), (np.arange(33) % 3).reshape(1, 33).astype(\"uint8\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((3, 1)).astype("uint8"), (np.arange(33) % 3).reshape((1, 33)).astype("uint8")),
        ["np.matmul((np.arange(8) % 5).reshape(2, 4).astype(\"uint8\"), (np.arange(32) % 3).reshape(4, 8).astype(\"uint8\"))"] = static () => np.matmul((np.arange(8) % 5).reshape((2, 4)).astype("uint8"), (np.arange(32) % 3).reshape((4, 8)).astype("uint8")),
        ["np.matmul((np.arange(35) % 5).reshape(5, 7).astype(\"float32\"), (np.arange(91) % 3).reshape(7, 13).astype(\"float32\"))"] = static () => np.matmul((np.arange(35) % 5).reshape((5, 7)).astype("float32"), (np.arange(91) % 3).reshape((7, 13)).astype("float32")),
        ["np.matmul((np.arange(3) % 5).reshape(1, 3).astype(\"float32\"), (np.arange(3) % 3).reshape(3, 1).astype(\"float32\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((1, 3)).astype("float32"), (np.arange(3) % 3).reshape((3, 1)).astype("float32")),
        ["np.matmul((np.arange(3) % 5).reshape(3, 1).astype(\"float32\"), (np.arange(33) % 3).reshape(1, 33).astype(\"float32\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((3, 1)).astype("float32"), (np.arange(33) % 3).reshape((1, 33)).astype("float32")),
        ["np.matmul((np.arange(8) % 5).reshape(2, 4).astype(\"float32\"), (np.arange(32) % 3).reshape(4, 8).astype(\"float32\"))"] = static () => np.matmul((np.arange(8) % 5).reshape((2, 4)).astype("float32"), (np.arange(32) % 3).reshape((4, 8)).astype("float32")),
        ["np.matmul((np.arange(35) % 5).reshape(5, 7).astype(\"float64\"), (np.arange(91) % 3).reshape(7, 13).astype(\"float64\"))"] = static () => np.matmul((np.arange(35) % 5).reshape((5, 7)).astype("float64"), (np.arange(91) % 3).reshape((7, 13)).astype("float64")),
        ["np.matmul((np.arange(3) % 5).reshape(1, 3).astype(\"float64\"), (np.arange(3) % 3).reshape(3, 1).astype(\"float64\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((1, 3)).astype("float64"), (np.arange(3) % 3).reshape((3, 1)).astype("float64")),
        ["np.matmul((np.arange(3) % 5).reshape(3, 1).astype(\"float64\"), (np.arange(33) % 3).reshape(1, 33).astype(\"float64\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((3, 1)).astype("float64"), (np.arange(33) % 3).reshape((1, 33)).astype("float64")),
        ["np.matmul((np.arange(8) % 5).reshape(2, 4).astype(\"float64\"), (np.arange(32) % 3).reshape(4, 8).astype(\"float64\"))"] = static () => np.matmul((np.arange(8) % 5).reshape((2, 4)).astype("float64"), (np.arange(32) % 3).reshape((4, 8)).astype("float64")),
        ["np.matmul((np.arange(35) % 5).reshape(5, 7).astype(\"bool\"), (np.arange(91) % 3).reshape(7, 13).astype(\"bool\"))"] = static () => np.matmul((np.arange(35) % 5).reshape((5, 7)).astype("bool"), (np.arange(91) % 3).reshape((7, 13)).astype("bool")),
        ["np.matmul((np.arange(3) % 5).reshape(1, 3).astype(\"bool\"), (np.arange(3) % 3).reshape(3, 1).astype(\"bool\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((1, 3)).astype("bool"), (np.arange(3) % 3).reshape((3, 1)).astype("bool")),
        ["np.matmul((np.arange(3) % 5).reshape(3, 1).astype(\"bool\"), (np.arange(33) % 3).reshape(1, 33).astype(\"bool\"))"] = static () => np.matmul((np.arange(3) % 5).reshape((3, 1)).astype("bool"), (np.arange(33) % 3).reshape((1, 33)).astype("bool")),
        ["np.matmul((np.arange(8) % 5).reshape(2, 4).astype(\"bool\"), (np.arange(32) % 3).reshape(4, 8).astype(\"bool\"))"] = static () => np.matmul((np.arange(8) % 5).reshape((2, 4)).astype("bool"), (np.arange(32) % 3).reshape((4, 8)).astype("bool")),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_NumPy_s(string call) => Check(call, s_calls[call]);
}
