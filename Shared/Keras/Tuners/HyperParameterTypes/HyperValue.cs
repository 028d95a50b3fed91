using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>Values of hyperparameters: <see langword="int"/>, <see langword="long"/> where that is too small, <see langword="double"/>, <see langword="string"/>, <see langword="bool"/>.</summary>
internal static class HyperValue
{
    /// <summary>The value in one of these types; <see langword="null"/> if it is none.</summary>
    public static object? Standard(object? value) => value switch
    {
        int or double or string or bool => value,
        long number => number == (int)number ? (int)number : (object)number,
        short or byte or sbyte or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint number => number <= int.MaxValue ? (int)number : (object)(long)number,
        float number => PythonNumber.Exact(number),
        _ => null,
    };

    /// <summary>Whether values are equal in Python, where <c>1 == 1.0 == True</c>.</summary>
    public static bool Same(object? a, object? b) => a is string || b is string || a is null || b is null
        ? Equals(a, b)
        : Convert.ToDouble(a, CultureInfo.InvariantCulture) == Convert.ToDouble(b, CultureInfo.InvariantCulture);

    /// <summary>A value in the type that the program asked for.</summary>
    public static T To<T>(object value) => value is T already ? already : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
}
