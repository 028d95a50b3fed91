using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// One kind of computation with its attributes, as plain data. Each operation is a record in its own file: its shape rule, its gradient in terms of
/// other operations, and a function in <see cref="Ops"/> that applies it. How it is computed is the business of the kernels.
/// </summary>
public abstract record Operation
{
    /// <summary>The operation's name, such as <c>MatMul</c>: TensorFlow's, where TensorFlow has such an operation.</summary>
    public abstract string Type { get; }

    /// <summary>Whether running it changes something besides its outputs: such an operation is never removed, merged or moved.</summary>
    public virtual bool HasSideEffects => false;

    /// <summary>Whether the only output holds the first input's elements in the same order, as a reshape does: it then needs no memory of its own.</summary>
    public virtual bool IsView => false;

    /// <summary>Whether the operation writes to this input, which then is a variable.</summary>
    public virtual bool Mutates(int input) => false;

    /// <summary>Element types and shapes of the outputs.</summary>
    /// <exception cref="ValueError">The inputs do not fit the operation or each other.</exception>
    public abstract TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs);

    /// <summary>The gradients of the inputs, <see langword="null"/> where there is none, from those of the outputs.</summary>
    /// <exception cref="InvalidOperationException">The operation cannot be differentiated.</exception>
    public virtual Value?[] Gradient(Backward b) => throw new InvalidOperationException(
        $"The operation {Type} has no gradient: keep it out of what is differentiated, or stop the gradient before it (tf.stop_gradient).");
}
