using System.Numerics;

namespace Tensorflow.NumPy.Loops;

internal readonly struct SqrtOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Sqrt(x);
}

internal readonly struct CbrtOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Cbrt(x);
}

internal readonly struct ExpOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Exp(x);
}

internal readonly struct Exp2Operator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Exp2(x);
}

internal readonly struct Expm1Operator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => Accurate.ExpM1(x);
}

internal readonly struct LogOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Log(x);
}

internal readonly struct Log2Operator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Log2(x);
}

internal readonly struct Log10Operator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Log10(x);
}

internal readonly struct Log1pOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => Accurate.LogP1(x);
}

internal readonly struct SinOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Sin(x);
}

internal readonly struct CosOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Cos(x);
}

internal readonly struct TanOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Tan(x);
}

internal readonly struct AsinOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Asin(x);
}

internal readonly struct AcosOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Acos(x);
}

internal readonly struct AtanOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Atan(x);
}

internal readonly struct SinhOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Sinh(x);
}

internal readonly struct CoshOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Cosh(x);
}

internal readonly struct TanhOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Tanh(x);
}

internal readonly struct AsinhOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Asinh(x);
}

internal readonly struct AcoshOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Acosh(x);
}

internal readonly struct AtanhOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Atanh(x);
}

internal readonly struct FloorOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Floor(x);
}

internal readonly struct CeilOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Ceiling(x);
}

internal readonly struct TruncOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Truncate(x);
}

internal readonly struct RintOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.Round(x, MidpointRounding.ToEven);
}

internal readonly struct DegreesOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => x * (E.CreateTruncating(180) / E.Pi);
}

internal readonly struct RadiansOperator : IFloatUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => x * (E.Pi / E.CreateTruncating(180));
}
