namespace Tensorflow.Keras.Tuners;

/// <summary>Several objectives: the sum of those to minimize less the sum of those to maximize is made as small as possible. Source: keras_tuner.engine.objective.MultiObjective.</summary>
public sealed class MultiObjective : Objective
{
    /// <summary>The objective of several.</summary>
    /// <param name="objectives">The objectives.</param>
    /// <exception cref="ValueError">There are none.</exception>
    public MultiObjective(IReadOnlyList<Objective> objectives) : base("multi_objective", "min") =>
        this.objectives = objectives.Count > 0 ? [.. objectives] : throw new ValueError("`objective` needs at least one objective. Received: objective=[]");

    /// <summary>The objectives.</summary>
    public IReadOnlyList<Objective> objectives { get; }

    internal override IEnumerable<string> Names => objectives.Select(static objective => objective.name).Distinct();

    /// <inheritdoc/>
    public override bool has_value(IReadOnlyDictionary<string, double> logs) => objectives.All(objective => logs.ContainsKey(objective.name));

    /// <inheritdoc/>
    public override double get_value(IReadOnlyDictionary<string, double> logs)
    {
        var sum = 0.0;
        // In the order of the metrics, as in Python: the order of a sum shows in its last bits.
        foreach (var (metric, value) in logs)
        {
            if (objectives.LastOrDefault(objective => objective.name == metric) is { } objective)
                sum = objective.direction == "min" ? sum + value : sum - value;
        }
        return sum;
    }

    /// <inheritdoc/>
    public override bool Equals(Objective? other) => other is MultiObjective several
        && objectives.OrderBy(static one => one.name, StringComparer.Ordinal).SequenceEqual(several.objectives.OrderBy(static one => one.name, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => objectives.Aggregate(0, static (code, one) => code ^ one.GetHashCode());

    /// <inheritdoc/>
    public override string ToString() => $"Multi{base.ToString()}: [{string.Join(", ", objectives)}]";
}
