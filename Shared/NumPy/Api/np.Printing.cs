using Tensorflow.NumPy.Printing;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Sets how arrays are printed; what is not given stays.</summary>
    /// <param name="precision">Digits after the point of floating-point numbers; 8 at first.</param>
    /// <param name="threshold">The number of elements from which on an array is summarized; 1000 at first.</param>
    /// <param name="edgeitems">How many elements a summary shows at each end; 3 at first.</param>
    /// <param name="linewidth">The number of characters of a line; 75 at first.</param>
    /// <param name="suppress">Whether small numbers are printed without an exponent.</param>
    /// <param name="nanstr">What NaN prints as.</param>
    /// <param name="infstr">What infinity prints as.</param>
    /// <param name="sign"><c>-</c>, <c>+</c> or a space.</param>
    /// <param name="floatmode"><c>maxprec</c>, <c>maxprec_equal</c>, <c>fixed</c> or <c>unique</c>.</param>
    /// <param name="formatter">Functions that print elements, by kind: <c>float</c>, <c>int</c>, <c>bool</c>, <c>str</c> or <c>all</c>. They apply until the next call.</param>
    /// <exception cref="ValueError">A value is not one of those allowed.</exception>
    public static void set_printoptions(int? precision = null, double? threshold = null, int? edgeitems = null, int? linewidth = null,
        bool? suppress = null, string? nanstr = null, string? infstr = null, string? sign = null, string? floatmode = null,
        IReadOnlyDictionary<string, Func<object, string>>? formatter = null)
    {
        var changed = Changed(ArrayPrinter.Options, precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, floatmode);
        ArrayPrinter.Options = changed with { formatter = formatter };
    }

    /// <summary>How arrays are printed now.</summary>
    public static PrintOptions get_printoptions() => ArrayPrinter.Options;

    /// <summary>Sets how arrays are printed until the result is disposed of: <c>using (np.printoptions(precision: 3)) …</c></summary>
    public static IDisposable printoptions(int? precision = null, double? threshold = null, int? edgeitems = null, int? linewidth = null,
        bool? suppress = null, string? nanstr = null, string? infstr = null, string? sign = null, string? floatmode = null)
    {
        var before = ArrayPrinter.Options;
        ArrayPrinter.Options = Changed(before, precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, floatmode);
        return new Restoring(before);
    }

    /// <summary>As Python's <c>repr</c> prints an array: <c>array([1, 2, 3])</c>.</summary>
    public static string array_repr(NDArray arr, int? max_line_width = null, int? precision = null, bool? suppress_small = null) =>
        ArrayPrinter.Repr(arr, Changed(ArrayPrinter.Options, precision, linewidth: max_line_width, suppress: suppress_small));

    /// <summary>As Python's <c>repr</c> prints an array: <c>array([1, 2, 3])</c>.</summary>
    public static string repr(NDArray arr) => ArrayPrinter.Repr(arr, ArrayPrinter.Options);

    /// <summary>As Python's <c>str</c> prints an array: <c>[1 2 3]</c>.</summary>
    public static string array_str(NDArray a) => ArrayPrinter.Str(a);

    /// <summary>The elements between brackets.</summary>
    /// <param name="a">The array.</param>
    /// <param name="max_line_width">The number of characters of a line.</param>
    /// <param name="precision">Digits after the point of floating-point numbers.</param>
    /// <param name="suppress_small">Whether small numbers are printed without an exponent.</param>
    /// <param name="separator">What stands between elements.</param>
    /// <param name="prefix">What will stand before the text.</param>
    /// <param name="formatter">Functions that print elements, by kind.</param>
    /// <param name="threshold">The number of elements from which on an array is summarized.</param>
    /// <param name="edgeitems">How many elements a summary shows at each end.</param>
    /// <param name="sign"><c>-</c>, <c>+</c> or a space.</param>
    /// <param name="floatmode"><c>maxprec</c>, <c>maxprec_equal</c>, <c>fixed</c> or <c>unique</c>.</param>
    /// <param name="suffix">What will stand behind the text.</param>
    /// <exception cref="ValueError">A value is not one of those allowed.</exception>
    public static string array2string(NDArray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null, string separator = " ",
        string prefix = "", IReadOnlyDictionary<string, Func<object, string>>? formatter = null, double? threshold = null, int? edgeitems = null,
        string? sign = null, string? floatmode = null, string suffix = "")
    {
        var options = Changed(ArrayPrinter.Options, precision, threshold, edgeitems, max_line_width, suppress_small, sign: sign, floatmode: floatmode);
        return ArrayPrinter.Text(a, formatter is null ? options : options with { formatter = formatter }, separator, prefix, suffix);
    }

    private static PrintOptions Changed(PrintOptions options, int? precision = null, double? threshold = null, int? edgeitems = null, int? linewidth = null,
        bool? suppress = null, string? nanstr = null, string? infstr = null, string? sign = null, string? floatmode = null)
    {
        if (floatmode is not (null or "maxprec" or "maxprec_equal" or "fixed" or "unique"))
            throw new ValueError($"floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\". Received: \"{floatmode}\".");
        if (sign is not (null or "-" or "+" or " "))
            throw new ValueError($"sign option must be one of ' ', '+', or '-'. Received: '{sign}'.");
        if (threshold is double.NaN)
            throw new ValueError("threshold must be non-NAN, try sys.maxsize for untruncated representation");
        if (precision < 0 || edgeitems < 0 || linewidth < 0)
            throw new ValueError("precision, edgeitems and linewidth must be >= 0");
        return options with
        {
            precision = precision ?? options.precision,
            threshold = threshold is null ? options.threshold : (int)Math.Clamp(threshold.Value, 0, int.MaxValue),
            edgeitems = edgeitems ?? options.edgeitems,
            linewidth = linewidth ?? options.linewidth,
            suppress = suppress ?? options.suppress,
            nanstr = nanstr ?? options.nanstr,
            infstr = infstr ?? options.infstr,
            sign = sign?[0] ?? options.sign,
            floatmode = floatmode ?? options.floatmode,
        };
    }

    private sealed class Restoring(PrintOptions before) : IDisposable
    {
        public void Dispose() => ArrayPrinter.Options = before;
    }
}
