using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>A class of the program's own that a config may name, and how an object of it is made of its config.</summary>
public sealed class CustomClass
{
    internal CustomClass(Type type, Func<ObjectConfig, object> make) => (this.type, Make) = (type, make);

    /// <summary>The class.</summary>
    public Type type { get; }

    /// <summary>Makes an object of its config.</summary>
    internal Func<ObjectConfig, object> Make { get; }

    /// <summary>An object of this class; the name of a layer and whether it is trained are what the config says, also where the constructor did not take them.</summary>
    /// <param name="config">What <c>get_config</c> wrote.</param>
    public object from_config(IReadOnlyDictionary<string, object?> config)
    {
        var made = Make(new ObjectConfig(config, type.Name));
        if (made is Layer layer)
        {
            if (config.GetValueOrDefault("name") is string name)
                layer.name = name;
            if (config.GetValueOrDefault("trainable") is bool trainable)
                layer.MakeTrainable(trainable);
        }
        return made;
    }

    /// <inheritdoc/>
    public override string ToString() => $"<class '{type.Name}'>";
}
