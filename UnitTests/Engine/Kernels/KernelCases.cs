using Tensorflow;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Compilation;
using TfNet.UnitTests.Engine.Operations;

namespace TfNet.UnitTests.Engine.Kernels;

/// <summary>Cases that between them use every operation that has a kernel.</summary>
internal static class KernelCases
{
    private static readonly StepOperation[] s_steps =
    [
        new SgdStep(0, false), new SgdStep(0.9, true, 0.01, Conditional: true), new RmsPropStep(0.9, 0.5, 1e-7, true), new AdamStep(0.9, 0.999, 1e-7, true, 0.1),
        new AdamaxStep(0.9, 0.999, 1e-7), new NadamStep(0.9, 0.999, 1e-7), new AdagradStep(1e-7), new AdadeltaStep(0.95, 1e-7), new FtrlStep(-0.5, 0.01, 0.02, 0.03, 0.1), new LionStep(0.9, 0.99),
    ];

    /// <summary>Small shapes, float64 where a type can be chosen.</summary>
    public static IReadOnlyList<KernelCase> Small { get; } = [.. Distinct(GradientCases.All.SelectMany(static c => c.Trace()).Concat(Traced()).Select(Of).Concat(Steps()).Concat(Written()))];

    /// <summary>Shapes beyond a block of work and a vector, float32.</summary>
    public static IEnumerable<KernelCase> Large => Distinct(SameBitsTests.Cases
        .SelectMany(static c => Tracing.Trace([.. c.Shapes.Select(Tracing.Floats)], c.Function).Nodes)
        .Select(Of).Concat(Fused()));

    private static IEnumerable<KernelCase> Distinct(IEnumerable<KernelCase> cases) => cases
        .Where(static c => CpuKernels.Operations.Contains(c.Operation.GetType()))
        .DistinctBy(static c => c.ToString());

    private static KernelCase Of(Node node) => new(node.Operation, node.InputSpecs);

    /// <summary>What has no gradient, and so is in no gradient's case.</summary>
    private static IEnumerable<Node> Traced()
    {
        Func<Value[], Value>[] functions =
        [
            static x => Ops.Floor(x[0]), static x => Ops.Ceil(x[0]), static x => Ops.Round(x[0]), static x => Ops.FloorDiv(x[0], x[1]), static x => Ops.Mod(x[0], x[1]),
            static x => Ops.LogicalAnd(Ops.Equal(x[0], x[1]), Ops.NotEqual(x[0], x[1])), static x => Ops.LogicalOr(Ops.Less(x[0], x[1]), Ops.LessEqual(x[0], x[1])),
            static x => Ops.LogicalNot(Ops.Greater(x[0], x[1])), static x => Ops.All(Ops.GreaterEqual(x[0], x[1]), [1]), static x => Ops.Any(Ops.IsNan(x[0]), [0]),
            static x => Ops.BitwiseAnd(Ints(x[0]), Ops.BitwiseOr(Ints(x[1]), Ops.Invert(Ints(x[0])))), static x => Ops.BitwiseXor(Ints(x[0]), Ops.LeftShift(Ints(x[1]), Ops.RightShift(Ints(x[0]), Ints(x[1])))),
            static x => Ops.IsInf(x[0]), static x => Ops.StopGradient(x[0]), static x => Ops.IsFinite(x[0]), static x => Ops.ArgMax(x[0], 1), static x => Ops.ArgMin(x[0], 0, TF_DataType.TF_INT32),
            static x => Ops.Add(x[0], x[1]), static x => Ops.Pow(x[0], x[1]), static x => Ops.Maximum(x[0], x[1]), static x => Ops.Sum(x[0], [0]), static x => Ops.Max(x[0], [1]),
            static x => Ops.OneHot(Ops.Cast(x[0], TF_DataType.TF_INT32), 7), static x => Ops.InTopK(Ops.Cast(Ops.Sum(x[0], [1]), TF_DataType.TF_INT32), x[0], 2), static x => Ops.SearchSorted(x[0], Ops.Neg(x[0])),
            static x => Ops.HashCross([Ops.HashBuckets(Ints(x[0]), 7), Ops.HashBuckets(Ints(x[1]), 9, (1, 2))], 5),
        ];
        var spec = new TensorSpec(TF_DataType.TF_DOUBLE, (3, 5));
        foreach (var function in functions)
        {
            foreach (var node in Tracing.Trace([spec, spec], x => [function(x)]).Nodes)
                yield return node;
        }
    }

