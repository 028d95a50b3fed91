using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

public static partial class ReplayOperations
{
    private static void AddElementwise(Dictionary<string, Operation> all)
    {
        (string, Func<NDArray, NDArray, NDArray?, NDArray>)[] binary =
        [
            ("add", np.add), ("subtract", np.subtract), ("multiply", np.multiply), ("divide", np.divide), ("floor_divide", np.floor_divide), ("remainder", np.remainder),
            ("power", np.power), ("maximum", np.maximum), ("minimum", np.minimum), ("fmax", np.fmax), ("fmin", np.fmin), ("fmod", np.fmod), ("equal", np.equal), ("less", np.less),
            ("greater_equal", np.greater_equal), ("logical_and", np.logical_and), ("logical_xor", np.logical_xor), ("bitwise_and", np.bitwise_and), ("bitwise_xor", np.bitwise_xor),
            ("left_shift", np.left_shift), ("right_shift", np.right_shift), ("arctan2", np.arctan2), ("hypot", np.hypot), ("copysign", np.copysign), ("logaddexp", np.logaddexp),
        ];
        foreach (var (name, run) in binary)
            One(all, name, (x, _) => run(x[0], x[1], null));
        (string, Func<NDArray, NDArray>)[] unary =
        [
            ("negative", static x => -x), ("abs", static x => np.abs(x)), ("square", static x => np.square(x)), ("sign", np.sign), ("sqrt", static x => np.sqrt(x)), ("cbrt", static x => np.cbrt(x)),
            ("exp", static x => np.exp(x)), ("exp2", static x => np.exp2(x)), ("expm1", static x => np.expm1(x)), ("log", static x => np.log(x)), ("log2", static x => np.log2(x)),
            ("log10", static x => np.log10(x)), ("log1p", static x => np.log1p(x)), ("sin", static x => np.sin(x)), ("cos", static x => np.cos(x)), ("tan", static x => np.tan(x)),
            ("arcsin", static x => np.arcsin(x)), ("arccos", static x => np.arccos(x)), ("arctan", static x => np.arctan(x)), ("sinh", static x => np.sinh(x)), ("cosh", static x => np.cosh(x)),
            ("tanh", static x => np.tanh(x)), ("arcsinh", static x => np.arcsinh(x)), ("arccosh", static x => np.arccosh(x)), ("arctanh", static x => np.arctanh(x)), ("floor", static x => np.floor(x)),
            ("ceil", static x => np.ceil(x)), ("trunc", static x => np.trunc(x)), ("rint", static x => np.rint(x)), ("degrees", static x => np.degrees(x)), ("radians", static x => np.radians(x)),
            ("isnan", np.isnan), ("isinf", np.isinf), ("isfinite", np.isfinite), ("signbit", np.signbit), ("logical_not", np.logical_not), ("invert", np.invert), ("positive", static x => +x),
            ("fabs", np.fabs), ("reciprocal", static x => np.reciprocal(x)), ("ravel", np.ravel), ("flatten", static x => x.flatten()), ("argwhere", np.argwhere), ("flatnonzero", np.flatnonzero),
            ("unique", np.unique), ("nan_to_num", static x => np.nan_to_num(x)), ("cov", static x => np.cov(x)), ("corrcoef", static x => np.corrcoef(x)),
            ("inv", np.linalg.inv), ("det", np.linalg.det), ("svdvals", static x => np.linalg.svd(x).S), ("matrix_rank", np.linalg.matrix_rank),
        ];
        foreach (var (name, run) in unary)
            One(all, name, (x, _) => run(x[0]));
        One(all, "astype", static (x, p) => x[0].astype(p[0].GetString() == "str" ? np.str_ : p[0].GetString()));
        One(all, "clip", static (x, p) => np.clip(x[0], MaybeNumber(p[0]), MaybeNumber(p[1])));
        One(all, "round", static (x, p) => np.round(x[0], Int(p[0])));
        One(all, "isclose", static (x, p) => np.isclose(x[0], x[1], equal_nan: p[0].GetBoolean()));
    }
}
