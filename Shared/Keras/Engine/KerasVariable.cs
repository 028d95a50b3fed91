using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Optimizers;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>A weight of a layer: a variable with its place in the model, its regularizer and its constraint. Source: keras.Variable.</summary>
public sealed class KerasVariable : ResourceVariable, IConstrained
{
    internal KerasVariable(Variable variable, string name, bool trainable, IRegularizer? regularizer, Constraint? constraint) : base(variable)
    {
        this.name = name;
        this.trainable = trainable;
        this.regularizer = regularizer;
        this.constraint = constraint;
    }

    /// <summary>The name inside its layer, such as <c>kernel</c>.</summary>
    public override string name { get; }

    /// <summary>The name with those of the layers that it was made in before it, such as <c>sequential/dense/kernel</c>.</summary>
    public string path => Variable.Name;

    /// <summary>Whether training changes it.</summary>
    public bool trainable
    {
        get => Variable.Trainable;
        set => Variable.Trainable = value;
    }

    /// <summary>What is added to the loss for its size.</summary>
    public IRegularizer? regularizer { get; set; }

    /// <summary>What brings it back into bounds after each update.</summary>
    public Constraint? constraint { get; set; }

    Func<Tensor, Tensor>? IConstrained.Constrain => constraint is { } bounds ? bounds.call : null;

    /// <inheritdoc/>
    public override string ToString() => $"<KerasVariable shape={shape}, dtype={dtype.Name()}, path={path}>";
}
