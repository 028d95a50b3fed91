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
        double or float when type == TF_DataType.TF_BFLOAT16 => PythonFormat.General(Convert.ToDouble(element, CultureInfo.InvariantCulture), 6),
        double or float => PythonNumber.Repr(Convert.ToDouble(element, CultureInfo.InvariantCulture), type),
        _ => Convert.ToString(element, CultureInfo.InvariantCulture)!,
    };

    /// <summary>As <c>repr</c> prints it.</summary>
    public static string Repr(object element, TF_DataType type) => element switch
    {
        bool x => x ? "np.True_" : "np.False_",
        string x => $"np.str_({PythonString.Quoted(x)})",
        _ when type == TF_DataType.TF_BFLOAT16 => Str(element, type),
        _ => $"np.{type.Name()}({Str(element, type)})",
    };
}
