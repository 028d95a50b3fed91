using System.Globalization;
using System.Text;

namespace Tensorflow.NumPy.Printing;

/// <summary>Prints arrays as NumPy 2 does.</summary>
internal static class ArrayPrinter
{
    private static PrintOptions _options = new();

    /// <summary>The options that <c>np.set_printoptions</c> sets.</summary>
    public static PrintOptions Options
    {
        get => Volatile.Read(ref _options);
        set => Volatile.Write(ref _options, value);
    }

    /// <summary>As <c>str</c> prints an array.</summary>
    public static string Str(NDArray array) => array.ndim == 0
        ? ScalarText.Str(array.Element(), array.dtype)
        : Text(array, Options, " ", "", "");

    /// <summary>As <c>repr</c> prints an array.</summary>
    public static string Repr(NDArray array, PrintOptions options)
    {
        if (array.IsScalar)
            return ScalarText.Repr(array.Element(), array.dtype);
        const string Prefix = "array(";
        var implied = array.size > 0 && array.dtype.Type is TF_DataType.TF_BOOL or TF_DataType.TF_INT64 or TF_DataType.TF_DOUBLE;
        implied &= array.size > 0;
        var suffix = implied ? ")" : ",";
        var body = array.size > 0 || (array.ndim == 1 && array.Dims[0] == 0)
            ? Text(array, options, ", ", Prefix, suffix)
            : $"[], shape={Layout.Text(array.Dims)}";
        var text = Prefix + body + suffix;
        if (implied)
            return text;
        var dtype = $"dtype={TypeName(array)})";
        var lastLine = text.Length - (text.LastIndexOf('\n') + 1);
        var spacer = lastLine + dtype.Length + 1 > options.linewidth ? "\n" + new string(' ', Prefix.Length) : " ";
        return text + spacer + dtype;
    }

    /// <summary>The elements between brackets.</summary>
    /// <param name="array">The array.</param>
    /// <param name="options">How to print.</param>
    /// <param name="separator">What stands between elements.</param>
    /// <param name="prefix">What will stand before the text: lines are indented by its length.</param>
    /// <param name="suffix">What will stand behind the text: lines are shorter by its length.</param>
    public static string Text(NDArray array, PrintOptions options, string separator, string prefix, string suffix)
    {
        if (array.size == 0)
            return "[]";
        var summarized = array.size > options.threshold;
        var format = Format(summarized ? Corners(array, options.edgeitems, 0) : array, options);
        return new Writer(options, format, separator, summarized).Write(array, new string(' ', prefix.Length + 1), options.linewidth - suffix.Length);
    }

    private static string TypeName(NDArray array) => array.dtype == TF_DataType.TF_STRING
        ? $"'<U{array.itemsize / 4}'"
        : array.dtype.Type.Name();

    /// <summary>The elements that a summary shows.</summary>
    private static NDArray Corners(NDArray array, int edge, int axis)
    {
        if (axis == array.ndim)
            return array;
        if (array.Dims[axis] > 2 * edge)
        {
            var parts = np.array_split(array, [edge, array.Dims[axis] - edge], axis);
            array = Stacking.Concatenate([parts[0], parts[2]], axis);
        }
        return Corners(array, edge, axis + 1);
    }

    private static IElementFormat Format(NDArray shown, PrintOptions options)
    {
        if (Chosen(shown.dtype, options) is { } function)
            return new FunctionFormat(function);
        if (shown.dtype == TF_DataType.TF_BOOL)
            return new BoolFormat(shown.ndim == 0);
        if (shown.dtype == TF_DataType.TF_STRING)
            return new TextFormat();
        var dense = shown.AsDense();
        var elements = new object[shown.size];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = dense.ElementAt(dense.Offset + i * dense.itemsize);
        if (shown.dtype == TF_DataType.TF_BFLOAT16)
            return new BFloat16Format();
        return shown.dtype.Type.IsFloating()
            ? new FloatFormat(Array.ConvertAll(elements, static x => Convert.ToDouble(x, CultureInfo.InvariantCulture)), shown.dtype, options)
            : new IntegerFormat(elements, options.sign);
    }

    private static Func<object, string>? Chosen(TF_DataType type, PrintOptions options)
    {
        if (options.formatter is not { } functions)
            return null;
        string[] names = type switch
        {
            TF_DataType.TF_BOOL => ["bool", "all"],
            TF_DataType.TF_STRING => ["numpystr", "str", "str_kind", "all"],
            _ when type.IsFloating() => ["float", "float_kind", "all"],
            _ => ["int", "int_kind", "all"],
        };
        foreach (var name in names)
        {
            if (functions.TryGetValue(name, out var function))
                return function;
        }
        return null;
    }

    /// <summary>Puts elements on lines.</summary>
    private sealed class Writer(PrintOptions options, IElementFormat format, string separator, bool summarized)
    {
        public string Write(NDArray array, string indent, int width)
        {
            if (array.ndim == 0)
                return format.Text(array.Element());
            var count = array.Dims[0];
            var shorten = summarized && 2 * options.edgeitems < count;
            var (leading, trailing) = shorten ? (options.edgeitems, options.edgeitems) : (0, count);
            var text = array.ndim == 1
                ? Row(array, indent, width, leading, trailing, shorten)
                : Rows(array, indent, width, leading, trailing, shorten);
            return "[" + text[indent.Length..] + "]";
        }

        private string Row(NDArray array, string indent, int width, int leading, int trailing, bool shorten)
        {
            var done = new StringBuilder();
            var line = new StringBuilder(indent);
            var usable = width - Math.Max(separator.TrimEnd().Length, 1);
            void Add(string word)
            {
                if (line.Length + word.Length > usable && line.Length > indent.Length)
                {
                    done.Append(line.ToString().TrimEnd()).Append('\n');
                    line.Clear().Append(indent);
                }
                line.Append(word);
            }
            for (var i = 0; i < leading; i++)
            {
                Add(format.Text(array.ElementAt(array.Offset + i * array.Strides[0])));
                line.Append(separator);
            }
            if (shorten)
            {
                Add("...");
                line.Append(separator);
            }
            for (var i = array.size - trailing; i < array.size; i++)
            {
                Add(format.Text(array.ElementAt(array.Offset + i * array.Strides[0])));
                if (i < array.size - 1)
                    line.Append(separator);
            }
            return done.Append(line).ToString();
        }

        private string Rows(NDArray array, string indent, int width, int leading, int trailing, bool shorten)
        {
            var text = new StringBuilder();
            var between = separator.TrimEnd() + new string('\n', array.ndim - 1);
            for (var i = 0; i < leading; i++)
                text.Append(indent).Append(Write(array[i], indent + ' ', width - 1)).Append(between);
            if (shorten)
                text.Append(indent).Append("...").Append(between);
            var count = array.Dims[0];
            for (var i = count - trailing; i < count; i++)
            {
                text.Append(indent).Append(Write(array[i], indent + ' ', width - 1));
                if (i < count - 1)
                    text.Append(between);
            }
            return text.ToString();
        }
    }
}
