using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels;

/// <summary>Every kernel stays within its tensors, whatever their element types: it gets addresses and knows no lengths but those it was made for.</summary>
public sealed class KernelMemoryTests
{
    public static TheoryData<string> Operations => [.. KernelCases.Small.Select(static c => c.Operation.GetType().Name).Distinct().Order()];

    [Fact]
    public void Every_kernel_has_a_case() =>
        Assert.Empty(CpuKernels.Operations.Except(KernelCases.Small.Select(static c => c.Operation.GetType())).Select(static type => type.Name));

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_type_that_the_shape_rule_takes_is_computed_or_refused(string operation)
    {
        foreach (var run in Of(operation))
        {
            foreach (var dtype in DataTypesOfTests.All)
            {
                TryRun(run.With(TF_DataType.TF_DOUBLE, dtype));
                for (var input = 0; input < run.Inputs.Length; input++)
                    TryRun(run.With(input, dtype));
            }
        }
    }

    [Fact]
    public void Nothing_is_written_or_read_beyond_large_tensors()
    {
        foreach (var run in KernelCases.Large)
            TryRun(run);
    }

    private static IEnumerable<KernelCase> Of(string operation) => KernelCases.Small.Where(c => c.Operation.GetType().Name == operation);

    private static void TryRun(KernelCase run)
    {
        TensorSpec[] outputs;
        Kernel kernel;
        try
        {
            outputs = run.Operation.Infer(run.Inputs);
            kernel = CpuKernels.Create(run.Operation, run.Inputs, outputs);
        }
        catch (Exception e) when (e is TypeError or ValueError or InvalidArgumentError)
        {
            return;
        }
        try
        {
            var inputs = run.Values();
            var first = GuardedMemory.Run(kernel, run, inputs, outputs, 0xA5);
            var second = GuardedMemory.Run(kernel, run, inputs, outputs, 0xFF);
            for (var i = 0; i < first.Length; i++)
                Assert.True(first[i].AsSpan().SequenceEqual(second[i]), $"{run}: result {i} depends on what lies around the tensors, or part of it is never written");
        }
        catch (InvalidArgumentError e) when (e.Message.StartsWith("Integer division by zero", StringComparison.Ordinal))
        {
            // The integers of the cases are zeros.
        }
    }
}
