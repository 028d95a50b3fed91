using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// A tensor whose elements change. It computes as any tensor does, with the elements it has at that moment: <c>w * x + b</c>.
/// </summary>
public class ResourceVariable : Tensor, IVariableV1
{
    /// <summary>A variable over one of the engine's.</summary>
    public ResourceVariable(Variable variable) : base(variable) => Variable = variable;

    /// <summary>A variable that starts with these elements.</summary>
    /// <param name="initial_value">The first elements; they are copied.</param>
    /// <param name="trainable">Whether gradient tapes watch it unasked.</param>
    /// <param name="name">The name.</param>
    public ResourceVariable(Tensor initial_value, bool trainable = true, string name = "Variable")
        : this(new Variable(Copy(initial_value.Concrete()), name, trainable))
    {
    }

    /// <inheritdoc/>
    public Variable Variable { get; }

    /// <inheritdoc/>
    public virtual string Name => Variable.Name + ":0";

    /// <inheritdoc/>
    public override string name => Name;

    /// <inheritdoc/>
    public virtual bool Trainable => Variable.Trainable;

    /// <summary>A part along the first axis, which can be assigned to; negative positions count from the end.</summary>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public new VariableSlice this[int index] => this[[Slice.Index(index)]];

    /// <summary>A part of the variable as Python slices, which can be assigned to: <c>v["1:", 0].assign(x)</c>.</summary>
    /// <exception cref="InvalidArgumentError">There are more indices than axes, or a position does not exist.</exception>
    public new VariableSlice this[params Slice[] slices] => new(this, slices, base[slices]);

    /// <summary>Replaces the elements.</summary>
    /// <returns>The variable.</returns>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public ResourceVariable assign(Tensor value)
    {
        Ops.Assign(Variable, Fit(value));
        return this;
    }

    /// <summary>Adds to the elements.</summary>
    /// <returns>The variable.</returns>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public ResourceVariable assign_add(Tensor delta)
    {
        Ops.AssignAdd(Variable, Fit(delta));
        return this;
    }

    /// <summary>Subtracts from the elements.</summary>
    /// <returns>The variable.</returns>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public ResourceVariable assign_sub(Tensor delta)
    {
        Ops.AssignSub(Variable, Fit(delta));
        return this;
    }

    /// <summary>The elements as they are now: later assignments do not reach the result.</summary>
    public Tensor value() => new(Ops.Identity(Variable));

    /// <inheritdoc/>
    public Tensor AsTensor() => value();

    /// <summary>The elements as they are now.</summary>
    public Tensor read_value() => value();

    /// <summary>As TensorFlow prints it.</summary>
    public override string ToString() => $"<tf.Variable '{Name}' shape={shape} dtype={dtype.Name()}, numpy={Elements()}>";

    /// <inheritdoc/>
    public override string __repr__() => ToString();

    private static TensorValue Copy(TensorValue value)
    {
        var copy = TensorValue.Uninitialized(value.Spec);
        value.Storage.Bytes[..(int)value.Spec.Bytes].CopyTo(copy.Storage.Bytes);
        return copy;
    }

    /// <summary>What is to be assigned, in the variable's element type: numbers and arrays take it; of tensors it is asked for.</summary>
    protected virtual Tensor Convert(Tensor value) => value.Weakness != Weakness.None ? value.Adapt(Variable.Spec.DType) : value;

    private Value Fit(Tensor value)
    {
        value = Convert(value);
        if (value.shape != shape)
        {
            throw new ValueError(
                $"Cannot assign value to variable '{Name}': Shape mismatch. The variable shape {shape}, and the assigned value shape {value.shape} are incompatible.");
        }
        return value.Value;
    }
}
