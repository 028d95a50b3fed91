using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// One optimizer's update of one variable and of what it remembers of it (the slots), element by element in one pass over memory.
/// Inputs: variable, gradient, learning rate (float32 scalar), iterations before this step (int64 scalar), further scalars, slots, and, where the step is
/// conditional, a bool scalar without which nothing is written. No outputs.
/// </summary>
/// <param name="WeightDecay">How much of the variable, times the learning rate, is taken off before the step; <see langword="null"/> for none.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public abstract record StepOperation(double? WeightDecay, bool Conditional) : Operation
{
    /// <summary>The position of the first input after those that every step has.</summary>
    public const int FirstExtra = 4;

    /// <summary>Which of the rule's slots (at most three) are there, as bits.</summary>
    public abstract int SlotMask { get; }

    /// <summary>How many scalars besides learning rate and iterations the rule takes.</summary>
    public virtual int ExtraScalars => 0;

    /// <summary>The position of the first slot among the inputs.</summary>
    public int FirstSlot => FirstExtra + ExtraScalars;

    /// <summary>The number of slots.</summary>
    public int SlotCount => BitOperations.PopCount((uint)SlotMask);

    /// <inheritdoc/>
    public override bool HasSideEffects => true;

    /// <inheritdoc/>
    public override bool Mutates(int input) => input == 0 || (input >= FirstSlot && input < FirstSlot + SlotCount);

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var expected = FirstSlot + SlotCount + (Conditional ? 1 : 0);
        if (inputs.Length != expected)
            throw new ValueError($"{Type} takes {expected} inputs. Received: {inputs.Length}.");
        if (inputs[1] != inputs[0])
            throw new ValueError($"A variable of {inputs[0]} needs a gradient of the same type and shape. Received: {inputs[1]}.");
        Scalar(inputs[2], TF_DataType.TF_FLOAT, "a learning rate");
        Scalar(inputs[3], TF_DataType.TF_INT64, "a number of iterations");
        for (var extra = FirstExtra; extra < FirstSlot; extra++)
            Scalar(inputs[extra], inputs[0].DType, "a further number");
        if (Conditional)
            Scalar(inputs[^1], TF_DataType.TF_BOOL, "a condition");
        for (var slot = FirstSlot; slot < FirstSlot + SlotCount; slot++)
        {
            if (inputs[slot] != inputs[0])
                throw new ValueError($"A variable of {inputs[0]} needs optimizer variables of the same type and shape. Received: {inputs[slot]}.");
        }
        return [];
    }

    private void Scalar(TensorSpec input, TF_DataType dtype, string what)
    {
        if (input.DType != dtype)
            throw new TypeError($"{Type} takes {what} of type {dtype.Name()}. Received: {input.DType.Name()}. Convert it with tf.cast.");
        if (!input.Shape.IsScalar)
            throw new ValueError($"{Type} takes {what} without dimensions. Received: a tensor of shape {input.Shape}. Reshape it to ().");
    }
}

public static partial class Ops
{
    /// <summary>Takes one step of an optimizer.</summary>
    /// <param name="rule">Which optimizer, with its settings.</param>
    /// <param name="variable">What is trained.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="learningRate">The learning rate, a float32 scalar.</param>
    /// <param name="iterations">How many steps were taken before, an int64 scalar.</param>
    /// <param name="scalarsAndSlots">The rule's further scalars, then its slots.</param>
    /// <param name="condition">Whether the step is taken, a bool scalar, where <paramref name="rule"/> is conditional.</param>
    public static void Step(StepOperation rule, Variable variable, Value gradient, Value learningRate, Value iterations, ReadOnlySpan<Value> scalarsAndSlots, Value? condition = null)
    {
        Value[] inputs = condition is null
            ? [variable, gradient, learningRate, iterations, .. scalarsAndSlots]
            : [variable, gradient, learningRate, iterations, .. scalarsAndSlots, condition];
        EmitAll(rule, inputs);
    }
}
