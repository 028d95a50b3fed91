using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of operations on one tensor, element by element.</summary>
internal static class UnaryKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<Neg>(static (_, x, _) => Numbers(x[0], default(NegFunction)));
        registry.Add<Abs>(static (_, x, _) => Numbers(x[0], default(AbsFunction)));
        registry.Add<Sign>(static (_, x, _) => Numbers(x[0], default(SignFunction)));
        registry.Add<Square>(static (_, x, _) => Numbers(x[0], default(SquareFunction)));
        registry.Add<Relu>(static (_, x, _) => Numbers(x[0], default(ReluFunction)));
        registry.Add<Relu6>(static (_, x, _) => Numbers(x[0], default(Relu6Function)));
        registry.Add<Sqrt>(static (_, x, _) => Floats(x[0], default(SqrtFunction)));
        registry.Add<Rsqrt>(static (_, x, _) => Packets<RsqrtMath>(x[0]));
        registry.Add<Reciprocal>(static (_, x, _) => Floats(x[0], default(ReciprocalFunction)));
        registry.Add<Selu>(static (_, x, _) => Floats(x[0], default(SeluFunction)));
        registry.Add<Softsign>(static (_, x, _) => Floats(x[0], default(SoftsignFunction)));
        registry.Add<Silu>(static (_, x, _) => Floats(x[0], default(SiluFunction)));
        registry.Add<Exp>(static (_, x, _) => Packets<ExpMath>(x[0]));
        registry.Add<Expm1>(static (_, x, _) => Floats(x[0], default(MathFunction<Expm1Math>)));
        registry.Add<Log>(static (_, x, _) => Floats(x[0], default(MathFunction<LogMath>)));
        registry.Add<Log1p>(static (_, x, _) => Floats(x[0], default(MathFunction<Log1pMath>)));
        registry.Add<Tanh>(static (_, x, _) => Floats(x[0], default(MathFunction<TanhMath>)));
        registry.Add<Erf>(static (_, x, _) => Floats(x[0], default(MathFunction<ErfMath>)));
        registry.Add<Sigmoid>(static (_, x, _) => Floats(x[0], default(MathFunction<SigmoidMath>)));
        registry.Add<Softplus>(static (_, x, _) => Floats(x[0], default(MathFunction<SoftplusMath>)));
        registry.Add<Floor>(static (_, x, _) => Doubles<FloorFunction>(x[0]));
        registry.Add<Ceil>(static (_, x, _) => Doubles<CeilFunction>(x[0]));
        registry.Add<Sin>(static (_, x, _) => Doubles<SinFunction>(x[0]));
        registry.Add<Cos>(static (_, x, _) => Doubles<CosFunction>(x[0]));
        registry.Add<Tan>(static (_, x, _) => Doubles<TanFunction>(x[0]));
        registry.Add<Asin>(static (_, x, _) => Doubles<AsinFunction>(x[0]));
        registry.Add<Acos>(static (_, x, _) => Doubles<AcosFunction>(x[0]));
        registry.Add<Atan>(static (_, x, _) => Doubles<AtanFunction>(x[0]));
        registry.Add<Sinh>(static (_, x, _) => Doubles<SinhFunction>(x[0]));
        registry.Add<Cosh>(static (_, x, _) => Doubles<CoshFunction>(x[0]));
        registry.Add<Round>(static (_, x, _) => x[0].DType.IsInteger() ? new CopyKernel(x[0].Bytes) : Doubles<RoundFunction>(x[0]));
        registry.Add<Invert>(static (_, x, _) => NumberTypes.Choose<InvertMaker, Kernel>(x[0].DType, new(x[0].Count)));
        registry.Add<LeakyRelu>(static (op, x, _) => Floats(x[0], new LeakyReluFunction(op.Alpha)));
        registry.Add<Elu>(static (op, x, _) => Floats(x[0], new EluFunction(op.Alpha)));
        registry.Add<Gelu>(static (op, x, _) => op.Approximate ? Floats(x[0], default(ApproximateGeluFunction)) : Floats(x[0], default(GeluFunction)));
    }

    /// <summary>A kernel for any numbers.</summary>
    public static Kernel Numbers<TFunction>(TensorSpec x, TFunction f) where TFunction : struct, INumberFunction => x.DType == TF_DataType.TF_FLOAT
        ? new LaneKernel<TFunction>(x.Count, f)
        : NumberTypes.Choose<NumberMaker<TFunction>, Kernel>(x.DType, new(x.Count, f));

    /// <summary>A kernel for float32 and float64.</summary>
    public static Kernel Floats<TFunction>(TensorSpec x, TFunction f) where TFunction : struct, IFloatFunction => x.DType switch
    {
        TF_DataType.TF_FLOAT => new LaneKernel<TFunction>(x.Count, f),
        TF_DataType.TF_DOUBLE => new ScalarKernel<double, double, DoubleFunction<TFunction>>(x.Count, new(f)),
        _ => throw NumberTypes.Unsupported(x.DType),
    };

    private static Kernel Packets<TMath>(TensorSpec x) where TMath : struct, IPacketMath =>
        x.DType == TF_DataType.TF_FLOAT ? new PacketKernel<TMath>(x.Count) : Floats(x, default(MathFunction<TMath>));

    private static Kernel Doubles<TFunction>(TensorSpec x) where TFunction : struct, IDoubleFunction => x.DType switch
    {
        TF_DataType.TF_FLOAT => new ScalarKernel<float, float, Widened<float, TFunction>>(x.Count, default),
        TF_DataType.TF_DOUBLE => new ScalarKernel<double, double, Widened<double, TFunction>>(x.Count, default),
        _ => throw NumberTypes.Unsupported(x.DType),
    };

    private readonly struct InvertMaker(long count) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScalarKernel<T, T, InvertFunction<T>>(count, default);
    }

    private readonly struct NumberMaker<TFunction>(long count, TFunction f) : IForNumbers<Kernel> where TFunction : struct, INumberFunction
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScalarKernel<T, T, TypedFunction<T, TFunction>>(count, new(f));
    }
}
