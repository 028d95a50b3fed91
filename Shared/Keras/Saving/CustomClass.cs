namespace Tensorflow.Keras.Saving;

/// <summary>A class of the program's own that a config may name, and how an object of it is made of its config.</summary>
public sealed class CustomClass
{
    internal CustomClass(Type type, Func<ObjectConfig, object> make) => (this.type, Make) = (type, make);

    /// <summary>The class.</summary>
    public Type type { get; }

    /// <summary>Makes an object of its config.</summary>
    internal Func<ObjectConfig, object> Make { get; }

    /// <summary>An object of this class.</summary>
    /// <param name="config">What <c>get_config</c> wrote.</param>
    public object from_config(IReadOnlyDictionary<string, object?> config) => Make(new ObjectConfig(config, type.Name));

    /// <inheritdoc/>
    public override string ToString() => $"<class '{type.Name}'>";
}
