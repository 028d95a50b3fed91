using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras;

/// <summary>The policies by the names that configs have for their classes.</summary>
internal static class DTypePolicyRegistry
{
    /// <summary>All of them.</summary>
    public static ObjectRegistry<DTypePolicy> All { get; } = new("dtype policy", "keras", Make, static () => [nameof(DTypePolicy), nameof(FloatDTypePolicy), nameof(DTypePolicyMap)]);

    /// <summary>What a config says of the element type: a policy, its config, the name of a policy or type, or nothing.</summary>
    /// <exception cref="ValueError">It stands for no policy.</exception>
    public static DTypePolicy? From(object? identifier) => identifier switch
    {
        null => null,
        DTypePolicy policy => policy,
        string name => name,
        TF_DataType type => type,
        IReadOnlyDictionary<string, object?> config => All.Deserialize(config),
        _ => throw new ValueError($"Cannot interpret `dtype` argument. Expected a string or an instance of DTypePolicy. Received: dtype={identifier}"),
    };

    private static Dictionary<string, DTypePolicy>? Policies(object? map) => map switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> policies => policies.ToDictionary(
            static entry => entry.Key, static entry => From(entry.Value) ?? throw new ValueError($"Cannot interpret the policy of '{entry.Key}' in a DTypePolicyMap. Received: None")),
        _ => throw new TypeError($"If specified, `policy_map` must be a dict. Received: policy_map={map} of type {map.GetType().Name}"),
    };

    private static DTypePolicy? Make(string name, KerasConfig config) => name switch
    {
        nameof(DTypePolicy) => new DTypePolicy(config.Text("name")),
        nameof(FloatDTypePolicy) => new FloatDTypePolicy(config.Text("name")),
        nameof(DTypePolicyMap) => new DTypePolicyMap(From(config.Value("default_policy")), Policies(config.Value("policy_map"))),
        _ => null,
    };
}
