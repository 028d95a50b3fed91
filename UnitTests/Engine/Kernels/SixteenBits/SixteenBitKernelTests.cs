using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels.SixteenBits;

/// <summary>Every operation on 16-bit numbers gives what it gives for the same numbers in float32, rounded once. None is refused but those that TensorFlow refuses as well.</summary>
public sealed class SixteenBitKernelTests
{
    /// <summary>Factorizations, which TensorFlow has for float32 and float64, and for 16 bits here and there.</summary>
    private static readonly string[] s_refused = ["Cholesky", "MatrixDeterminant", "MatrixInverse", "Qr", "TriangularSolve"];

    public static TheoryData<TF_DataType> Types => [TF_DataType.TF_HALF, TF_DataType.TF_BFLOAT16];

    [Theory]
    [MemberData(nameof(Types))]
    public void An_operation_is_rounded_once(TF_DataType dtype)
    {
        var computed = new HashSet<string>();
        foreach (var run in KernelCases.Small.Where(static c => !c.Operation.GetType().Name.StartsWith("Stateless", StringComparison.Ordinal)))
        {
            var narrow = run.With(TF_DataType.TF_DOUBLE, dtype);
            if (!narrow.Inputs.Any(spec => spec.DType == dtype) || Infer(narrow) is not { } outputs)
                continue;
            computed.Add(run.Operation.GetType().Name);
            // Steps of optimizers and dropout are rounded after each of their operations.
            if (run.Operation is StepOperation or Dropout or DropoutMask or Cast)
                continue;
            var wide = run.With(TF_DataType.TF_DOUBLE, TF_DataType.TF_FLOAT);
            var inputs = narrow.Values();
            var wideInputs = Array.ConvertAll(inputs, value => value.DType == dtype ? (TensorValue)Ops.Cast(value, TF_DataType.TF_FLOAT) : value);
            var expected = Run(wide, wideInputs, Infer(wide)!);
            var actual = Run(narrow, inputs, outputs);
            for (var i = 0; i < expected.Length; i++)
            {
                var rounded = outputs[i].DType == dtype ? (TensorValue)Ops.Cast(expected[i], dtype) : expected[i];
                Assert.True(rounded.Storage.Bytes[..(int)outputs[i].Bytes].SequenceEqual(actual[i].Storage.Bytes[..(int)outputs[i].Bytes]), $"{narrow}: output {i}");
            }
        }
        var asked = KernelCases.Small.Where(static c => c.Inputs.Any(static spec => spec.DType == TF_DataType.TF_DOUBLE)).Select(static c => c.Operation.GetType().Name).Distinct();
        Assert.Equal(s_refused, asked.Except(computed).Order());
    }

    private static TensorSpec[]? Infer(KernelCase run)
    {
        try
        {
            return run.Operation.Infer(run.Inputs);
        }
        catch (Exception e) when (e is TypeError or ValueError or InvalidArgumentError)
        {
            return null;
        }
    }

    private static unsafe TensorValue[] Run(KernelCase run, TensorValue[] inputs, TensorSpec[] outputs)
    {
        var results = Array.ConvertAll(outputs, spec => TensorValue.Uninitialized(spec, pinned: true));
        Storage[] memory = [.. inputs.Select(static value => value.Storage.Pinned()), .. results.Select(static value => value.Storage)];
        var kernel = CpuKernels.Create(run.Operation, run.Inputs, outputs);
        var workspace = Storage.Allocate(Math.Max(1, kernel.WorkspaceBytes), pinned: true, zeroed: false);
        var pointers = stackalloc byte*[memory.Length];
        for (var i = 0; i < memory.Length; i++)
            pointers[i] = memory[i].Pointer;
        kernel.Run(new KernelArguments(pointers, inputs.Length, workspace.Pointer));
        GC.KeepAlive(memory);
        return results;
    }
}
