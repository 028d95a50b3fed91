using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>Values as <c>tf.print</c> writes them.</summary>
internal static class PrintedValues
{
    /// <summary>A value's text: tensors without commas, also inside of lists, tuples and maps.</summary>
    public static string Text(object? value, int summarize) => value switch
    {
        NDArray array => np.array_repr(array),
        Tensors { Length: 1 } one => Text(one.Single, summarize),
        Tensor tensor => Text(tensor, summarize),
        IDictionary map => $"{{{string.Join(", ", Pairs(map, summarize))}}}",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i], summarize)))}{(tuple.Length == 1 ? "," : "")})",
        IEnumerable items and not string and not Shape => $"[{string.Join(", ", items.Cast<object?>().Select(item => Text(item, summarize)))}]",
        _ => PythonText.Repr(value),
    };

    private static IEnumerable<string> Pairs(IDictionary map, int summarize)
    {
        foreach (DictionaryEntry entry in map)
            yield return $"{Text(entry.Key, summarize)}: {Text(entry.Value, summarize)}";
    }

    private static string Text(Tensor tensor, int summarize)
    {
        var value = tensor.Concrete();
        var text = new StringBuilder();
        Write(text, value, summarize, axis: 0, first: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, TensorValue value, int summarize, int axis, long first)
    {
        if (axis == value.Shape.ndim)
        {
            text.Append(Element(value, (int)first));
            return;
        }
        var size = value.Shape[axis];
        var inner = value.Shape[(axis + 1)..].size;
        var between = axis == value.Shape.ndim - 1 ? " " : new string('\n', value.Shape.ndim - 1 - axis) + new string(' ', axis + 1);
        var shortened = summarize >= 0 && size > 2 * summarize;
        text.Append('[');
        for (var i = 0; i < size; i++)
        {
            if (i > 0)
                text.Append(between);
            if (shortened && i == summarize)
            {
                text.Append("...");
                i = size - summarize - 1;
                continue;
            }
            Write(text, value, summarize, axis + 1, first + (i * inner));
        }
        text.Append(']');
    }

    private static string Element(TensorValue value, int index) => value.DType switch
    {
        TF_DataType.TF_FLOAT => Digits(value.Span<float>()[index], 6, 9, isFloat: true),
        TF_DataType.TF_DOUBLE => Digits(value.Span<double>()[index], 15, 17, isFloat: false),
        TF_DataType.TF_HALF => Digits((float)value.Span<Half>()[index], 6, 9, isFloat: true),
        TF_DataType.TF_BFLOAT16 => Digits((float)value.Span<BFloat16>()[index], 6, 9, isFloat: true),
        TF_DataType.TF_BOOL => value.Span<bool>()[index] ? "1" : "0",
        TF_DataType.TF_INT8 => Integer(value.Span<sbyte>()[index]),
        TF_DataType.TF_INT16 => Integer(value.Span<short>()[index]),
        TF_DataType.TF_INT32 => Integer(value.Span<int>()[index]),
        TF_DataType.TF_INT64 => Integer(value.Span<long>()[index]),
        TF_DataType.TF_UINT8 => Integer(value.Span<byte>()[index]),
        TF_DataType.TF_UINT16 => Integer(value.Span<ushort>()[index]),
        TF_DataType.TF_UINT32 => Integer(value.Span<uint>()[index]),
        TF_DataType.TF_UINT64 => Integer(value.Span<ulong>()[index]),
        var other => throw new TypeError($"A tensor of {other.Name()} cannot be printed."),
    };

    private static string Integer(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A number in as many digits as C's %g needs to give it back: few, or all.</summary>
    private static string Digits(double number, int few, int all, bool isFloat)
    {
        if (double.IsNaN(number))
            return "nan";
        if (double.IsInfinity(number))
            return number > 0 ? "inf" : "-inf";
        var text = General(number, few);
        var back = double.Parse(text, CultureInfo.InvariantCulture);
        return (isFloat ? (float)back == (float)number : back == number) ? text : General(number, all);
    }

    /// <summary>C's %g: an exponent below -4 and from the number of digits on, no zeros at the end.</summary>
    private static string General(double number, int digits)
    {
        if (number == 0)
            return double.IsNegative(number) ? "-0" : "0";
        var scientific = number.ToString($"E{digits - 1}", CultureInfo.InvariantCulture).Split('E');
        var exponent = int.Parse(scientific[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent >= -4 && exponent < digits)
            return Trimmed(number.ToString($"F{Math.Max(0, digits - 1 - exponent)}", CultureInfo.InvariantCulture));
        return $"{Trimmed(scientific[0])}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
    }

    private static string Trimmed(string digits) => digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;
}
