using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

public static partial class ReplayOperations
{
    private static void AddSelecting(Dictionary<string, Operation> all)
    {
        One(all, "take", static (x, p) => np.take(x[0], new NDArray(Ints(p[0])), Maybe(p[1])));
        One(all, "take_along_axis", static (x, _) => np.take_along_axis(x[0], x[1], 1));
        One(all, "sort", static (x, p) => np.sort(x[0], Maybe(p[0])));
        One(all, "argsort", static (x, p) => np.argsort(x[0], Maybe(p[0])));
        all.Add("nonzero", static (x, _) => np.nonzero(x[0]));
        One(all, "where", static (x, _) => np.where(x[0], x[1], x[2]));
        all.Add("unique all", static (x, _) =>
        {
            var (values, index, inverse, counts) = np.unique(x[0], return_index: true, return_inverse: true, return_counts: true);
            return [values, index, inverse, counts];
        });
        One(all, "isin", static (x, _) => np.isin(x[0], x[1]));
        One(all, "intersect1d", static (x, _) => np.intersect1d(x[0], x[1]));
        One(all, "union1d", static (x, _) => np.union1d(x[0], x[1]));
        One(all, "setdiff1d", static (x, _) => np.setdiff1d(x[0], x[1]));
        One(all, "diff", static (x, p) => np.diff(x[0], Int(p[0]), Int(p[1])));
        One(all, "array_equal", static (x, _) => new NDArray(np.array_equal(x[0], x[1])));
        One(all, "searchsorted", static (x, p) => np.searchsorted(x[0], x[1], p[0].GetString()!));
        One(all, "digitize", static (x, _) => np.digitize(x[0], x[1]));
        all.Add("unravel_index", static (x, p) => np.unravel_index(x[0], Sizes(p[0])));
    }
}
