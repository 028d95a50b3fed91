using Tensorflow;

namespace TfNet.Engine;

/// <summary>A tensor as operations see it: concrete (<see cref="TensorValue"/>), mutable (<see cref="Variable"/>) or to come (<see cref="Symbol"/>).</summary>
public abstract class Value(TensorSpec spec)
{
    /// <summary>Element type and shape.</summary>
    public TensorSpec Spec { get; } = spec;

    /// <summary>The element type.</summary>
    public TF_DataType DType => Spec.DType;

    /// <summary>The sizes, all known.</summary>
    public Shape Shape => Spec.Shape;
}
