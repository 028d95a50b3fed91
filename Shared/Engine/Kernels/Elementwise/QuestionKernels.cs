using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of operations that say yes or no to each element of one tensor.</summary>
internal static class QuestionKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<IsNan>(static (_, x, _) => Floats<Nan<float>, Nan<double>>(x[0]));
        registry.Add<IsInf>(static (_, x, _) => Floats<Infinite<float>, Infinite<double>>(x[0]));
        registry.Add<IsFinite>(static (_, x, _) => Floats<Finite<float>, Finite<double>>(x[0]));
        registry.Add<LogicalNot>(static (_, x, _) => new ScalarKernel<bool, bool, Not>(x[0].Count, default));
    }

    private static Kernel Floats<TSingle, TDouble>(TensorSpec x)
        where TSingle : struct, IScalarFunction<float, bool> where TDouble : struct, IScalarFunction<double, bool> => x.DType switch
        {
            TF_DataType.TF_FLOAT => new ScalarKernel<float, bool, TSingle>(x.Count, default),
            TF_DataType.TF_DOUBLE => new ScalarKernel<double, bool, TDouble>(x.Count, default),
            _ => throw NumberTypes.Unsupported(x.DType),
        };

    private readonly struct Nan<T> : IScalarFunction<T, bool> where T : INumber<T>
    {
        public bool Apply(T x) => T.IsNaN(x);
    }

    private readonly struct Infinite<T> : IScalarFunction<T, bool> where T : INumber<T>
    {
        public bool Apply(T x) => T.IsInfinity(x);
    }

    private readonly struct Finite<T> : IScalarFunction<T, bool> where T : INumber<T>
    {
        public bool Apply(T x) => T.IsFinite(x);
    }

    private readonly struct Not : IScalarFunction<bool, bool>
    {
        public bool Apply(bool x) => !x;
    }
}
