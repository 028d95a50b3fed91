using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of operations that the compiler makes out of several.</summary>
internal static class FusedKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<FusedDense>(static (operation, inputs, outputs) => Dense(operation, new MatrixBatches(inputs[0], inputs[1], outputs[0])));
        registry.Add<FusedDenseGradientStep>(static (operation, inputs, _) => Step(operation, inputs));
        registry.Add<FusedConvolution>(static (operation, inputs, outputs) =>
        {
            var shape = new ConvolutionShape(inputs[0].Shape, operation.Convolution.Windows, outputs[0].Shape.Sizes[^1], operation.Convolution.Groups);
            return operation.Activation switch
            {
                null => Convolution(default(IdentityFunction)),
                Relu => Convolution(default(ReluFunction)),
                Relu6 => Convolution(default(Relu6Function)),
                Silu => Convolution(default(SiluFunction)),
                var other => throw new ValueError($"{other.Type} cannot be taken into a convolution: apply it afterwards."),
            };

            Kernel Convolution<TFunction>(TFunction f) where TFunction : struct, ILaneFunction =>
                ConvolutionKernels.Forward<FusedConvolutionEpilogue<TFunction>, FusedConvolutionTile<TFunction>>(shape, operation.Convolution.InOrder, new FusedConvolutionEpilogue<TFunction>(operation, f));
        });
        registry.Add<FusedBatchNormFactors>(static (operation, inputs, _) => new FusedBatchNormFactorsKernel(inputs[0].Count, operation.Epsilon));
    }

    private static Kernel Dense(FusedDense operation, MatrixBatches matrices)
    {
        var plan = matrices.Plan(operation.TransposeA, operation.TransposeB);
        return operation.Activation switch
        {
            null => Dense(default(IdentityFunction)),
            Relu => Dense(default(ReluFunction)),
            Relu6 => Dense(default(Relu6Function)),
            LeakyRelu leaky => Dense(new LeakyReluFunction(leaky.Alpha)),
            Elu elu => Dense(new EluFunction(elu.Alpha)),
            Selu => Dense(default(SeluFunction)),
            Gelu { Approximate: true } => Dense(default(ApproximateGeluFunction)),
            Gelu => Dense(default(GeluFunction)),
            Silu => Dense(default(SiluFunction)),
            Sigmoid => Dense(default(MathFunction<SigmoidMath>)),
            Tanh => Dense(default(MathFunction<TanhMath>)),
            Softplus => Dense(default(MathFunction<SoftplusMath>)),
            Softsign => Dense(default(SoftsignFunction)),
            var other => throw new ValueError($"{other.Type} cannot be taken into a matrix product: apply it afterwards."),
        };

        Kernel Dense<TFunction>(TFunction f) where TFunction : struct, ILaneFunction => new FusedDenseKernel<TFunction>(plan, f, operation.HasBias);
    }

    private static Kernel Step(FusedDenseGradientStep operation, TensorSpec[] inputs)
    {
        var plan = new MatrixBatches(inputs[1], inputs[^1], inputs[0]).Plan(operation.TransposeA, operation.TransposeB, inParts: true);
        return operation.Rule switch
        {
            SgdStep rule => Step<SgdRule<float>, SgdStep>(rule),
            RmsPropStep rule => Step<RmsPropRule<float>, RmsPropStep>(rule),
            AdamStep rule => Step<AdamRule<float>, AdamStep>(rule),
            AdamaxStep rule => Step<AdamaxRule<float>, AdamaxStep>(rule),
            NadamStep rule => Step<NadamRule<float>, NadamStep>(rule),
            AdagradStep rule => Step<AdagradRule<float>, AdagradStep>(rule),
            AdadeltaStep rule => Step<AdadeltaRule<float>, AdadeltaStep>(rule),
            FtrlStep rule => Step<FtrlRule<float>, FtrlStep>(rule),
            LionStep rule => Step<LionRule<float>, LionStep>(rule),
            var other => throw new ValueError($"The step {other.Type} cannot take a matrix product as its gradient: apply it afterwards."),
        };

        Kernel Step<TRule, TOperation>(TOperation rule) where TRule : struct, IUpdateRule<TRule, TOperation, float> where TOperation : StepOperation =>
            new FusedGradientStepKernel<TRule, TOperation>(rule, plan);
    }
}
