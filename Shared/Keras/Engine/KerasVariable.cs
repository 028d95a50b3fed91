using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>A weight of a layer: a variable with its place in the model, its regularizer and its constraint. Source: keras.Variable.</summary>
public sealed class KerasVariable : ResourceVariable, IConstrained
{
    private static long s_made;

    private readonly bool _autocast;

    internal KerasVariable(
        Variable variable, string name, bool isForTraining, IRegularizer? regularizer = null, Constraint? constraint = null, bool autocast = true, string aggregation = "mean")
        : base(variable)
    {
        _autocast = autocast && variable.Spec.DType.IsFloating();
        Order = Interlocked.Increment(ref s_made);
        this.name = name;
        this.aggregation = aggregation;
        IsForTraining = isForTraining;
        this.regularizer = regularizer;
        this.constraint = constraint;
    }

    /// <summary>The name inside its layer, such as <c>kernel</c>.</summary>
    public override string name { get; }

    /// <summary>
    /// The elements as operations see them: in the call of a layer that computes in another type than it keeps its weights in, converted to that type. <see cref="ResourceVariable.Variable"/> is what
    /// training changes.
    /// </summary>
    public override Value Value => Read is { } dtype ? Ops.Cast(Variable, dtype) : Variable;

    /// <inheritdoc/>
    public override TensorSpec Spec => Read is { } dtype ? Variable.Spec with { DType = dtype } : Variable.Spec;

    /// <summary>The name with those of the layers that it was made in before it, such as <c>sequential/dense/kernel</c>.</summary>
    public string path => Variable.Name;

    /// <summary>Whether training changes it.</summary>
    public bool trainable
    {
        get => Variable.Trainable;
        set => Variable.Trainable = value;
    }

    /// <summary>How the values of several devices would become one: <c>"mean"</c>, <c>"sum"</c> or <c>"only_first_replica"</c>.</summary>
    public string aggregation { get; }

    /// <summary>What is added to the loss for its size.</summary>
    public IRegularizer? regularizer { get; set; }

    /// <summary>What brings it back into bounds after each update.</summary>
    public Constraint? constraint { get; set; }

    /// <summary>Whether it was made to be trained, whatever <see cref="trainable"/> says now.</summary>
    internal bool IsForTraining { get; }

    /// <summary>How many were made before it, and itself.</summary>
    internal long Order { get; }

    /// <summary>The type to convert to on reading, if any.</summary>
    private TF_DataType? Read => _autocast && CallContext.Autocast is { } dtype && dtype != Variable.Spec.DType ? dtype : null;

    Func<Tensor, Tensor>? IConstrained.Constrain => constraint is { } bounds ? bounds.call : null;

    /// <inheritdoc/>
    protected override Tensor Convert(Tensor value) => base.Convert(value).As(Variable.Spec.DType);

    /// <inheritdoc/>
    public override string ToString() => $"<KerasVariable shape={shape}, dtype={dtype.Name()}, path={path}>";
}
