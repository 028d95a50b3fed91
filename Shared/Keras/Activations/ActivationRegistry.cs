namespace Tensorflow.Keras.Activations;

/// <summary>The activations by name.</summary>
internal static class ActivationRegistry
{
    private static readonly Dictionary<string, Activation> s_all = new(StringComparer.Ordinal)
    {
        ["linear"] = new("linear", static x => ActivationFunctions.linear(x)),
        ["relu"] = new("relu", static x => ActivationFunctions.relu(x)),
        ["relu6"] = new("relu6", static x => ActivationFunctions.relu6(x)),
        ["leaky_relu"] = new("leaky_relu", static x => ActivationFunctions.leaky_relu(x)),
        ["sigmoid"] = new("sigmoid", static x => ActivationFunctions.sigmoid(x)),
        ["hard_sigmoid"] = new("hard_sigmoid", static x => ActivationFunctions.hard_sigmoid(x)),
        ["softmax"] = new("softmax", static x => ActivationFunctions.softmax(x)),
        ["log_softmax"] = new("log_softmax", static x => ActivationFunctions.log_softmax(x)),
        ["softplus"] = new("softplus", static x => ActivationFunctions.softplus(x)),
        ["softsign"] = new("softsign", static x => ActivationFunctions.softsign(x)),
        ["tanh"] = new("tanh", static x => ActivationFunctions.tanh(x)),
        ["mish"] = new("mish", static x => ActivationFunctions.mish(x)),
        ["elu"] = new("elu", static x => ActivationFunctions.elu(x)),
        ["selu"] = new("selu", static x => ActivationFunctions.selu(x)),
        ["gelu"] = new("gelu", static x => ActivationFunctions.gelu(x)),
        ["silu"] = new("silu", static x => ActivationFunctions.silu(x)),
        ["hard_silu"] = new("hard_silu", static x => ActivationFunctions.hard_silu(x)),
        ["exponential"] = new("exponential", static x => ActivationFunctions.exponential(x)),
    };

    static ActivationRegistry()
    {
        s_all["swish"] = s_all["silu"];
        s_all["hard_swish"] = s_all["hard_silu"];
    }

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => s_all.Keys;

    /// <summary>The activation with a name.</summary>
    /// <exception cref="ValueError">No activation has this name.</exception>
    public static Activation Get(string name) =>
        s_all.TryGetValue(name, out var activation) ? activation
        : Saving.RegisteredObjects.Find(name) is Func<Tensor, Tensor> own ? Activation.Of(own, own)
        : throw new ValueError($"Could not interpret activation function identifier: {name}");
}
