namespace Tensorflow;

/// <summary>What gives a weight its first elements.</summary>
public interface IInitializer
{
    /// <summary>The name of its class in Python.</summary>
    string ClassName { get; }

    /// <summary>The arguments that make an equal initializer.</summary>
    IDictionary<string, object?> Config { get; }

    /// <summary>The first elements of a weight.</summary>
    /// <param name="args">Shape and element type.</param>
    Tensor Apply(InitializerArgs args);
}
