using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>Holds where a hyperparameter has one of some values. Source: keras_tuner.engine.conditions.Parent.</summary>
public sealed class ParentCondition : IEquatable<ParentCondition>
{
    /// <summary>The condition that a hyperparameter has one of some values.</summary>
    /// <param name="name">The hyperparameter.</param>
    /// <param name="values">The values: numbers, texts or truth values.</param>
    /// <exception cref="ValueError">There are no values.</exception>
    /// <exception cref="TypeError">The first one is no number, text or truth value.</exception>
    public ParentCondition(string name, IReadOnlyList<object> values)
    {
        if (values.Count == 0)
            throw new ValueError($"A condition on '{name}' needs at least one value of it. Received: parent_values=[].");
        this.name = name;
        this.values = [.. values.Select(value => HyperValue.Standard(value)
            ?? throw new TypeError($"Can contain only `int`, `float`, `str`, or `bool`, found values: {PythonText.List(values)} with types: {value?.GetType().Name ?? "None"}"))];
    }

    /// <summary>The hyperparameter.</summary>
    public string name { get; }

    /// <summary>The values of it for which the condition holds.</summary>
    public IReadOnlyList<object> values { get; }

    /// <summary>Whether the condition holds.</summary>
    /// <param name="values">The values that the hyperparameters have.</param>
    public bool is_active(IReadOnlyDictionary<string, object?> values) => values.TryGetValue(name, out var value) && this.values.Any(one => HyperValue.Same(one, value));

    /// <inheritdoc/>
    public bool Equals(ParentCondition? other) =>
        other is not null && name == other.name && values.Count == other.values.Count && values.Zip(other.values).All(static pair => HyperValue.Same(pair.First, pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParentCondition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(name, values.Count);

    internal Dictionary<string, object?> Serialize() => new()
    {
        ["class_name"] = "Parent",
        ["config"] = new Dictionary<string, object?> { ["name"] = name, ["values"] = values.ToList<object?>() },
    };
}
