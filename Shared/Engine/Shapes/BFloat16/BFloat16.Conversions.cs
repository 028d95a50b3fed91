using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Tensorflow;

/// <content>Conversions from and to other numbers, text and bytes.</content>
public readonly partial struct BFloat16
{
    /// <inheritdoc/>
    public static BFloat16 Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => (BFloat16)float.Parse(s, style, provider);

    /// <inheritdoc/>
    public static BFloat16 Parse(string s, NumberStyles style, IFormatProvider? provider) => (BFloat16)float.Parse(s, style, provider);

    /// <inheritdoc/>
    public static BFloat16 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => (BFloat16)float.Parse(s, provider);

    /// <inheritdoc/>
    public static BFloat16 Parse(string s, IFormatProvider? provider) => (BFloat16)float.Parse(s, provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out BFloat16 result) =>
        Rounded(float.TryParse(s, style, provider, out var number), number, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out BFloat16 result) =>
        Rounded(float.TryParse(s, style, provider, out var number), number, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out BFloat16 result) =>
        Rounded(float.TryParse(s, provider, out var number), number, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BFloat16 result) =>
        Rounded(float.TryParse(s, provider, out var number), number, out result);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ((float)this).TryFormat(destination, out charsWritten, format, provider);

    static bool INumberBase<BFloat16>.TryConvertFromChecked<TOther>(TOther value, out BFloat16 result) => Rounded(true, float.CreateChecked(value), out result);

    static bool INumberBase<BFloat16>.TryConvertFromSaturating<TOther>(TOther value, out BFloat16 result) => Rounded(true, float.CreateSaturating(value), out result);

    static bool INumberBase<BFloat16>.TryConvertFromTruncating<TOther>(TOther value, out BFloat16 result) => Rounded(true, float.CreateTruncating(value), out result);

    static bool INumberBase<BFloat16>.TryConvertToChecked<TOther>(BFloat16 value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateChecked((float)value);
        return true;
    }

    static bool INumberBase<BFloat16>.TryConvertToSaturating<TOther>(BFloat16 value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateSaturating((float)value);
        return true;
    }

    static bool INumberBase<BFloat16>.TryConvertToTruncating<TOther>(BFloat16 value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateTruncating((float)value);
        return true;
    }

    int IFloatingPoint<BFloat16>.GetExponentByteCount() => sizeof(byte);

    int IFloatingPoint<BFloat16>.GetExponentShortestBitLength()
    {
        var exponent = (_bits >> 7 & 0xFF) - 127;
        return exponent >= 0 ? 32 - BitOperations.LeadingZeroCount((uint)exponent) : 33 - BitOperations.LeadingZeroCount(~(uint)exponent);
    }

    int IFloatingPoint<BFloat16>.GetSignificandBitLength() => 8;

    int IFloatingPoint<BFloat16>.GetSignificandByteCount() => sizeof(byte);

    bool IFloatingPoint<BFloat16>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) => Write((byte)((_bits >> 7 & 0xFF) - 127), destination, out bytesWritten);

    bool IFloatingPoint<BFloat16>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) => Write((byte)((_bits >> 7 & 0xFF) - 127), destination, out bytesWritten);

    bool IFloatingPoint<BFloat16>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) => Write(Significand, destination, out bytesWritten);

    bool IFloatingPoint<BFloat16>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) => Write(Significand, destination, out bytesWritten);

    private byte Significand => (byte)((_bits & 0x7F) | ((_bits & 0x7F80) == 0 ? 0 : 0x80));

    private static bool Write(byte value, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length > 0 ? 1 : 0;
        if (bytesWritten == 1)
            destination[0] = value;
        return bytesWritten == 1;
    }

    private static bool Rounded(bool isNumber, float number, out BFloat16 result)
    {
        result = (BFloat16)number;
        return isNumber;
    }
}
