using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// One entry of a search space: a name, the values it may have, and the conditions under which it has one. Two entries are the same if name and conditions are.
/// Source: keras_tuner.engine.hyperparameters.HyperParameter.
/// </summary>
public abstract class HyperParameter
{
    private protected HyperParameter(string name, IReadOnlyList<ParentCondition>? conditions) => (this.name, this.conditions) = (name, [.. conditions ?? []]);

    /// <summary>The name.</summary>
    public string name { get; }

    /// <summary>All of these hold where the entry has a value.</summary>
    public IReadOnlyList<ParentCondition> conditions { get; }

    /// <summary>The value as long as none is chosen: <see langword="int"/>, <see langword="long"/>, <see langword="double"/>, <see langword="string"/> or <see langword="bool"/>.</summary>
    public abstract object @default { get; }

    /// <summary>The name of the class in configs.</summary>
    internal abstract string ClassName { get; }

    /// <summary>The value at a place of the range.</summary>
    /// <param name="prob">The place, in [0, 1).</param>
    public abstract object prob_to_value(double prob);

    /// <summary>The place of a value in the range, the middle of its share.</summary>
    /// <param name="value">A value that the entry may have.</param>
    /// <exception cref="ValueError">It may not.</exception>
    public abstract double value_to_prob(object value);

    /// <summary>The values that the entry may have, in Python's order; ten of them that lie evenly in the range where there are no steps.</summary>
    public abstract IReadOnlyList<object> values { get; }

    /// <summary>A value drawn with Python's <c>random.Random(seed)</c>.</summary>
    /// <param name="seed">The seed; <see langword="null"/> draws another value each time.</param>
    public object random_sample(long? seed = null) => prob_to_value((seed is { } start ? new PythonRandom(start) : new PythonRandom()).NextDouble());

    /// <summary>What describes the entry, as Python writes it.</summary>
    public virtual Dictionary<string, object?> get_config() => new()
    {
        ["name"] = name,
        ["default"] = @default,
        ["conditions"] = conditions.Select(static condition => (object?)condition.Serialize()).ToList(),
    };

    internal Dictionary<string, object?> Serialize() => new() { ["class_name"] = ClassName, ["config"] = get_config() };

    internal bool Is(string otherName, IReadOnlyList<ParentCondition> otherConditions) => name == otherName && conditions.SequenceEqual(otherConditions);

    /// <summary>The middle of the share of one of so many equally likely values.</summary>
    internal static double Middle(double index, int count) => (index + 0.5) * (1.0 / count);

    /// <summary>Which of so many equally likely values is at a place.</summary>
    internal static int Index(double prob, int count)
    {
        var index = (int)Math.Floor(prob / (1.0 / count));
        return index == count ? index - 1 : index;
    }
}
