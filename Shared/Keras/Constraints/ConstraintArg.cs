using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras;

/// <summary>What a <c>…_constraint</c> parameter takes: a name such as <c>"non_neg"</c>, a constraint, or nothing.</summary>
public sealed class ConstraintArg
{
    private ConstraintArg(Constraint constraint) => Constraint = constraint;

    /// <summary>The constraint.</summary>
    public Constraint Constraint { get; }

    /// <summary>A constraint by its name in Keras.</summary>
    /// <exception cref="ValueError">No constraint has this name.</exception>
    public static implicit operator ConstraintArg?(string? name) => name is null ? null : new ConstraintArg(KnownObjects.Constraints.Make(name));

    /// <summary>A constraint.</summary>
    public static implicit operator ConstraintArg?(Constraint? constraint) => constraint is null ? null : new ConstraintArg(constraint);
}
