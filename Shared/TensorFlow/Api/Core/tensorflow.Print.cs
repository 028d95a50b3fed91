namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>Writes values to the standard error stream, separated by spaces: tensors without commas, long ones shortened to three items at each end.</summary>
    /// <param name="inputs">Tensors, and anything else that <c>print</c> shows.</param>
    /// <exception cref="InvalidOperationException">A step is being compiled.</exception>
    public void print(params object?[] inputs) => print(inputs, output_stream: null);

    /// <summary>Writes a value.</summary>
    /// <inheritdoc cref="print(object?[], TextWriter?, int, string, string, string?)"/>
    public void print(object? input, TextWriter? output_stream = null, int summarize = 3, string sep = " ", string end = "\n", string? name = null) =>
        print([input], output_stream, summarize, sep, end);

    /// <summary>Writes values.</summary>
    /// <param name="inputs">Tensors, and anything else that <c>print</c> shows.</param>
    /// <param name="output_stream">Where to; the standard error stream when <see langword="null"/>.</param>
    /// <param name="summarize">How many items at each end of an axis are shown; all when -1.</param>
    /// <param name="sep">What stands between values.</param>
    /// <param name="end">What stands at the end.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidOperationException">A step is being compiled.</exception>
    public void print(object?[] inputs, TextWriter? output_stream, int summarize = 3, string sep = " ", string end = "\n", string? name = null)
    {
        if (!executing_eagerly())
        {
            throw new InvalidOperationException(
                "tf.print shows values when operations run at once; a compiled step writes nothing. Run eagerly (run_eagerly: true), or print what the step returns.");
        }
        var texts = inputs.Select(value => value is string text ? text : PrintedValues.Text(value, summarize));
        (output_stream ?? Console.Error).Write(string.Join(sep, texts) + end);
    }
}
