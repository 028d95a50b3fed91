using System.Numerics;

namespace Tensorflow;

/// <content>Constants, operators, questions.</content>
public readonly partial struct BFloat16
{
    /// <inheritdoc/>
    public static BFloat16 Epsilon => new(0x0001);

    /// <inheritdoc/>
    public static BFloat16 NaN => new(QuietNaN);

    /// <inheritdoc/>
    public static BFloat16 NegativeInfinity => new(0xFF80);

    /// <inheritdoc/>
    public static BFloat16 PositiveInfinity => new(0x7F80);

    /// <inheritdoc/>
    public static BFloat16 NegativeZero => new(SignBit);

    /// <inheritdoc/>
    public static BFloat16 MaxValue => new(0x7F7F);

    /// <inheritdoc/>
    public static BFloat16 MinValue => new(0xFF7F);

    /// <inheritdoc/>
    public static BFloat16 One => new(0x3F80);

    /// <inheritdoc/>
    public static BFloat16 NegativeOne => new(0xBF80);

    /// <inheritdoc/>
    public static BFloat16 Zero => new(0);

    /// <inheritdoc/>
    public static BFloat16 E => new(0x402E);

    /// <inheritdoc/>
    public static BFloat16 Pi => new(0x4049);

    /// <inheritdoc/>
    public static BFloat16 Tau => new(0x40C9);

    /// <inheritdoc/>
    public static int Radix => 2;

    static BFloat16 IAdditiveIdentity<BFloat16, BFloat16>.AdditiveIdentity => Zero;

    static BFloat16 IMultiplicativeIdentity<BFloat16, BFloat16>.MultiplicativeIdentity => One;

    /// <inheritdoc/>
    public static BFloat16 operator +(BFloat16 left, BFloat16 right) => (BFloat16)((float)left + (float)right);

    /// <inheritdoc/>
    public static BFloat16 operator -(BFloat16 left, BFloat16 right) => (BFloat16)((float)left - (float)right);

    /// <inheritdoc/>
    public static BFloat16 operator *(BFloat16 left, BFloat16 right) => (BFloat16)((float)left * (float)right);

    /// <inheritdoc/>
    public static BFloat16 operator /(BFloat16 left, BFloat16 right) => (BFloat16)((float)left / (float)right);

    /// <inheritdoc/>
    public static BFloat16 operator %(BFloat16 left, BFloat16 right) => (BFloat16)((float)left % (float)right);

    /// <inheritdoc/>
    public static BFloat16 operator +(BFloat16 value) => value;

    /// <inheritdoc/>
    public static BFloat16 operator -(BFloat16 value) => new((ushort)(value._bits ^ SignBit));

    /// <inheritdoc/>
    public static BFloat16 operator ++(BFloat16 value) => value + One;

    /// <inheritdoc/>
    public static BFloat16 operator --(BFloat16 value) => value - One;

    /// <inheritdoc/>
    public static bool operator ==(BFloat16 left, BFloat16 right) => (float)left == (float)right;

    /// <inheritdoc/>
    public static bool operator !=(BFloat16 left, BFloat16 right) => (float)left != (float)right;

    /// <inheritdoc/>
    public static bool operator <(BFloat16 left, BFloat16 right) => (float)left < (float)right;

    /// <inheritdoc/>
    public static bool operator >(BFloat16 left, BFloat16 right) => (float)left > (float)right;

    /// <inheritdoc/>
    public static bool operator <=(BFloat16 left, BFloat16 right) => (float)left <= (float)right;

    /// <inheritdoc/>
    public static bool operator >=(BFloat16 left, BFloat16 right) => (float)left >= (float)right;

    /// <inheritdoc/>
    public static bool IsEvenInteger(BFloat16 value) => float.IsEvenInteger(value);

    /// <inheritdoc/>
    public static bool IsFinite(BFloat16 value) => float.IsFinite(value);

    /// <inheritdoc/>
    public static bool IsInfinity(BFloat16 value) => float.IsInfinity(value);

    /// <inheritdoc/>
    public static bool IsInteger(BFloat16 value) => float.IsInteger(value);

    /// <inheritdoc/>
    public static bool IsNaN(BFloat16 value) => float.IsNaN(value);

    /// <inheritdoc/>
    public static bool IsNegative(BFloat16 value) => float.IsNegative(value);

    /// <inheritdoc/>
    public static bool IsNegativeInfinity(BFloat16 value) => float.IsNegativeInfinity(value);

    /// <inheritdoc/>
    public static bool IsNormal(BFloat16 value) => float.IsNormal(value);

    /// <inheritdoc/>
    public static bool IsOddInteger(BFloat16 value) => float.IsOddInteger(value);

    /// <inheritdoc/>
    public static bool IsPositive(BFloat16 value) => float.IsPositive(value);

    /// <inheritdoc/>
    public static bool IsPositiveInfinity(BFloat16 value) => float.IsPositiveInfinity(value);

    /// <inheritdoc/>
    public static bool IsRealNumber(BFloat16 value) => float.IsRealNumber(value);

    /// <inheritdoc/>
    public static bool IsSubnormal(BFloat16 value) => float.IsSubnormal(value);

    /// <inheritdoc/>
    public static bool IsZero(BFloat16 value) => (value._bits & ~SignBit) == 0;

    static bool INumberBase<BFloat16>.IsCanonical(BFloat16 value) => true;

    static bool INumberBase<BFloat16>.IsComplexNumber(BFloat16 value) => false;

    static bool INumberBase<BFloat16>.IsImaginaryNumber(BFloat16 value) => false;

    /// <inheritdoc/>
    public static BFloat16 Abs(BFloat16 value) => new((ushort)(value._bits & ~SignBit));

    /// <inheritdoc/>
    public static BFloat16 MaxMagnitude(BFloat16 x, BFloat16 y) => (BFloat16)float.MaxMagnitude(x, y);

    /// <inheritdoc/>
    public static BFloat16 MaxMagnitudeNumber(BFloat16 x, BFloat16 y) => (BFloat16)float.MaxMagnitudeNumber(x, y);

    /// <inheritdoc/>
    public static BFloat16 MinMagnitude(BFloat16 x, BFloat16 y) => (BFloat16)float.MinMagnitude(x, y);

    /// <inheritdoc/>
    public static BFloat16 MinMagnitudeNumber(BFloat16 x, BFloat16 y) => (BFloat16)float.MinMagnitudeNumber(x, y);

    /// <inheritdoc/>
    public static BFloat16 Max(BFloat16 x, BFloat16 y) => (BFloat16)float.Max(x, y);

    /// <inheritdoc/>
    public static BFloat16 Min(BFloat16 x, BFloat16 y) => (BFloat16)float.Min(x, y);

    /// <inheritdoc/>
    public static BFloat16 MaxNumber(BFloat16 x, BFloat16 y) => (BFloat16)float.MaxNumber(x, y);

    /// <inheritdoc/>
    public static BFloat16 MinNumber(BFloat16 x, BFloat16 y) => (BFloat16)float.MinNumber(x, y);
}
