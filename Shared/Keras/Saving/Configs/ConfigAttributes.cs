namespace Tensorflow.Keras.Saving;

/// <summary>An argument that is in no config: Keras does not have it, or forgets it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ConfigIgnoreAttribute : Attribute;

/// <summary>The name that an argument had in older versions of Keras, which warn of it.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ConfigFormerlyAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>An argument that Keras takes from a config and does not write into one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ConfigForgottenAttribute : Attribute;

/// <summary>An argument that the config leaves out where it is <see langword="null"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ConfigWhenSetAttribute : Attribute;

/// <summary>Where an argument's value is, if not in the property or field of its name.</summary>
/// <param name="expression">An expression of the class.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ConfigFromAttribute(string expression) : Attribute
{
    /// <summary>The expression.</summary>
    public string Expression { get; } = expression;
}

/// <summary>
/// The keys that come first in the config, where Keras' order is not that of the constructor; the others follow. The base writes nothing where one of its own keys is among them. What derives from the class has them, too.
/// </summary>
/// <param name="keys">The keys.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ConfigKeysAttribute(params string[] keys) : Attribute
{
    /// <summary>The keys.</summary>
    public string[] Keys { get; } = keys;
}

/// <summary>Other names that stand for an object of the class: <c>"mse"</c>.</summary>
/// <param name="names">The names.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ConfigNamesAttribute(params string[] names) : Attribute
{
    /// <summary>The names.</summary>
    public string[] Names { get; } = names;
}
