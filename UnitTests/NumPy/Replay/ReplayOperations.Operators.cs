using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

public static partial class ReplayOperations
{
    private static void AddOperators(Dictionary<string, Operation> all)
    {
        One(all, "op +", static (x, p) => x[0] + Scalar(p));
        One(all, "op -", static (x, p) => x[0] - Scalar(p));
        One(all, "op *", static (x, p) => x[0] * Scalar(p));
        One(all, "op /", static (x, p) => x[0] / Scalar(p));
        One(all, "op //", static (x, p) => np.floor_divide(x[0], Scalar(p)));
        One(all, "op %", static (x, p) => x[0] % Scalar(p));
        One(all, "op **", static (x, p) => np.power(x[0], Scalar(p)));
        One(all, "op >", static (x, p) => x[0] > Scalar(p));
        One(all, "op ==", static (x, p) => x[0] == Scalar(p));
        One(all, "op <=", static (x, p) => x[0] <= Scalar(p));
        One(all, "op r-", static (x, p) => Scalar(p) - x[0]);
        One(all, "op r/", static (x, p) => Scalar(p) / x[0]);
        One(all, "op &", static (x, p) => x[0] & Scalar(p));
        (string, Action<NDArray, NDArray>, Action<NDArray, NDArray>)[] inPlace =
        [
            ("+=", static (x, y) => x += y, static (x, y) => { var view = x["1:, ::2"]; view += y; }),
            ("-=", static (x, y) => x -= y, static (x, y) => { var view = x["1:, ::2"]; view -= y; }),
            ("*=", static (x, y) => x *= y, static (x, y) => { var view = x["1:, ::2"]; view *= y; }),
            ("/=", static (x, y) => x /= y, static (x, y) => { var view = x["1:, ::2"]; view /= y; }),
            ("%=", static (x, y) => x %= y, static (x, y) => { var view = x["1:, ::2"]; view %= y; }),
            ("&=", static (x, y) => x &= y, static (x, y) => { var view = x["1:, ::2"]; view &= y; }),
            ("|=", static (x, y) => x |= y, static (x, y) => { var view = x["1:, ::2"]; view |= y; }),
            ("^=", static (x, y) => x ^= y, static (x, y) => { var view = x["1:, ::2"]; view ^= y; }),
        ];
        foreach (var (symbol, whole, part) in inPlace)
        {
            One(all, "op " + symbol, (x, _) => { whole(x[0], x[1]); return x[0]; });
            One(all, "view " + symbol, (x, _) => { part(x[0], x[1]); return x[0]; });
        }
        One(all, "get", static (x, p) => x[0][Index(p[0])]);
        One(all, "set", static (x, p) => { x[0][Index(p[0])] = x[1]; return x[0]; });
    }
}
