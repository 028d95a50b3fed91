using Tensorflow;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Operations;

namespace TfNet.UnitTests.Engine.Kernels;

/// <summary>An operation and the element types and shapes that it is given.</summary>
internal sealed record KernelCase(Operation Operation, params TensorSpec[] Inputs)
{
    /// <summary>The case with one input of another element type.</summary>
    public KernelCase With(int input, TF_DataType dtype) => new(Operation, [.. Inputs.Select((spec, i) => i == input ? spec with { DType = dtype } : spec)]);

    /// <summary>The case with every input of one type in another one.</summary>
    public KernelCase With(TF_DataType from, TF_DataType to) => new(Operation, Array.ConvertAll(Inputs, spec => spec.DType == from ? spec with { DType = to } : spec));

    /// <summary>Numbers that the operation can do something with: floating-point ones between 0.2 and 0.8, and integers that are valid indices, classes and seeds.</summary>
    public TensorValue[] Values() => [.. Inputs.Select(static (spec, i) => Fill(spec, i))];

    public override string ToString() => $"{Operation} of {string.Join(", ", Inputs)}";

    private static TensorValue Fill(TensorSpec spec, int seed)
    {
        if (!spec.DType.IsFloating())
            return TensorValue.Filled(spec.DType == TF_DataType.TF_BOOL ? 1 : 0, spec);
        return (TensorValue)Ops.Cast(Numbers.Uniform(seed + 1, 0.2, 0.8, spec.Shape.as_int_list()), spec.DType);
    }
}
