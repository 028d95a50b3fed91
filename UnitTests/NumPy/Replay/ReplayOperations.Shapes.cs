using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

public static partial class ReplayOperations
{
    private static void AddShapes(Dictionary<string, Operation> all)
    {
        One(all, "reshape", static (x, p) => x[0].reshape(Sizes(p[0])));
        One(all, "transpose", static (x, p) => np.transpose(x[0], Axes(p[0])));
        One(all, "swapaxes", static (x, p) => np.swapaxes(x[0], Int(p[0]), Int(p[1])));
        One(all, "moveaxis", static (x, p) => np.moveaxis(x[0], Int(p[0]), Int(p[1])));
        One(all, "expand_dims", static (x, p) => np.expand_dims(x[0], Axes(p[0])));
        One(all, "squeeze", static (x, p) => np.squeeze(x[0], Axes(p[0])));
        One(all, "flip", static (x, p) => np.flip(x[0], Axes(p[0])));
        One(all, "rot90", static (x, p) => np.rot90(x[0], Int(p[0])));
        One(all, "broadcast_to", static (x, p) => np.broadcast_to(x[0], Sizes(p[0])));
        One(all, "concatenate", static (x, p) => np.concatenate(x, Maybe(p[0])));
        One(all, "stack", static (x, p) => np.stack(x, Int(p[0])));
        One(all, "vstack", static (x, _) => np.vstack(x));
        One(all, "hstack", static (x, _) => np.hstack(x));
        One(all, "dstack", static (x, _) => np.dstack(x));
        One(all, "column_stack", static (x, _) => np.column_stack(x));
        all.Add("split", static (x, p) => p[0].ValueKind == System.Text.Json.JsonValueKind.Array ? np.split(x[0], Ints(p[0]), Int(p[1])) : np.split(x[0], Int(p[0]), Int(p[1])));
        all.Add("array_split", static (x, p) => np.array_split(x[0], Int(p[0]), Int(p[1])));
        One(all, "tile", static (x, p) => np.tile(x[0], Sizes(p[0])));
        One(all, "repeat", static (x, p) => np.repeat(x[0], p[0].ValueKind == System.Text.Json.JsonValueKind.Array ? new NDArray(Ints(p[0])) : Int(p[0]), Maybe(p[1])));
        One(all, "roll", static (x, p) => np.roll(x[0], Int(p[0]), Maybe(p[1])));
        One(all, "pad", static (x, p) => np.pad(x[0], p[0].EnumerateArray().Select(static w => (w[0].GetInt32(), w[1].GetInt32())).ToArray(), p[1].GetString()!));
        One(all, "delete", static (x, p) => np.delete(x[0], new NDArray(Ints(p[0])), Maybe(p[1])));
        One(all, "append", static (x, p) => np.append(x[0], x[1], Maybe(p[0])));
        One(all, "diagonal", static (x, p) => np.diagonal(x[0], Int(p[0])));
        One(all, "trace", static (x, p) => np.trace(x[0], Int(p[0])));
        One(all, "diag", static (x, p) => np.diag(x[0], Int(p[0])));
        One(all, "tril", static (x, p) => np.tril(x[0], Int(p[0])));
        One(all, "triu", static (x, p) => np.triu(x[0], Int(p[0])));
        all.Add("meshgrid", static (x, p) => { var (a, b) = np.meshgrid(x[0], x[1], p[0].GetString()!); return [a, b]; });
    }
}
