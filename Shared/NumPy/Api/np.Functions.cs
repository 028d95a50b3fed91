using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The square root of each element.</summary>
    public static NDArray sqrt(NDArray x, NDArray? @out = null) => Compute.FloatUnary<SqrtOperator>(x, @out, "sqrt");

    /// <summary>The cube root of each element.</summary>
    public static NDArray cbrt(NDArray x, NDArray? @out = null) => Compute.FloatUnary<CbrtOperator>(x, @out, "cbrt");

    /// <summary>Euler's number to the power of each element.</summary>
    public static NDArray exp(NDArray x, NDArray? @out = null) => Compute.FloatUnary<ExpOperator>(x, @out, "exp");

    /// <summary>2 to the power of each element.</summary>
    public static NDArray exp2(NDArray x, NDArray? @out = null) => Compute.FloatUnary<Exp2Operator>(x, @out, "exp2");

    /// <summary><c>exp(x) - 1</c>, exact near zero.</summary>
    public static NDArray expm1(NDArray x, NDArray? @out = null) => Compute.FloatUnary<Expm1Operator>(x, @out, "expm1");

    /// <summary>The natural logarithm of each element.</summary>
    public static NDArray log(NDArray x, NDArray? @out = null) => Compute.FloatUnary<LogOperator>(x, @out, "log");

    /// <summary>The logarithm to base 2.</summary>
    public static NDArray log2(NDArray x, NDArray? @out = null) => Compute.FloatUnary<Log2Operator>(x, @out, "log2");

    /// <summary>The logarithm to base 10.</summary>
    public static NDArray log10(NDArray x, NDArray? @out = null) => Compute.FloatUnary<Log10Operator>(x, @out, "log10");

    /// <summary><c>log(1 + x)</c>, exact near zero.</summary>
    public static NDArray log1p(NDArray x, NDArray? @out = null) => Compute.FloatUnary<Log1pOperator>(x, @out, "log1p");

    /// <summary>The sine of each angle in radians.</summary>
    public static NDArray sin(NDArray x, NDArray? @out = null) => Compute.FloatUnary<SinOperator>(x, @out, "sin");

    /// <summary>The cosine of each angle in radians.</summary>
    public static NDArray cos(NDArray x, NDArray? @out = null) => Compute.FloatUnary<CosOperator>(x, @out, "cos");

    /// <summary>The tangent of each angle in radians.</summary>
    public static NDArray tan(NDArray x, NDArray? @out = null) => Compute.FloatUnary<TanOperator>(x, @out, "tan");

    /// <summary>The angle of each sine.</summary>
    public static NDArray arcsin(NDArray x, NDArray? @out = null) => Compute.FloatUnary<AsinOperator>(x, @out, "arcsin");

    /// <summary>The angle of each cosine.</summary>
    public static NDArray arccos(NDArray x, NDArray? @out = null) => Compute.FloatUnary<AcosOperator>(x, @out, "arccos");

    /// <summary>The angle of each tangent.</summary>
    public static NDArray arctan(NDArray x, NDArray? @out = null) => Compute.FloatUnary<AtanOperator>(x, @out, "arctan");

    /// <summary>The hyperbolic sine.</summary>
    public static NDArray sinh(NDArray x, NDArray? @out = null) => Compute.FloatUnary<SinhOperator>(x, @out, "sinh");

    /// <summary>The hyperbolic cosine.</summary>
    public static NDArray cosh(NDArray x, NDArray? @out = null) => Compute.FloatUnary<CoshOperator>(x, @out, "cosh");

    /// <summary>The hyperbolic tangent.</summary>
    public static NDArray tanh(NDArray x, NDArray? @out = null) => Compute.FloatUnary<TanhOperator>(x, @out, "tanh");

    /// <summary>The inverse hyperbolic sine.</summary>
    public static NDArray arcsinh(NDArray x, NDArray? @out = null) => Compute.FloatUnary<AsinhOperator>(x, @out, "arcsinh");

    /// <summary>The inverse hyperbolic cosine.</summary>
    public static NDArray arccosh(NDArray x, NDArray? @out = null) => Compute.FloatUnary<AcoshOperator>(x, @out, "arccosh");

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static NDArray arctanh(NDArray x, NDArray? @out = null) => Compute.FloatUnary<AtanhOperator>(x, @out, "arctanh");

    /// <summary>Radians as degrees.</summary>
    public static NDArray degrees(NDArray x, NDArray? @out = null) => Compute.FloatUnary<DegreesOperator>(x, @out, "degrees");

    /// <summary>Radians as degrees.</summary>
    public static NDArray rad2deg(NDArray x, NDArray? @out = null) => Compute.FloatUnary<DegreesOperator>(x, @out, "rad2deg");

    /// <summary>Degrees as radians.</summary>
    public static NDArray radians(NDArray x, NDArray? @out = null) => Compute.FloatUnary<RadiansOperator>(x, @out, "radians");

    /// <summary>Degrees as radians.</summary>
    public static NDArray deg2rad(NDArray x, NDArray? @out = null) => Compute.FloatUnary<RadiansOperator>(x, @out, "deg2rad");

    /// <summary>The nearest whole number, halves to even.</summary>
    public static NDArray rint(NDArray x, NDArray? @out = null) => Compute.FloatUnary<RintOperator>(x, @out, "rint");

    /// <summary>The greatest whole number that is not greater.</summary>
    public static NDArray floor(NDArray x, NDArray? @out = null) => Compute.FloatUnary<FloorOperator>(x, @out, "floor");

    /// <summary>The smallest whole number that is not smaller.</summary>
    public static NDArray ceil(NDArray x, NDArray? @out = null) => Compute.FloatUnary<CeilOperator>(x, @out, "ceil");

    /// <summary>The whole number towards zero.</summary>
    public static NDArray trunc(NDArray x, NDArray? @out = null) => Compute.FloatUnary<TruncOperator>(x, @out, "trunc");

    /// <summary>The whole number towards zero.</summary>
    public static NDArray fix(NDArray x, NDArray? @out = null) => Compute.FloatUnary<TruncOperator>(x, @out, "fix");

    /// <summary>The absolute value of each element.</summary>
    public static NDArray abs(NDArray x, NDArray? @out = null) => Compute.Unary<AbsoluteOperator>(x, @out, "abs");

    /// <summary>The absolute value of each element.</summary>
    public static NDArray absolute(NDArray x, NDArray? @out = null) => Compute.Unary<AbsoluteOperator>(x, @out, "absolute");

    /// <summary>The square of each element.</summary>
    public static NDArray square(NDArray x, NDArray? @out = null) => Compute.Unary<SquareOperator>(x.dtype == TF_DataType.TF_BOOL ? x.astype(TF_DataType.TF_INT8) : x, @out, "square");

    /// <summary>One divided by each element.</summary>
    public static NDArray reciprocal(NDArray x, NDArray? @out = null) => Compute.Unary<ReciprocalOperator>(x, @out, "reciprocal");

    /// <summary>Whether each element is NaN.</summary>
    public static NDArray isnan(NDArray x) => Compute.Predicate<IsNaNOperator>(x);

    /// <summary>Whether each element is infinite.</summary>
    public static NDArray isinf(NDArray x) => Compute.Predicate<IsInfinityOperator>(x);

    /// <summary>Whether each element is neither infinite nor NaN.</summary>
    public static NDArray isfinite(NDArray x) => Compute.Predicate<IsFiniteOperator>(x);

    /// <summary>Whether each element is positive infinity.</summary>
    public static NDArray isposinf(NDArray x) => Compute.Predicate<IsPositiveInfinityOperator>(x);

    /// <summary>Whether each element is negative infinity.</summary>
    public static NDArray isneginf(NDArray x) => Compute.Predicate<IsNegativeInfinityOperator>(x);

    /// <summary>Whether each element's sign bit is set.</summary>
    public static NDArray signbit(NDArray x) => Compute.Predicate<SignBitOperator>(x);

    /// <summary>The absolute value of each element, as a floating-point number.</summary>
    public static NDArray fabs(NDArray x) => Compute.Unary<AbsoluteOperator>(x.astype(Promotion.Floating(x.dtype), copy: false));

    /// <summary>-1, 0 or 1 by the sign of each element.</summary>
    /// <exception cref="TypeError">The elements are bools.</exception>
    public static NDArray sign(NDArray x) => Compute.Unary<SignOperator>(NoBools(x, "sign"));

    /// <summary>The negative of each element.</summary>
    /// <exception cref="TypeError">The elements are bools.</exception>
    public static NDArray negative(NDArray x, NDArray? @out = null) => Compute.Unary<NegativeOperator>(NoBools(x, "negative"), @out, "negative");

    /// <summary>A copy of each element.</summary>
    /// <exception cref="TypeError">The elements are bools.</exception>
    public static NDArray positive(NDArray x) => NoBools(x, "positive").copy();

    private static NDArray NoBools(NDArray x, string name) => x.dtype != TF_DataType.TF_BOOL ? x : throw new TypeError(name == "negative"
        ? "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."
        : $"ufunc '{name}' did not contain a loop with signature matching types bool. Convert the array with astype first.");
}
