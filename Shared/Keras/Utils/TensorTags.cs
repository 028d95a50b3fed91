using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>What Keras remembers about a tensor besides its elements: the logits that an activation came from.</summary>
internal static class TensorTags
{
    private static readonly ConditionalWeakTable<Value, Value> s_logits = [];

    /// <summary>Remembers what an activation was applied to, so that a crossentropy can work on it directly.</summary>
    /// <returns>The activation's output.</returns>
    public static Tensor WithLogits(Tensor output, Tensor logits)
    {
        s_logits.AddOrUpdate(output.Value, logits.Value);
        return output;
    }

    /// <summary>What the activation that made this tensor was applied to, or <see langword="null"/>.</summary>
    public static Tensor? Logits(Tensor output) => s_logits.TryGetValue(output.Value, out var logits) ? new Tensor(logits) : null;
}
