namespace Tensorflow.Keras.Tuners;

/// <summary>What a search optimizes. Source: keras_tuner.Objective.</summary>
[KerasExport("kt")]
public class Objective : IEquatable<Objective>
{
    /// <summary>The objective to make a metric as small or as large as possible.</summary>
    /// <param name="name">The metric, as the logs of an epoch call it: <c>val_accuracy</c>.</param>
    /// <param name="direction"><c>min</c> or <c>max</c>.</param>
    /// <exception cref="ValueError">The direction is neither.</exception>
    public Objective(string name, string direction)
    {
        if (direction is not ("min" or "max"))
            throw new ValueError($"`direction` should be one of {{\"min\", \"max\"}}, but got: {direction}");
        this.name = name;
        this.direction = direction;
    }

    /// <summary>The metric.</summary>
    public string name { get; }

    /// <summary><c>min</c> or <c>max</c>.</summary>
    public string direction { get; }

    /// <summary>The metrics that a trial has to report.</summary>
    internal virtual IEnumerable<string> Names => [name];

    /// <summary>Whether metrics have what the objective needs.</summary>
    /// <param name="logs">The metrics.</param>
    public virtual bool has_value(IReadOnlyDictionary<string, double> logs) => logs.ContainsKey(name);

    /// <summary>The value of the objective.</summary>
    /// <param name="logs">The metrics.</param>
    /// <exception cref="KeyNotFoundException">They lack it.</exception>
    public virtual double get_value(IReadOnlyDictionary<string, double> logs) => logs.TryGetValue(name, out var value)
        ? value
        : throw new KeyNotFoundException($"The objective '{name}' is not among the metrics: {string.Join(", ", logs.Keys)}. A validation after each epoch (validation_freq: 1) gives those of `val_`.");

    /// <summary>Whether one value is better than another; no comparison with a value that is not a number holds.</summary>
    /// <param name="a">One value.</param>
    /// <param name="b">The other.</param>
    public bool better_than(double a, double b) => direction == "max" ? a > b : a < b;

    /// <inheritdoc/>
    public virtual bool Equals(Objective? other) => other is not null && other.GetType() == GetType() && other.name == name && other.direction == direction;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Objective);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(name, direction);

    /// <inheritdoc/>
    public override string ToString() => $"Objective(name=\"{name}\", direction=\"{direction}\")";
}
