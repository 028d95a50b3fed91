using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

public static partial class ReplayOperations
{
    private static void AddReductions(Dictionary<string, Operation> all)
    {
        One(all, "sum", static (x, p) => np.sum(x[0], Axes(p[0]), keepdims: p[1].GetBoolean()));
        One(all, "prod", static (x, p) => np.prod(x[0], Axes(p[0]), keepdims: p[1].GetBoolean()));
        One(all, "max", static (x, p) => np.max(x[0], Axes(p[0]), p[1].GetBoolean()));
        One(all, "min", static (x, p) => np.min(x[0], Axes(p[0]), p[1].GetBoolean()));
        One(all, "all", static (x, p) => np.all(x[0], Axes(p[0]), p[1].GetBoolean()));
        One(all, "any", static (x, p) => np.any(x[0], Axes(p[0]), p[1].GetBoolean()));
        One(all, "mean", static (x, p) => np.mean(x[0], Axes(p[0]), keepdims: p[1].GetBoolean()));
        One(all, "var", static (x, p) => np.var(x[0], Axes(p[0]), keepdims: p[1].GetBoolean()));
        One(all, "std", static (x, p) => np.std(x[0], Axes(p[0]), keepdims: p[1].GetBoolean()));
        One(all, "ptp", static (x, p) => np.ptp(x[0], Axes(p[0]), p[1].GetBoolean()));
        One(all, "count_nonzero", static (x, p) => np.count_nonzero(x[0], Axes(p[0]), p[1].GetBoolean()));
        One(all, "argmax", static (x, p) => np.argmax(x[0], Maybe(p[0]), p[1].GetBoolean()));
        One(all, "argmin", static (x, p) => np.argmin(x[0], Maybe(p[0]), p[1].GetBoolean()));
        One(all, "cumsum", static (x, p) => np.cumsum(x[0], Maybe(p[0])));
        One(all, "cumprod", static (x, p) => np.cumprod(x[0], Maybe(p[0])));
        One(all, "nansum", static (x, p) => np.nansum(x[0], Axes(p[0])));
        One(all, "nanmean", static (x, p) => np.nanmean(x[0], Axes(p[0])));
        One(all, "nanmax", static (x, p) => np.nanmax(x[0], Axes(p[0])));
        One(all, "nanmin", static (x, p) => np.nanmin(x[0], Axes(p[0])));
        One(all, "nanstd", static (x, p) => np.nanstd(x[0], Axes(p[0])));
    }
}
