using System.Globalization;

namespace Tensorflow.NumPy;

/// <summary>Between text and numbers.</summary>
internal static class TextConversion
{
    /// <summary>An array of text as numbers, or of numbers as text.</summary>
    public static NDArray Convert(NDArray array, TF_DataType type)
    {
        if (type == TF_DataType.TF_STRING)
        {
            var dense = array.AsDense();
            var texts = new string[array.size];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = Printing.ScalarText.Str(dense.ElementAt(dense.Offset + i * dense.itemsize), array.dtype);
            return StringElements.FromStrings(texts, array.Dims);
        }
        var numbers = new double[array.size];
        var strings = StringElements.ToStrings(array);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Parse(strings[i], type);
        return new NDArray(numbers, array.shape).astype(type, copy: false);
    }

    private static double Parse(string text, TF_DataType type)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (type.IsFloating() || number == Math.Floor(number)))
            return number;
        return text.Trim().ToLowerInvariant() switch
        {
            "nan" => double.NaN,
            "inf" or "+inf" or "infinity" => double.PositiveInfinity,
            "-inf" or "-infinity" => double.NegativeInfinity,
            _ => throw new ValueError(type.IsFloating()
                ? $"could not convert string to float: '{text}'"
                : $"invalid literal for int() with base 10: '{text}'"),
        };
    }
}
