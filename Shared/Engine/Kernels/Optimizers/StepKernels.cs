using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of all optimizers' steps.</summary>
internal static class StepKernels
{
    public static void Register(KernelRegistry registry)
    {
        Add<SgdStep, SgdRule<float>, SgdRule<double>>(registry);
        Add<RmsPropStep, RmsPropRule<float>, RmsPropRule<double>>(registry);
        Add<AdamStep, AdamRule<float>, AdamRule<double>>(registry);
        Add<AdamaxStep, AdamaxRule<float>, AdamaxRule<double>>(registry);
        Add<NadamStep, NadamRule<float>, NadamRule<double>>(registry);
        Add<AdagradStep, AdagradRule<float>, AdagradRule<double>>(registry);
        Add<AdadeltaStep, AdadeltaRule<float>, AdadeltaRule<double>>(registry);
        Add<FtrlStep, FtrlRule<float>, FtrlRule<double>>(registry);
        Add<LionStep, LionRule<float>, LionRule<double>>(registry);
    }

    private static void Add<TOperation, TFloat, TDouble>(KernelRegistry registry)
        where TOperation : StepOperation
        where TFloat : struct, IUpdateRule<TFloat, TOperation, float>
        where TDouble : struct, IUpdateRule<TDouble, TOperation, double> =>
        registry.Add<TOperation>(static (operation, inputs, _) => inputs[0].DType switch
        {
            TF_DataType.TF_FLOAT => new FloatStepKernel<TFloat, TOperation>(operation, inputs[0].Count),
            TF_DataType.TF_DOUBLE => new DoubleStepKernel<TDouble, TOperation>(operation, inputs[0].Count),
            var other => throw new TypeError($"Optimizers train variables of type float32 and float64. Received: a variable of type {other.Name()}. Make it not trainable, or convert it."),
        });
}
