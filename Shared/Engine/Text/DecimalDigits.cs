using System.Globalization;
using System.Numerics;
using System.Text;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The decimal digits of a finite floating-point number: the fewest that name it, or an exact number of them, rounded to even.</summary>
/// <param name="Value">The number's absolute value.</param>
/// <param name="Shortest">The fewest digits that name it among the numbers of its type, without leading or trailing zeros.</param>
/// <param name="Exponent">The power of ten of the first digit.</param>
public readonly record struct DecimalDigits(double Value, string Shortest, int Exponent)
{
    /// <summary>The digits of a number.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="type">The floating-point type whose numbers are told apart; the value is one of them.</param>
    public static DecimalDigits Of(double value, TF_DataType type)
    {
        value = Math.Abs(value);
        var text = type switch
        {
            TF_DataType.TF_FLOAT => ((float)value).ToString("R", CultureInfo.InvariantCulture),
            TF_DataType.TF_HALF => ((Half)value).ToString("R", CultureInfo.InvariantCulture),
            TF_DataType.TF_BFLOAT16 => ((BFloat16)value).ToString("R", CultureInfo.InvariantCulture),
            _ => value.ToString("R", CultureInfo.InvariantCulture),
        };
        var exponent = 0;
        var mantissa = text.AsSpan();
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark >= 0)
        {
            exponent = int.Parse(mantissa[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..mark];
        }
        var digits = new StringBuilder();
        var point = mantissa.Length;
        for (var i = 0; i < mantissa.Length; i++)
        {
            if (mantissa[i] == '.')
                point = i;
            else
                digits.Append(mantissa[i]);
        }
        var all = digits.ToString();
        var lead = 0;
        while (lead < all.Length - 1 && all[lead] == '0')
            lead++;
        var shortest = all[lead..].TrimEnd('0');
        return new DecimalDigits(value, shortest.Length == 0 ? "0" : shortest, value == 0 ? 0 : exponent + point - 1 - lead);
    }

    /// <summary>The number times a power of ten, exactly, rounded to the nearest integer (to even in the middle).</summary>
    public BigInteger Scaled(int power)
    {
        var bits = BitConverter.DoubleToInt64Bits(Value);
        var biased = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger numerator = biased == 0 ? fraction : fraction | 0x10000000000000;
        var binary = (biased == 0 ? 1 : biased) - 1075;
        var denominator = BigInteger.One;
        if (power >= 0)
            numerator *= BigInteger.Pow(10, power);
        else
            denominator *= BigInteger.Pow(10, -power);
        if (binary >= 0)
            numerator <<= binary;
        else
            denominator <<= -binary;
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var twice = (rest << 1).CompareTo(denominator);
        return twice > 0 || (twice == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
