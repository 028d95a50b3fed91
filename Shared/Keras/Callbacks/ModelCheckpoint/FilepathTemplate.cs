using System.Text;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>A path with places for the epoch, the batch and what was logged, as Python's <c>str.format</c> fills them: <c>{epoch:02d}-{val_loss:.2f}.keras</c>.</summary>
/// <param name="template">The path.</param>
internal sealed class FilepathTemplate(string template)
{
    /// <summary>The path of an epoch.</summary>
    /// <param name="epoch">The epoch, counted from 1.</param>
    /// <param name="batch">The batch, counted from 1, where it was asked for.</param>
    /// <param name="logs">What was logged.</param>
    /// <exception cref="KeyNotFoundException">Nothing of such a name was logged.</exception>
    /// <exception cref="ValueError">The braces do not match, or a format is none for its value.</exception>
    public string Fill(int epoch, int? batch, Logs logs)
    {
        var path = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            var c = template[at];
            if (c is not ('{' or '}'))
            {
                path.Append(c);
            }
            else if (at + 1 < template.Length && template[at + 1] == c)
            {
                path.Append(c);
                at++;
            }
            else
            {
                var end = c == '{' ? template.IndexOf('}', at) : -1;
                if (end < 0)
                    throw new ValueError($"{(c == '{' ? "expected '}' before end of string" : "Single '}' encountered in format string")}. Received: filepath={template}. Write {c}{c} for a brace in the path.");
                path.Append(Value(template[(at + 1)..end], epoch, batch, logs));
                at = end;
            }
        }
        return path.ToString();
    }

    private string Value(string field, int epoch, int? batch, Logs logs)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var (name, format) = colon < 0 ? (field, "") : (field[..colon], field[(colon + 1)..]);
        if (name.Length == 0)
            throw new ValueError($"Replacement index 0 out of range for positional args tuple. Received: filepath={template}. Name what belongs there, as in {{epoch:02d}}.");
        if (name == "epoch")
            return NumberFormat.Format(epoch, format);
        if (name == "batch" && batch is { } number)
            return NumberFormat.Format(number, format);
        if (logs.arrays.TryGetValue(name, out var array))
            return format.Length == 0 ? PythonText.Str(array) : throw new TypeError($"unsupported format string passed to numpy.ndarray.__format__. Received: {{{field}}}");
        if (logs.get(name) is { } value)
            return NumberFormat.Format((double)value, format);
        throw new KeyNotFoundException($"Failed to format this callback filepath: \"{template}\". Reason: '{name}'");
    }
}
