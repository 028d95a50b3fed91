using System.Globalization;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// Settings are computed with in double, as Python computes <c>1 - beta_1</c>. A setting that was written as a C# <see cref="float"/> (<c>0.9f</c>) is taken for the
/// decimal number that the programmer wrote, not for the nearest binary fraction of 24 bits: both spellings then give the same bits.
/// </summary>
internal static class PythonNumber
{
    public static double Exact(double value)
    {
        var narrow = (float)value;
        return narrow == value ? double.Parse(narrow.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value;
    }

    public static double? Exact(double? value) => value is { } number ? Exact(number) : null;
}