    private static Value Ints(Value x) => Ops.Cast(x, TF_DataType.TF_INT32);

    private static IEnumerable<KernelCase> Written()
    {
        var (spec, seed) = (new TensorSpec(TF_DataType.TF_DOUBLE, (3, 5)), new TensorSpec(TF_DataType.TF_INT32, 2));
        foreach (var operation in new Operation[] { new AssignVariable(), new AssignAddVariable(), new AssignSubVariable() })
            yield return new KernelCase(operation, spec, spec);
        foreach (var dtype in DataTypesOfTests.All)
        {
            yield return new KernelCase(new StatelessUniform((7, 9), 0, 10, dtype), seed);
            yield return new KernelCase(new StatelessNormal((7, 9), 0, 1, dtype), seed);
            yield return new KernelCase(new StatelessTruncatedNormal((7, 9), 0, 1, dtype), seed);
            yield return new KernelCase(new Cast(dtype), spec);
        }
    }

    private static IEnumerable<KernelCase> Steps()
    {
        foreach (var step in s_steps)
            yield return new KernelCase(step, StepInputs(step, new TensorSpec(TF_DataType.TF_DOUBLE, (3, 7))));
        foreach (var fused in Fused())
            yield return fused;
    }

    private static IEnumerable<KernelCase> Fused()
    {
        static TensorSpec Floats(params int[] shape) => Tracing.Floats(shape);
        foreach (var step in s_steps)
        {
            var inputs = StepInputs(step, Floats(33, 29));
            inputs[1] = Floats(5, 33);
            yield return new KernelCase(new FusedDenseGradientStep(step, true, false), [.. inputs, Floats(5, 29)]);
        }
        foreach (var activation in new Operation?[] { null, new Relu(), new Gelu(false) })
            yield return new KernelCase(new FusedDense(activation, false, false, true), Floats(19, 33), Floats(33, 29), Floats(29));
        yield return new KernelCase(new FusedBatchNormFactors(0.001), Floats(19), Floats(19), Floats(19), Floats(19));
        foreach (var convolution in GradientCases.All.SelectMany(static c => c.Trace()).Where(static node => node.Operation is Convolution).Select(Of).DistinctBy(static c => c.ToString()))
        {
            var inputs = convolution.With(TF_DataType.TF_DOUBLE, TF_DataType.TF_FLOAT).Inputs;
            var channels = Floats((int)inputs[1].Shape.Sizes[^1]);
            yield return new KernelCase(new FusedConvolution((Convolution)convolution.Operation, true, true, new Relu6(), true), [.. inputs, channels, channels, channels, channels, channels]);
        }
    }

    private static TensorSpec[] StepInputs(StepOperation step, TensorSpec variable)
    {
        var scalar = new TensorSpec(TF_DataType.TF_FLOAT, Shape.Scalar);
        return
        [
            variable, variable, scalar, scalar with { DType = TF_DataType.TF_INT64 }, .. Enumerable.Repeat(scalar with { DType = variable.DType }, step.ExtraScalars), .. Enumerable.Repeat(variable, step.SlotCount),
            .. Enumerable.Repeat(scalar with { DType = TF_DataType.TF_BOOL }, step.Conditional ? 1 : 0),
        ];
    }
}

/// <summary>The element types that tensors can have.</summary>
internal static class DataTypesOfTests
{
    public static TF_DataType[] All { get; } =
    [
        TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE, TF_DataType.TF_HALF, TF_DataType.TF_BFLOAT16, TF_DataType.TF_INT8, TF_DataType.TF_INT16, TF_DataType.TF_INT32, TF_DataType.TF_INT64,
        TF_DataType.TF_UINT8, TF_DataType.TF_UINT16, TF_DataType.TF_UINT32, TF_DataType.TF_UINT64, TF_DataType.TF_BOOL,
    ];
}
