using Tensorflow;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Operations;

namespace TfNet.UnitTests.Engine.Kernels;

/// <summary>What every kernel promises to whoever plans memory.</summary>
public sealed class KernelContractTests
{
    public static TheoryData<string> Names => [.. GradientCases.All.Select(static c => c.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_may_lie_over_an_input_where_the_kernel_allows_it(string name)
    {
        foreach (var nodes in GradientCases.All.Where(c => c.Name == name).Select(static c => c.Trace()))
        {
            foreach (var node in nodes.Where(static node => CpuKernels.Operations.Contains(node.Operation.GetType())))
            {
                foreach (var dtype in new[] { TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE })
                    Check(node, dtype);
            }
        }
    }

    private static void Check(Node node, TF_DataType dtype)
    {
        if (node.Operation is Cast || Array.Exists(node.InputSpecs, static spec => spec.DType.IsInteger()))
            return;
        TensorSpec As(TensorSpec spec) => spec.DType == TF_DataType.TF_DOUBLE ? spec with { DType = dtype } : spec;
        var inputs = Array.ConvertAll(node.InputSpecs, As);
        var outputs = node.Operation.Infer(inputs);
        var kernel = CpuKernels.Create(node.Operation, inputs, outputs);
        var values = inputs.Select(static (spec, i) => (TensorValue)Ops.Cast(Numbers.Uniform(i, 0.2, 0.8, spec.Shape.as_int_list()), spec.DType)).ToArray();
        var expected = Run(kernel, values, outputs, -1, -1);
        for (var output = 0; output < outputs.Length; output++)
        {
            for (var input = 0; input < inputs.Length; input++)
            {
                if (!kernel.CanOverwrite(input, output))
                    continue;
                Assert.True(outputs[output].Bytes <= inputs[input].Bytes, $"{node}: output {output} does not fit over input {input}");
                Assert.Equal(expected, Run(kernel, values, outputs, input, output));
            }
        }
    }

    /// <summary>Runs with copies of the inputs, one output lying over an input.</summary>
    private static unsafe byte[][] Run(Kernel kernel, TensorValue[] inputs, TensorSpec[] outputs, int input, int output)
    {
        var memory = inputs.Select(static value =>
        {
            var copy = TensorValue.Uninitialized(value.Spec, pinned: true);
            value.Storage.Bytes[..(int)value.Spec.Bytes].CopyTo(copy.Storage.Bytes);
            return copy.Storage;
        }).ToList();
        for (var i = 0; i < outputs.Length; i++)
            memory.Add(i == output ? memory[input] : TensorValue.Uninitialized(outputs[i], pinned: true).Storage);
        var pointers = stackalloc byte*[memory.Count];
        for (var i = 0; i < memory.Count; i++)
            pointers[i] = memory[i].Pointer;
        var workspace = Storage.Allocate(kernel.WorkspaceBytes, pinned: true, zeroed: false);
        kernel.Run(new KernelArguments(pointers, inputs.Length, workspace.Pointer));
        GC.KeepAlive(memory);
        GC.KeepAlive(workspace);
        return [.. outputs.Select((spec, i) => memory[inputs.Length + i].Bytes[..(int)spec.Bytes].ToArray())];
    }
}
