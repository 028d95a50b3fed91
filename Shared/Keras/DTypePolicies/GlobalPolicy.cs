using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>
/// The policy of layers that are given none. As in Keras, it is made from <c>floatx</c> when it is asked for first, and stays until it is set or the session is cleared. What one flow of control sets
/// holds for itself and for what it starts.
/// </summary>
internal static class GlobalPolicy
{
    private static readonly AsyncLocal<DTypePolicy?> s_current = new();

    /// <summary>The policy.</summary>
    public static DTypePolicy Current
    {
        get => s_current.Value ??= DTypePolicy.Of(BackendConfig.FloatX);
        set => s_current.Value = value;
    }

    /// <summary>Forgets what was set.</summary>
    public static void Clear() => s_current.Value = null;
}
