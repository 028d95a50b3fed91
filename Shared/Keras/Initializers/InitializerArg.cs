using System.Diagnostics.CodeAnalysis;
using Tensorflow.Keras.Saving;
using Tensorflow.Operations.Initializers;

namespace Tensorflow.Keras;

/// <summary>What an <c>…_initializer</c> parameter takes: a name such as <c>"he_normal"</c>, an initializer, or nothing for the layer's default.</summary>
public sealed class InitializerArg
{
    private readonly string? _name;
    private IInitializer? _initializer;

    private InitializerArg(IInitializer? initializer, string? name = null) => (_initializer, _name) = (initializer, name);

    /// <summary>
    /// The initializer. One that was given by name is made when it is first asked for, which layers do in their constructors:
    /// it takes its default seed then, after the initializers that are arguments themselves, as in Python.
    /// </summary>
    public IInitializer Initializer => _initializer ??= KnownObjects.Initializers.Make(_name!);

    /// <summary>An initializer by its name in Keras.</summary>
    /// <exception cref="ValueError">No initializer has this name.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator InitializerArg?(string? name) => name is null
        ? null
        : KnownObjects.Initializers.Names.Contains(name)
            ? new InitializerArg(null, name)
            : throw new ValueError($"Could not interpret initializer identifier: {name}");

    /// <summary>An initializer.</summary>
    [return: NotNullIfNotNull(nameof(initializer))]
    public static implicit operator InitializerArg?(Initializer? initializer) => From(initializer);

    /// <summary>A number: that constant everywhere.</summary>
    public static implicit operator InitializerArg?(double value) => new InitializerArg(new Constant(value));

    /// <summary>An initializer of any kind; interfaces have no implicit conversions.</summary>
    [return: NotNullIfNotNull(nameof(initializer))]
    public static InitializerArg? From(IInitializer? initializer) => initializer is null ? null : new InitializerArg(initializer);
}
