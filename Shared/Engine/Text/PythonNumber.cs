using System.Globalization;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Floating-point numbers as Python writes them, and as it reads them.</summary>
public static class PythonNumber
{
    /// <summary>As <c>repr</c> and <c>str</c> show a Python float: the fewest digits that read back as the same number, with an exponent below 1e-4 and from 1e16 on.</summary>
    public static string Repr(double number) => Repr(number, TF_DataType.TF_DOUBLE);

    /// <summary>As <c>str</c> shows an <c>np.float32</c>: the fewest digits among the float32 numbers.</summary>
    public static string Repr(float number) => Repr(number, TF_DataType.TF_FLOAT);

    /// <summary>A number with the fewest digits that tell it from the others of its type.</summary>
    public static string Repr(double number, TF_DataType type)
    {
        if (!double.IsFinite(number))
            return NotFinite(number);
        var size = Math.Abs(number);
        if (size == 0 || (size >= 1e-4 && size < 1e16))
        {
            var (whole, fraction) = FloatText.Positional(number, type, -1, unique: true);
            return $"{whole}.{(fraction.Length > 0 ? fraction : "0")}";
        }
        var (first, rest, exponent) = FloatText.Scientific(number, type, -1, 0, unique: true);
        return $"{first}{(rest.Length > 0 ? "." : "")}{rest}e{FloatText.Exponent(exponent, 2)}";
    }

    /// <summary>As <c>repr</c> shows a float or None.</summary>
    public static string Repr(double? number) => number is { } value ? Repr(value) : "None";

    /// <summary>A whole number without a point, another as <c>repr</c> shows it: for numbers that Python has as integers.</summary>
    public static string Short(double number) => number == Math.Truncate(number) && Math.Abs(number) < 1e16 ? PythonFormat.Fixed(number, 0) : Repr(number);

    /// <summary>
    /// The number that was written: <c>0.9f</c> is the decimal number 0.9, not the nearest binary fraction of 24 bits. Python computes with settings in float64,
    /// <c>1 - beta_1</c> for instance, and both spellings then give the same bits.
    /// </summary>
    public static double Exact(float value) => double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The number that was written, where it may have been a <see cref="float"/> before it was widened.</summary>
    public static double Exact(double value) => (float)value is var narrow && narrow == value ? Exact(narrow) : value;

    /// <summary>The number that was written, where there is one.</summary>
    public static double? Exact(double? value) => value is { } number ? Exact(number) : null;

    internal static string NotFinite(double number) => double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
}
