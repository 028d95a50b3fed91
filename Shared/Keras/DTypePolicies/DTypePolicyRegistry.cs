using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras;

/// <summary>The policies by the names that configs have for their classes.</summary>
internal static class DTypePolicyRegistry
{
    /// <summary>All of them.</summary>
    public static ObjectRegistry<DTypePolicy> All { get; } = new("dtype policy", "keras", Make, static () => [nameof(DTypePolicy), nameof(FloatDTypePolicy)]);

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

    private static DTypePolicy? Make(string name, KerasConfig config) => name switch
    {
        nameof(DTypePolicy) => new DTypePolicy(config.Text("name")),
        nameof(FloatDTypePolicy) => new FloatDTypePolicy(config.Text("name")),
        _ => null,
    };
}
