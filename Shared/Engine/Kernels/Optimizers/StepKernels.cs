using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of all optimizers' steps.</summary>
internal static class StepKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<SgdStep>(static (step, inputs, _) => Create<SgdStep, SgdRule<float>, SgdRule<double>>(step, inputs[0]));
        registry.Add<RmsPropStep>(static (step, inputs, _) => Create<RmsPropStep, RmsPropRule<float>, RmsPropRule<double>>(step, inputs[0]));
        registry.Add<AdamStep>(static (step, inputs, _) => Create<AdamStep, AdamRule<float>, AdamRule<double>>(step, inputs[0]));
        registry.Add<AdamaxStep>(static (step, inputs, _) => Create<AdamaxStep, AdamaxRule<float>, AdamaxRule<double>>(step, inputs[0]));
        registry.Add<NadamStep>(static (step, inputs, _) => Create<NadamStep, NadamRule<float>, NadamRule<double>>(step, inputs[0]));
        registry.Add<AdagradStep>(static (step, inputs, _) => Create<AdagradStep, AdagradRule<float>, AdagradRule<double>>(step, inputs[0]));
        registry.Add<AdadeltaStep>(static (step, inputs, _) => Create<AdadeltaStep, AdadeltaRule<float>, AdadeltaRule<double>>(step, inputs[0]));
        registry.Add<FtrlStep>(static (step, inputs, _) => Create<FtrlStep, FtrlRule<float>, FtrlRule<double>>(step, inputs[0]));
        registry.Add<LionStep>(static (step, inputs, _) => Create<LionStep, LionRule<float>, LionRule<double>>(step, inputs[0]));
    }

    private static Kernel Create<TOperation, TFloat, TDouble>(TOperation step, TensorSpec variable)
        where TOperation : StepOperation
        where TFloat : struct, IUpdateRule<TFloat, TOperation, float>
        where TDouble : struct, IUpdateRule<TDouble, TOperation, double> => variable.DType switch
        {
            TF_DataType.TF_FLOAT => new FloatStepKernel<TFloat, TOperation>(step, variable.Count),
            TF_DataType.TF_DOUBLE => new DoubleStepKernel<TDouble, TOperation>(step, variable.Count),
            var other => throw new TypeError($"Optimizers train variables of type float32 and float64. Received: a variable of type {other.Name()}. Make it not trainable, or convert it."),
        };
}
