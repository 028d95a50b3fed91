using System.Runtime.CompilerServices;
using System.Text;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// A text with values in it, as Python's f-strings write them: <c>print($"loss {loss:F4}, keys {list(logs.Keys)}")</c>. Without a format a value stands as
/// Python's <c>str</c> shows it; numbers have a point whatever the culture. .NET's formats (<c>F4</c>) and Python's (<c>.4f</c>) both work.
/// </summary>
[InterpolatedStringHandler]
public readonly struct PrintedText
{
    private readonly StringBuilder _text;

    /// <summary>Begins a text.</summary>
    /// <param name="literalLength">How many characters stand between the values.</param>
    /// <param name="formattedCount">How many values there are.</param>
    public PrintedText(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + 8 * formattedCount);

    /// <summary>Adds what stands between two values.</summary>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format; what <c>print</c> shows without one.</param>
    /// <exception cref="TypeError">A format was given for something that is no number.</exception>
    public void AppendFormatted<T>(T value, string? format = null) => _text.Append(ScalarFormat.Apply(value, format, null));

    /// <summary>Adds a value in a column.</summary>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The width of the column, negative to stand at its left.</param>
    /// <param name="format">Its format; what <c>print</c> shows without one.</param>
    /// <exception cref="TypeError">A format was given for something that is no number.</exception>
    public void AppendFormatted<T>(T value, int alignment, string? format = null)
    {
        var text = ScalarFormat.Apply(value, format, null);
        _text.Append(alignment < 0 ? text.PadRight(-alignment) : text.PadLeft(alignment));
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
