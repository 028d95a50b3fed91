using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.NumPy.Printing;

/// <summary>Prints integers in columns.</summary>
internal sealed class IntegerFormat : IElementFormat
{
    private readonly int _width;
    private readonly char _sign;

    /// <summary>Looks at all numbers that will be printed.</summary>
    public IntegerFormat(IReadOnlyList<object> numbers, char sign)
    {
        _sign = sign;
        _width = numbers.Count > 0 ? numbers.Max(x => Number(x).Length) : 0;
    }

    /// <inheritdoc/>
    public string Text(object element) => Number(element).PadLeft(_width);

    private string Number(object x)
    {
        var text = Convert.ToString(x, CultureInfo.InvariantCulture)!;
        return _sign != '-' && text[0] != '-' ? _sign + text : text;
    }
}

/// <summary>Prints bfloat16 as ml_dtypes does: six digits each, not in columns.</summary>
internal sealed class BFloat16Format : IElementFormat
{
    /// <inheritdoc/>
    public string Text(object element) => PythonFormat.General(Convert.ToDouble(element, CultureInfo.InvariantCulture), 6);
}

/// <summary>Prints bools in columns.</summary>
/// <param name="alone">Whether the array has no dimensions.</param>
internal sealed class BoolFormat(bool alone) : IElementFormat
{
    /// <inheritdoc/>
    public string Text(object element) => (bool)element ? alone ? "True" : " True" : "False";
}

/// <summary>Prints text in quotes.</summary>
internal sealed class TextFormat : IElementFormat
{
    /// <inheritdoc/>
    public string Text(object element) => PythonString.Quoted((string)element);
}

/// <summary>Prints elements by a function of the user's.</summary>
/// <param name="function">The function.</param>
internal sealed class FunctionFormat(Func<object, string> function) : IElementFormat
{
    /// <inheritdoc/>
    public string Text(object element) => function(element);
}
