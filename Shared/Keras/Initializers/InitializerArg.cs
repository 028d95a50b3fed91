using Tensorflow.Operations.Initializers;

namespace Tensorflow.Keras;

/// <summary>What an <c>…_initializer</c> parameter takes: a name such as <c>"he_normal"</c>, an initializer, or nothing for the layer's default.</summary>
public sealed class InitializerArg
{
    private InitializerArg(IInitializer initializer) => Initializer = initializer;

    /// <summary>The initializer.</summary>
    public IInitializer Initializer { get; }

    /// <summary>An initializer by its name in Keras.</summary>
    /// <exception cref="ValueError">No initializer has this name.</exception>
    public static implicit operator InitializerArg?(string? name) => name is null ? null : new InitializerArg(InitializerRegistry.All.Make(name));

    /// <summary>An initializer.</summary>
    public static implicit operator InitializerArg?(Initializer? initializer) => From(initializer);

    /// <summary>A number: that constant everywhere.</summary>
    public static implicit operator InitializerArg?(double value) => new InitializerArg(new Constant(value));

    /// <summary>An initializer of any kind; interfaces have no implicit conversions.</summary>
    public static InitializerArg? From(IInitializer? initializer) => initializer is null ? null : new InitializerArg(initializer);
}
