using System.Text;
using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

/// <summary>
/// Every recorded case gives NumPy's result: type, shape and elements. Elements are equal, except for sums (4 units in the last place of the
/// greatest number among inputs and results) and transcendental functions (4 units; float16 1), and what is solved in float64 by another method than LAPACK's.
/// </summary>
public class ReplayTests
{
    private static readonly HashSet<string> Transcendental =
    [
        "power", "op **", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "arctan2", "sinh", "cosh", "tanh",
        "arcsinh", "arccosh", "arctanh", "cbrt", "hypot", "logaddexp", "degrees", "radians", "linspace", "linspace type", "arange", "arange type",
    ];

    private static readonly HashSet<string> Sums =
    [
        "sum", "prod", "mean", "var", "std", "cumsum", "cumprod", "nansum", "nanmean", "nanstd", "dot", "matmul", "inner", "tensordot", "einsum", "trace", "average", "cov", "corrcoef",
        "norm", "percentile", "percentile method", "median", "convolve", "polyval", "interp", "kron", "histogram", "matrix_power",
    ];

    private static readonly HashSet<string> Solved = ["inv", "det", "solve", "svdvals", "norm"];

    public static TheoryData<string> Operations => [.. ReplayFile.Instance.Cases.Select(static c => c[0].GetString()!).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_at_least_3000_cases_and_every_operation_is_known()
    {
        Assert.True(ReplayFile.Instance.Cases.Length >= 3000);
        Assert.Superset(ReplayFile.Instance.Cases.Select(static c => c[0].GetString()!).ToHashSet(), ReplayOperations.All.Keys.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Agrees_with_NumPy(string operation)
    {
        var problems = new StringBuilder();
        var (failed, total) = (0, 0);
        foreach (var recorded in ReplayFile.Instance.Cases)
        {
            if (recorded[0].GetString() != operation)
                continue;
            total++;
            var problem = Replay(operation, recorded);
            if (problem is null)
                continue;
            failed++;
            if (failed <= 6)
                problems.AppendLine(problem);
        }
        Assert.True(failed == 0, $"{failed} of {total} cases of {operation} differ:\n{problems}");
    }

    private static string? Replay(string operation, JsonElement recorded)
    {
        var file = ReplayFile.Instance;
        var arrays = recorded[2].EnumerateArray().Select(file.Input).ToArray();
        var parameters = recorded[1].EnumerateArray().ToArray();
        var expected = recorded[3];
        var title = $"{operation}({string.Join(", ", arrays.Select(static a => $"{a.dtype.Type.Name()}{a.shape}"))}; {string.Join(", ", parameters.Select(static p => p.GetRawText()))}) {recorded[2].GetRawText()}";
        NDArray[] results;
        try
        {
            results = ReplayOperations.All[operation](arrays, parameters);
        }
        catch (Exception error) when (expected.ValueKind == JsonValueKind.String)
        {
            return Matches(expected.GetString()!, error) ? null : $"{title}: expected {expected.GetString()}, got {error.GetType().Name}: {error.Message}";
        }
        catch (Exception error)
        {
            return $"{title}: {error.GetType().Name}: {error.Message}\n{error.StackTrace?.Split('\n').FirstOrDefault()}";
        }
        if (expected.ValueKind == JsonValueKind.String)
            return $"{title}: expected {expected.GetString()}, got {results[0].dtype.Type.Name()} {results[0]}";
        var wanted = expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Select(file.Output).ToArray() : [file.Output(expected)];
        if (wanted.Length != results.Length)
            return $"{title}: {results.Length} results, expected {wanted.Length}";
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!Same(operation, wanted[i], results[i], arrays))
                return $"{title}: expected {np.repr(wanted[i])}, got {np.repr(results[i])} of {results[i].dtype.Type.Name()}{results[i].shape}";
        }
        return null;
    }

    private static bool Matches(string expected, Exception error) => expected switch
    {
        "!LinAlgError" => error is LinAlgError,
        "!ValueError" or "!AxisError" => error is ValueError,
        "!TypeError" => error is TypeError,
        "!IndexError" => error is IndexOutOfRangeException,
        "!OverflowError" => error is OverflowException,
        "!ZeroDivisionError" => error is DivideByZeroException,
        _ => false,
    };

    private static bool Same(string operation, NDArray wanted, NDArray got, NDArray[] inputs)
    {
        if (wanted.dtype != got.dtype || wanted.shape != got.shape)
            return false;
        if (!wanted.dtype.Type.IsFloating())
            return np.array_equal(wanted, got);
        var (x, y) = (wanted.ToArray<double>(), got.ToArray<double>());
        var units = Transcendental.Contains(operation) ? wanted.dtype == TF_DataType.TF_HALF ? 1 : 4 : Sums.Contains(operation) ? 4 : 0;
        var epsilon = wanted.dtype.Type switch { TF_DataType.TF_FLOAT => 1.1920929e-7, TF_DataType.TF_HALF => 9.765625e-4, _ => 2.220446049250313e-16 };
        var scale = Sums.Contains(operation) && x.Length > 0 ? x.Concat(inputs.SelectMany(static a => a.ToArray<double>())).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max() : 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i].Equals(y[i]) || x[i] == y[i])
                continue;
            var allowed = units * epsilon * Math.Max(Math.Abs(x[i]), scale);
            if (Solved.Contains(operation))
                allowed = Math.Max(allowed, 64 * epsilon * Math.Max(1, Math.Abs(x[i])));
            if (!(Math.Abs(x[i] - y[i]) <= allowed))
                return false;
        }
        return true;
    }
}
