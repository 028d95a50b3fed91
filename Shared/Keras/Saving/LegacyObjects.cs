using System.Diagnostics.CodeAnalysis;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Objects whose configs tf.keras wrote: without the names of modules, and with older names of arguments. Source: keras.src.legacy.saving.
/// </summary>
internal static class LegacyObjects
{
    private static readonly string[] s_modules =
    [
        "keras.layers", "keras.initializers", "keras.regularizers", "keras.constraints", "keras.optimizers", "keras.optimizers.schedules", "keras.losses", "keras.metrics",
    ];

    /// <summary>Makes the object of a class that is known under this name alone.</summary>
    /// <param name="className">The name.</param>
    /// <param name="config">The arguments.</param>
    /// <param name="made">The object, where there is one.</param>
    /// <returns>Whether there is such a class.</returns>
    public static bool TryMake(string className, IReadOnlyDictionary<string, object?> config, [NotNullWhen(true)] out object? made)
    {
        var current = Current(className, config);
        foreach (var module in s_modules)
        {
            if (KnownObjects.TryMake(module, className, current, out made))
                return true;
        }
        made = null;
        return false;
    }

    /// <summary>Whether there is such a class.</summary>
    public static bool Knows(string className) => Array.Exists(s_modules, module => KnownObjects.Knows(module, className));

    /// <summary>The config with today's names.</summary>
    private static Dictionary<string, object?> Current(string className, IReadOnlyDictionary<string, object?> config)
    {
        var current = new Dictionary<string, object?>(config, StringComparer.Ordinal);
        Rename(current, "batch_input_shape", className == "InputLayer" ? "batch_shape" : "batch_input_shape");
        Rename(current, "lr", "learning_rate");
        if (className == "BatchNormalization" && current.GetValueOrDefault("axis") is List<object?> { Count: 1 } axes)
            current["axis"] = axes[0];
        return current;
    }

    private static void Rename(Dictionary<string, object?> config, string from, string to)
    {
        if (from != to && config.Remove(from, out var value))
            config.TryAdd(to, value);
    }
}
