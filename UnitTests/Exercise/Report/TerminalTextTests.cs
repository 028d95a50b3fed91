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
    [InlineData("\u001b]0;a title\u0007x\u001b]8;;link\u001b\\y", "xy")]
    [InlineData("\u001b[2K\u001b[1;3~\u001b[@\u001b(Bz\u001b7", "z")]
    [InlineData("\u009b31mred\u0090words\u009c!", "red!")]
    [InlineData("a\0b\u007fc\u0085d\te", "abcd\te")]
    [InlineData("\u001b[31\nnext\u001b", "\nnext")]
    public void Shows_what_a_terminal_shows_in_the_end(string written, string shown)
    {
        var text = new TerminalText();
        foreach (var c in written) text.Write([c]);
        Assert.Equal(shown, text.Take());
        Assert.Equal("", text.Take());
        Assert.DoesNotContain(EscapeSequence.Without(written), static c => char.IsControl(c) && c is not ('\n' or '\t'));
    }

    [Theory]
    [InlineData("\0", "")]
    [InlineData("\u0001", "")]
    [InlineData("\u001f", "")]
    [InlineData("\u007f", "")]
    [InlineData("\u0080", "")]
    [InlineData("\u009f", "")]
    [InlineData("a\u0085b", "ab")]
    [InlineData("\u00a0", "\u00a0")]
    [InlineData("\n\t é", "\n\t é")]
    [InlineData("\u001b[31mred\u001b[0m\r\n", "red\n")]
    public void Without_what_steers_a_terminal_text_stays_as_it_is(string text, string shown) => Assert.Equal(shown, EscapeSequence.Without(text));
}
