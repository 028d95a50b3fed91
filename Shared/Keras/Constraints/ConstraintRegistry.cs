using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Constraints;

/// <summary>The constraints by name.</summary>
internal static class ConstraintRegistry
{
    /// <summary>All of them, with the names that <c>kernel_constraint: "…"</c> takes.</summary>
    public static ObjectRegistry<Constraint> All { get; } = new ObjectRegistry<Constraint>("constraint", "keras.constraints")
        .Add(static c => new MaxNorm(c.Number("max_value", 2), Axes(c)), "MaxNorm")
        .Add(static c => new MinMaxNorm(c.Number("min_value", 0), c.Number("max_value", 1), c.Number("rate", 1), Axes(c)), "MinMaxNorm")
        .Add(static _ => new NonNeg(), "NonNeg")
        .Add(static c => new UnitNorm(Axes(c)), "UnitNorm");

    private static Axis? Axes(KerasConfig config) => config.Integers("axis") is { } axes ? axes : (Axis?)null;
}
