using Tensorflow.Exercise;

namespace TfNet.UnitTests.Exercise.Report;

public class TerminalTextTests
{
    [Theory]
    [InlineData("plain\nlines\n", "plain\nlines\n")]
    [InlineData("1/3\b\b\b2/3\b\b\b3/3\n", "3/3\n")]
    [InlineData("long line\rshort\n", "shortline\n")]
    [InlineData("\u001b[1mbold\u001b[0m \u001b[32m━━\u001b[0m\n", "bold ━━\n")]
    [InlineData("padded   \nrest", "padded\nrest")]
    [InlineData("\b\b\ra", "a")]
    public void Shows_what_a_terminal_shows_in_the_end(string written, string shown)
    {
        var text = new TerminalText();
        foreach (var c in written) text.Write([c]);
        Assert.Equal(shown, text.Take());
        Assert.Equal("", text.Take());
    }
}
