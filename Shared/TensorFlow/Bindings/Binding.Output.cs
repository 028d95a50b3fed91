using System.Diagnostics.CodeAnalysis;
using TfNet.Engine;

namespace Tensorflow;

public static partial class Binding
{
    /// <summary>
    /// Where <c>print</c>, progress bars, summaries and messages of callbacks go: the console unless set, and again when set to <see langword="null"/>.
    /// Setting it again flushes the former writer, and empties it when it is a <see cref="StringWriter"/>.
    /// </summary>
    [AllowNull]
    public static TextWriter tf_output_redirect
    {
        get => StandardOutput.Writer;
        set
        {
            var former = StandardOutput.Redirected;
            former?.Flush();
            if (former is StringWriter text)
                text.GetStringBuilder().Clear();
            StandardOutput.Redirected = value;
        }
    }

    /// <summary>Python's <c>None</c>.</summary>
    public static object? None => null;

    /// <summary>Seconds since 1970, with a fraction.</summary>
    public static double time() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;
}
