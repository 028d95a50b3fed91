using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of all optimizers' steps.</summary>
internal static class StepKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.AddForAllTypes<SgdStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<SgdStep, SgdRule<Half>, SgdRule<BFloat16>>(step, inputs[0])
            : Create<SgdStep, SgdRule<float>, SgdRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<RmsPropStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<RmsPropStep, RmsPropRule<Half>, RmsPropRule<BFloat16>>(step, inputs[0])
            : Create<RmsPropStep, RmsPropRule<float>, RmsPropRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<AdamStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<AdamStep, AdamRule<Half>, AdamRule<BFloat16>>(step, inputs[0])
            : Create<AdamStep, AdamRule<float>, AdamRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<AdamaxStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<AdamaxStep, AdamaxRule<Half>, AdamaxRule<BFloat16>>(step, inputs[0])
            : Create<AdamaxStep, AdamaxRule<float>, AdamaxRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<NadamStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<NadamStep, NadamRule<Half>, NadamRule<BFloat16>>(step, inputs[0])
            : Create<NadamStep, NadamRule<float>, NadamRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<AdagradStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<AdagradStep, AdagradRule<Half>, AdagradRule<BFloat16>>(step, inputs[0])
            : Create<AdagradStep, AdagradRule<float>, AdagradRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<AdadeltaStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<AdadeltaStep, AdadeltaRule<Half>, AdadeltaRule<BFloat16>>(step, inputs[0])
            : Create<AdadeltaStep, AdadeltaRule<float>, AdadeltaRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<FtrlStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<FtrlStep, FtrlRule<Half>, FtrlRule<BFloat16>>(step, inputs[0])
            : Create<FtrlStep, FtrlRule<float>, FtrlRule<double>>(step, inputs[0]));
        registry.AddForAllTypes<LionStep>(static (step, inputs, _) => SixteenBits.Is(inputs[0].DType)
            ? Short<LionStep, LionRule<Half>, LionRule<BFloat16>>(step, inputs[0])
            : Create<LionStep, LionRule<float>, LionRule<double>>(step, inputs[0]));
    }

    private static Kernel Create<TOperation, TFloat, TDouble>(TOperation step, TensorSpec variable)
        where TOperation : StepOperation
        where TFloat : struct, IUpdateRule<TFloat, TOperation, float>
        where TDouble : struct, IUpdateRule<TDouble, TOperation, double> => variable.DType switch
        {
            TF_DataType.TF_FLOAT => new FloatStepKernel<TFloat, TOperation>(step, variable.Count),
            TF_DataType.TF_DOUBLE => new ScalarStepKernel<double, TDouble, TOperation>(step, variable.Count),
            var other => throw new TypeError($"Optimizers train variables of floating-point types. Received: a variable of type {other.Name()}. Make it not trainable, or convert it."),
        };

    private static Kernel Short<TOperation, THalf, TBFloat16>(TOperation step, TensorSpec variable)
        where TOperation : StepOperation
        where THalf : struct, IUpdateRule<THalf, TOperation, Half>
        where TBFloat16 : struct, IUpdateRule<TBFloat16, TOperation, BFloat16> => variable.DType == TF_DataType.TF_HALF
            ? new ScalarStepKernel<Half, THalf, TOperation>(step, variable.Count)
            : new ScalarStepKernel<BFloat16, TBFloat16, TOperation>(step, variable.Count);
}
