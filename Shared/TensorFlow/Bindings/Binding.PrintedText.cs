namespace Tensorflow;

public static partial class Binding
{
    /// <summary>Prints a text with values in it, as Python prints an f-string, and a line end.</summary>
    /// <param name="text">The text, such as <c>$"loss {loss:F4}"</c>.</param>
    public static void print(PrintedText text) => Printing.Print([text.ToString()]);

    /// <summary>Prints a text with values in it, and further values separated by spaces.</summary>
    /// <param name="text">The text, such as <c>$"loss {loss:F4}"</c>.</param>
    /// <param name="second">A value.</param>
    /// <param name="others">More values.</param>
    public static void print(PrintedText text, object? second, params object?[] others) => Printing.Print([text.ToString(), second, .. others]);
}
