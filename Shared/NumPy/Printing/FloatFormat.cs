using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.NumPy.Printing;

/// <summary>Prints the floating-point numbers of an array in columns.</summary>
internal sealed class FloatFormat : IElementFormat
{
    private readonly PrintOptions _options;
    private readonly TF_DataType _type;
    private readonly bool _exponential;
    private readonly bool _unique = true;
    private readonly bool _keepZeros;
    private readonly int _precision;
    private readonly int _minDigits;
    private readonly int _padLeft;
    private readonly int _padRight;
    private readonly int _exponentDigits = 2;

    /// <summary>Looks at all numbers that will be printed.</summary>
    public FloatFormat(IReadOnlyList<double> numbers, TF_DataType type, PrintOptions options)
    {
        (_options, _type) = (options, type);
        _precision = options.floatmode == "unique" ? -1 : options.precision;
        double[] finite = [.. numbers.Where(double.IsFinite)];
        if (finite.Length > 0)
        {
            _exponential = NeedsExponent(finite, type, options.suppress);
            _unique = options.floatmode != "fixed";
            if (_exponential)
            {
                var parts = Array.ConvertAll(finite, x => FloatText.Scientific(x, type, _precision, 0, _unique));
                _exponentDigits = Math.Max(2, parts.Max(static p => Math.Abs(p.Exponent).ToString(CultureInfo.InvariantCulture).Length));
                _precision = _minDigits = parts.Max(static p => p.Fraction.Length);
                _keepZeros = true;
                _padLeft = parts.Zip(finite).Max(p => p.First.Whole.Length + Plus(p.Second).Length);
                _padRight = _exponentDigits + 2 + _precision;
            }
            else
            {
                var parts = Array.ConvertAll(finite, x => FloatText.Positional(x, type, _precision, _unique));
                _padLeft = parts.Zip(finite).Max(p => p.First.Whole.Length + Plus(p.Second).Length);
                _padRight = parts.Max(static p => p.Fraction.Length);
                _keepZeros = options.floatmode is "fixed" or "maxprec_equal";
                if (_keepZeros)
                    _precision = _minDigits = _padRight;
            }
        }
        if (options.sign == ' ' && !Array.Exists(finite, double.IsNegative))
            _padLeft++;
        if (finite.Length == numbers.Count)
            return;
        var signed = options.sign != '-' || numbers.Any(double.IsNegativeInfinity);
        var offset = _padRight + 1;
        _padLeft = Math.Max(_padLeft, Math.Max(options.nanstr.Length - offset, options.infstr.Length + (signed ? 1 : 0) - offset));
    }

    /// <inheritdoc/>
    public string Text(object element)
    {
        var x = Convert.ToDouble(element, CultureInfo.InvariantCulture);
        if (!double.IsFinite(x))
        {
            var plus = _options.sign == '+' ? "+" : "";
            var text = double.IsNaN(x) ? plus + _options.nanstr : (x < 0 ? "-" : plus) + _options.infstr;
            return text.PadLeft(_padLeft + _padRight + 1);
        }
        if (_exponential)
        {
            var (whole, fraction, exponent) = FloatText.Scientific(x, _type, _precision, _minDigits, _unique);
            return (Plus(x) + whole).PadLeft(_padLeft) + "." + fraction + "e" + FloatText.Exponent(exponent, _exponentDigits);
        }
        else
        {
            var (whole, fraction) = FloatText.Positional(x, _type, _precision, _unique, _minDigits);
            if (_keepZeros)
                fraction = fraction.PadRight(_minDigits, '0');
            return (Plus(x) + whole).PadLeft(_padLeft) + "." + fraction.PadRight(_padRight);
        }
    }

    private static bool NeedsExponent(double[] finite, TF_DataType type, bool suppress)
    {
        double[] sizes = [.. finite.Where(static x => x != 0).Select(Math.Abs)];
        if (sizes.Length == 0)
            return false;
        var (most, least) = (sizes.Max(), sizes.Min());
        // The ratio is taken in the array's own type, where it can overflow.
        var ratio = type switch
        {
            TF_DataType.TF_FLOAT => (float)most / (float)least,
            TF_DataType.TF_HALF => (double)((Half)most / (Half)least),
            TF_DataType.TF_BFLOAT16 => (double)((BFloat16)most / (BFloat16)least),
            _ => most / least,
        };
        return most >= 1e8 || (!suppress && (least < SmallFor(type) || ratio > 1000));
    }

    /// <summary>The limit 0.0001 as a number of the array's type.</summary>
    private static double SmallFor(TF_DataType type) => type switch
    {
        TF_DataType.TF_FLOAT => 0.0001f,
        TF_DataType.TF_HALF => (double)(Half)0.0001,
        TF_DataType.TF_BFLOAT16 => (double)(BFloat16)0.0001,
        _ => 0.0001,
    };

    private string Plus(double x) => _options.sign == '+' && !double.IsNegative(x) ? "+" : "";
}
