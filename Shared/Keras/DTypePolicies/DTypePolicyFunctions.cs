namespace Tensorflow.Keras;

/// <summary>The functions of <c>keras.dtype_policies</c>.</summary>
[KerasExport("dtype_policies")]
internal static class DTypePolicyFunctions
{
    /// <summary>The policy that an identifier stands for.</summary>
    /// <param name="identifier">A policy, its name, an element type, or a config as <c>serialize</c> writes it; the global policy when <see langword="null"/>.</param>
    /// <exception cref="ValueError">It stands for none.</exception>
    public static DTypePolicy get(DTypePolicy? identifier) => identifier ?? GlobalPolicy.Current;

    /// <summary>The config that describes a policy and its class.</summary>
    /// <param name="dtype_policy">The policy.</param>
    public static Dictionary<string, object?> serialize(DTypePolicy dtype_policy) => new()
    {
        ["module"] = dtype_policy is DTypePolicyMap ? "keras.dtype_policies" : "keras",
        ["class_name"] = dtype_policy.GetType().Name,
        ["config"] = dtype_policy.get_config(),
        ["registered_name"] = null,
    };

    /// <summary>The policy that a config describes, as <c>serialize</c> writes it.</summary>
    /// <param name="config">The config.</param>
    /// <exception cref="ValueError">It describes none.</exception>
    public static DTypePolicy deserialize(IReadOnlyDictionary<string, object?> config) => DTypePolicyRegistry.All.Deserialize(config);
}
