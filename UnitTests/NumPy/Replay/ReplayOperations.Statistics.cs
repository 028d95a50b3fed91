using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

public static partial class ReplayOperations
{
    private static void AddStatistics(Dictionary<string, Operation> all)
    {
        One(all, "dot", static (x, _) => np.dot(x[0], x[1]));
        One(all, "matmul", static (x, _) => np.matmul(x[0], x[1]));
        One(all, "outer", static (x, _) => np.outer(x[0], x[1]));
        One(all, "inner", static (x, _) => np.inner(x[0], x[1]));
        One(all, "tensordot", static (x, p) => np.tensordot(x[0], x[1], Int(p[0])));
        One(all, "einsum", static (x, p) => np.einsum(p[0].GetString()!, x));
        One(all, "kron", static (x, _) => np.kron(x[0], x[1]));
        One(all, "solve", static (x, _) => np.linalg.solve(x[0], x[1]));
        One(all, "matrix_power", static (x, p) => np.linalg.matrix_power(x[0], Int(p[0])));
        One(all, "norm", static (x, p) => np.linalg.norm(x[0], MaybeNumber(p[0]) is { } order ? (double)order : null, Axes(p[1])));
        One(all, "percentile", static (x, p) => np.percentile(x[0], Number(p[0]), Axes(p[1])));
        One(all, "percentile method", static (x, p) => np.percentile(x[0], Number(p[0]), method: p[1].GetString()!));
        One(all, "median", static (x, p) => np.median(x[0], Axes(p[0])));
        One(all, "average", static (x, p) => np.average(x[0], Axes(p[0]), x[1]));
        all.Add("histogram", static (x, p) =>
        {
            var (counts, edges) = np.histogram(x[0], p[0].ValueKind == System.Text.Json.JsonValueKind.Array ? new NDArray(Ints(p[0])).astype("int64") : Int(p[0]));
            return [counts, edges];
        });
        One(all, "bincount", static (x, p) => np.bincount(x[0], minlength: Int(p[0])));
        One(all, "interp", static (x, _) => np.interp(x[0], x[1], x[2]));
        One(all, "convolve", static (x, p) => np.convolve(x[0], x[1], p[0].GetString()!));
        One(all, "polyval", static (x, _) => np.polyval(x[0], x[1]));
    }
}
