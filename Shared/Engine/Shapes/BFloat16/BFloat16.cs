using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Tensorflow;

/// <summary>
/// A 16-bit floating-point number with the range of <see cref="float"/> and 8 bits of precision: the upper half of a float. Each operation is computed in float and rounded once, to the nearest
/// and to even, as TensorFlow's bfloat16 and ml_dtypes do. NaN keeps its sign and becomes quiet.
/// </summary>
public readonly partial struct BFloat16 : IFloatingPointIeee754<BFloat16>, IMinMaxValue<BFloat16>
{
    private const int DroppedBits = 16;
    private const ushort SignBit = 0x8000;
    private const ushort QuietNaN = 0x7FC0;

    private readonly ushort _bits;

    private BFloat16(ushort bits) => _bits = bits;

    /// <summary>The number with these bits.</summary>
    public static BFloat16 FromBits(ushort bits) => new(bits);

    /// <summary>The bits: sign, 8 of the exponent, 7 of the significand.</summary>
    public ushort ToBits() => _bits;

    /// <summary>The nearest number, of two as near the even one.</summary>
    public static explicit operator BFloat16(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        if (float.IsNaN(value))
            return new((ushort)((bits >> DroppedBits & SignBit) | QuietNaN));
        return new((ushort)(bits + 0x7FFF + (bits >> DroppedBits & 1) >> DroppedBits));
    }

    /// <summary>The nearest number to the nearest float, as TensorFlow converts.</summary>
    public static explicit operator BFloat16(double value) => (BFloat16)(float)value;

    /// <summary>The same number.</summary>
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value._bits << DroppedBits);

    /// <summary>The same number.</summary>
    public static implicit operator double(BFloat16 value) => (float)value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is BFloat16 other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(BFloat16 other) => ((float)this).Equals((float)other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((float)this).GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(BFloat16 other) => ((float)this).CompareTo(other);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        BFloat16 other => CompareTo(other),
        _ => throw new ArgumentException($"A bfloat16 compares with its kind. Received: {obj.GetType()}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ((float)this).ToString(format, formatProvider);
}
