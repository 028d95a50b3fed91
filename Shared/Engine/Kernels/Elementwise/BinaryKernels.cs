using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of operations on two tensors, element by element.</summary>
internal static class BinaryKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<Add>(static (_, x, y) => Lanes(x, y, default(AddPair)));
        registry.Add<BiasAdd>(static (_, x, y) => Lanes(x, y, default(AddPair)));
        registry.Add<Sub>(static (_, x, y) => Lanes(x, y, default(SubPair)));
        registry.Add<Mul>(static (_, x, y) => Lanes(x, y, default(MulPair)));
        registry.Add<Div>(static (_, x, y) => Lanes(x, y, default(DivPair)));
        registry.Add<Maximum>(static (_, x, y) => Lanes(x, y, default(MaximumPair)));
        registry.Add<Minimum>(static (_, x, y) => Lanes(x, y, default(MinimumPair)));
        registry.Add<SquaredDifference>(static (_, x, y) => Lanes(x, y, default(SquaredDifferencePair)));
        registry.Add<DivNoNan>(static (_, x, y) => Lanes(x, y, default(DivNoNanPair)));
        registry.Add<ReluGrad>(static (_, x, y) => Lanes(x, y, default(ReluGradPair)));
        registry.Add<Relu6Grad>(static (_, x, y) => Lanes(x, y, default(Relu6GradPair)));
        registry.Add<SiluGrad>(static (_, x, y) => Lanes(x, y, default(SiluGradPair)));
        registry.Add<SeluGrad>(static (_, x, y) => Lanes(x, y, default(SeluGradPair)));
        registry.Add<SigmoidGrad>(static (_, x, y) => Lanes(x, y, default(SigmoidGradPair)));
        registry.Add<SqrtGrad>(static (_, x, y) => Lanes(x, y, default(SqrtGradPair)));
        registry.Add<RsqrtGrad>(static (_, x, y) => Lanes(x, y, default(RsqrtGradPair)));
        registry.Add<ReciprocalGrad>(static (_, x, y) => Lanes(x, y, default(ReciprocalGradPair)));
        registry.Add<TanhGrad>(static (_, x, y) => Lanes(x, y, default(TanhGradPair)));
        registry.Add<SigmoidCrossEntropy>(static (_, x, y) => Lanes(x, y, default(SigmoidCrossEntropyPair)));
        registry.Add<LeakyReluGrad>(static (op, x, y) => Lanes(x, y, new LeakyReluGradPair(op.Alpha)));
        registry.Add<EluGrad>(static (op, x, y) => Lanes(x, y, new EluGradPair(op.Alpha)));
        registry.Add<FloorDiv>(static (_, x, y) => Scalars(x, y, default(FloorDivPair)));
        registry.Add<Mod>(static (_, x, y) => Scalars(x, y, default(ModPair)));
        registry.Add<Pow>(static (_, x, y) => Scalars(x, y, default(PowPair)));
        registry.Add<Atan2>(static (_, x, y) => Scalars(x, y, default(Atan2Pair)));
        registry.Add<BitwiseAnd>(static (_, x, y) => Scalars(x, y, default(BitwiseAndPair)));
        registry.Add<BitwiseOr>(static (_, x, y) => Scalars(x, y, default(BitwiseOrPair)));
        registry.Add<BitwiseXor>(static (_, x, y) => Scalars(x, y, default(BitwiseXorPair)));
        registry.Add<LeftShift>(static (_, x, y) => Scalars(x, y, default(LeftShiftPair)));
        registry.Add<RightShift>(static (_, x, y) => Scalars(x, y, default(RightShiftPair)));
        registry.Add<Equal>(static (_, x, y) => Predicates(x, y, default(EqualPair)));
        registry.Add<NotEqual>(static (_, x, y) => Predicates(x, y, default(NotEqualPair)));
        registry.Add<Less>(static (_, x, y) => Predicates(x, y, default(LessPair)));
        registry.Add<LessEqual>(static (_, x, y) => Predicates(x, y, default(LessEqualPair)));
        registry.Add<Greater>(static (_, x, y) => Predicates(x, y, default(GreaterPair)));
        registry.Add<GreaterEqual>(static (_, x, y) => Predicates(x, y, default(GreaterEqualPair)));
        registry.Add<LogicalAnd>(static (_, x, y) => Predicates(x, y, default(LogicalAndPair)));
        registry.Add<LogicalOr>(static (_, x, y) => Predicates(x, y, default(LogicalOrPair)));
    }

    /// <summary>A kernel that computes float32 in vectors.</summary>
    public static Kernel Lanes<TPair>(TensorSpec[] x, TensorSpec[] y, TPair f) where TPair : struct, ILanePair, INumberPair =>
        x[0].DType == TF_DataType.TF_FLOAT ? new LanePairKernel<TPair>(x[0], x[1], y[0], f) : Scalars(x, y, f);

    /// <summary>A kernel that computes one element at a time.</summary>
    public static Kernel Scalars<TPair>(TensorSpec[] x, TensorSpec[] y, TPair f) where TPair : struct, INumberPair =>
        NumberTypes.Choose<PairMaker<TPair>, Kernel>(x[0].DType, new(x[0], x[1], y[0], f));

    /// <summary>A kernel that answers with bools.</summary>
    public static Kernel Predicates<TPair>(TensorSpec[] x, TensorSpec[] y, TPair f) where TPair : struct, IPredicatePair =>
        NumberTypes.Choose<PredicateMaker<TPair>, Kernel>(x[0].DType, new(x[0], x[1], y[0]));

    private readonly struct PairMaker<TPair>(TensorSpec a, TensorSpec b, TensorSpec y, TPair f) : IForNumbers<Kernel> where TPair : struct, INumberPair
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScalarPairKernel<T, T, TypedPair<T, TPair>>(a, b, y, new(f));
    }

    private readonly struct PredicateMaker<TPair>(TensorSpec a, TensorSpec b, TensorSpec y) : IForNumbers<Kernel> where TPair : struct, IPredicatePair
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScalarPairKernel<T, bool, TypedPredicate<T, TPair>>(a, b, y, default);
    }
}
