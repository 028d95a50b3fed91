using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.NumPy.Printing;

/// <summary>Single numbers, as Python's <c>str</c> and <c>repr</c> print NumPy's scalars.</summary>
internal static class ScalarText
{
    /// <summary>As <c>str</c> prints it.</summary>
    public static string Str(object element, TF_DataType type) => element switch
    {
        bool x => x ? "True" : "False",
        string x => x,
        double or float => PythonNumber.Repr(Convert.ToDouble(element, CultureInfo.InvariantCulture), type),
        _ => Convert.ToString(element, CultureInfo.InvariantCulture)!,
    };

    /// <summary>As <c>repr</c> prints it.</summary>
    public static string Repr(object element, TF_DataType type) => element switch
    {
        bool x => x ? "np.True_" : "np.False_",
        string x => $"np.str_({Quote(x)})",
        _ => $"np.{type.Name()}({Str(element, type)})",
    };

    /// <summary>Text in quotes as Python writes it.</summary>
    public static string Quote(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
        if (quote == '\'')
            escaped = escaped.Replace("'", "\\'", StringComparison.Ordinal);
        return quote + escaped + quote;
    }
}
