namespace Tensorflow;

/// <content>Functions, each rounded once from float's.</content>
public readonly partial struct BFloat16
{
    /// <inheritdoc/>
    public static BFloat16 Exp(BFloat16 x) => (BFloat16)float.Exp(x);

    /// <inheritdoc/>
    public static BFloat16 Exp2(BFloat16 x) => (BFloat16)float.Exp2(x);

    /// <inheritdoc/>
    public static BFloat16 Exp10(BFloat16 x) => (BFloat16)float.Exp10(x);

    /// <inheritdoc/>
    public static BFloat16 ExpM1(BFloat16 x) => (BFloat16)float.ExpM1(x);

    /// <inheritdoc/>
    public static BFloat16 Exp2M1(BFloat16 x) => (BFloat16)float.Exp2M1(x);

    /// <inheritdoc/>
    public static BFloat16 Exp10M1(BFloat16 x) => (BFloat16)float.Exp10M1(x);

    /// <inheritdoc/>
    public static BFloat16 Log(BFloat16 x) => (BFloat16)float.Log(x);

    /// <inheritdoc/>
    public static BFloat16 Log2(BFloat16 x) => (BFloat16)float.Log2(x);

    /// <inheritdoc/>
    public static BFloat16 Log10(BFloat16 x) => (BFloat16)float.Log10(x);

    /// <inheritdoc/>
    public static BFloat16 LogP1(BFloat16 x) => (BFloat16)float.LogP1(x);

    /// <inheritdoc/>
    public static BFloat16 Log2P1(BFloat16 x) => (BFloat16)float.Log2P1(x);

    /// <inheritdoc/>
    public static BFloat16 Log10P1(BFloat16 x) => (BFloat16)float.Log10P1(x);

    /// <inheritdoc/>
    public static BFloat16 Cbrt(BFloat16 x) => (BFloat16)float.Cbrt(x);

    /// <inheritdoc/>
    public static BFloat16 Sqrt(BFloat16 x) => (BFloat16)float.Sqrt(x);

    /// <inheritdoc/>
    public static BFloat16 Acos(BFloat16 x) => (BFloat16)float.Acos(x);

    /// <inheritdoc/>
    public static BFloat16 AcosPi(BFloat16 x) => (BFloat16)float.AcosPi(x);

    /// <inheritdoc/>
    public static BFloat16 Asin(BFloat16 x) => (BFloat16)float.Asin(x);

    /// <inheritdoc/>
    public static BFloat16 AsinPi(BFloat16 x) => (BFloat16)float.AsinPi(x);

    /// <inheritdoc/>
    public static BFloat16 Atan(BFloat16 x) => (BFloat16)float.Atan(x);

    /// <inheritdoc/>
    public static BFloat16 AtanPi(BFloat16 x) => (BFloat16)float.AtanPi(x);

    /// <inheritdoc/>
    public static BFloat16 Cos(BFloat16 x) => (BFloat16)float.Cos(x);

    /// <inheritdoc/>
    public static BFloat16 CosPi(BFloat16 x) => (BFloat16)float.CosPi(x);

    /// <inheritdoc/>
    public static BFloat16 Sin(BFloat16 x) => (BFloat16)float.Sin(x);

    /// <inheritdoc/>
    public static BFloat16 SinPi(BFloat16 x) => (BFloat16)float.SinPi(x);

    /// <inheritdoc/>
    public static BFloat16 Tan(BFloat16 x) => (BFloat16)float.Tan(x);

    /// <inheritdoc/>
    public static BFloat16 TanPi(BFloat16 x) => (BFloat16)float.TanPi(x);

    /// <inheritdoc/>
    public static BFloat16 Acosh(BFloat16 x) => (BFloat16)float.Acosh(x);

    /// <inheritdoc/>
    public static BFloat16 Asinh(BFloat16 x) => (BFloat16)float.Asinh(x);

    /// <inheritdoc/>
    public static BFloat16 Atanh(BFloat16 x) => (BFloat16)float.Atanh(x);

    /// <inheritdoc/>
    public static BFloat16 Cosh(BFloat16 x) => (BFloat16)float.Cosh(x);

    /// <inheritdoc/>
    public static BFloat16 Sinh(BFloat16 x) => (BFloat16)float.Sinh(x);

    /// <inheritdoc/>
    public static BFloat16 Tanh(BFloat16 x) => (BFloat16)float.Tanh(x);

    /// <inheritdoc/>
    public static BFloat16 ReciprocalEstimate(BFloat16 x) => (BFloat16)float.ReciprocalEstimate(x);

    /// <inheritdoc/>
    public static BFloat16 ReciprocalSqrtEstimate(BFloat16 x) => (BFloat16)float.ReciprocalSqrtEstimate(x);

    /// <inheritdoc/>
    public static BFloat16 Log(BFloat16 x, BFloat16 newBase) => (BFloat16)float.Log(x, newBase);

    /// <inheritdoc/>
    public static BFloat16 Pow(BFloat16 x, BFloat16 y) => (BFloat16)float.Pow(x, y);

    /// <inheritdoc/>
    public static BFloat16 Hypot(BFloat16 x, BFloat16 y) => (BFloat16)float.Hypot(x, y);

    /// <inheritdoc/>
    public static BFloat16 Atan2(BFloat16 y, BFloat16 x) => (BFloat16)float.Atan2(y, x);

    /// <inheritdoc/>
    public static BFloat16 Atan2Pi(BFloat16 y, BFloat16 x) => (BFloat16)float.Atan2Pi(y, x);

    /// <inheritdoc/>
    public static BFloat16 Ieee754Remainder(BFloat16 left, BFloat16 right) => (BFloat16)float.Ieee754Remainder(left, right);

    /// <inheritdoc/>
    public static BFloat16 RootN(BFloat16 x, int n) => (BFloat16)float.RootN(x, n);

    /// <inheritdoc/>
    public static BFloat16 ScaleB(BFloat16 x, int n) => (BFloat16)float.ScaleB(x, n);

    /// <inheritdoc/>
    public static int ILogB(BFloat16 x) => float.ILogB(x);

    /// <inheritdoc/>
    public static BFloat16 FusedMultiplyAdd(BFloat16 left, BFloat16 right, BFloat16 addend) => (BFloat16)float.FusedMultiplyAdd(left, right, addend);

    /// <inheritdoc/>
    public static BFloat16 Round(BFloat16 x, int digits, MidpointRounding mode) => (BFloat16)float.Round(x, digits, mode);

    /// <inheritdoc/>
    public static (BFloat16 Sin, BFloat16 Cos) SinCos(BFloat16 x) => (Sin(x), Cos(x));

    /// <inheritdoc/>
    public static (BFloat16 SinPi, BFloat16 CosPi) SinCosPi(BFloat16 x) => (SinPi(x), CosPi(x));

    /// <inheritdoc/>
    public static BFloat16 BitDecrement(BFloat16 x) => IsNaN(x) || x._bits == NegativeInfinity._bits ? x
        : IsZero(x) ? -Epsilon
        : new((ushort)(IsNegative(x) ? x._bits + 1 : x._bits - 1));

    /// <inheritdoc/>
    public static BFloat16 BitIncrement(BFloat16 x) => -BitDecrement(-x);
}
