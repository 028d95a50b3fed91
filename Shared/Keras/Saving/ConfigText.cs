using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>Configs in messages: as Python shows them, and no longer than a reader can use.</summary>
internal static class ConfigText
{
    private const int MaxLength = 1000;
    private const int MaxDepth = 8;

    /// <summary>The beginning of a config.</summary>
    public static string Of(object? config)
    {
        var text = PythonText.Repr(Cut(config, MaxDepth));
        return text.Length <= MaxLength ? text : $"{text[..MaxLength]}…";
    }

    private static object? Cut(object? value, int depth) => value switch
    {
        string text => text.Length <= MaxLength ? text : text[..MaxLength],
        IReadOnlyDictionary<string, object?> map => depth == 0 ? "…" : map.Take(MaxLength).ToDictionary(static entry => entry.Key, entry => Cut(entry.Value, depth - 1)),
        List<object?> list => depth == 0 ? "…" : list.Take(MaxLength).Select(item => Cut(item, depth - 1)).ToList(),
        _ => value,
    };
}
