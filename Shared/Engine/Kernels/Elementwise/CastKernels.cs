using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of <see cref="Cast"/>. Integers wrap around; floating-point numbers outside of an integer type become what x64 processors make of them.</summary>
internal static class CastKernels
{
    public static void Register(KernelRegistry registry) => registry.AddForAllTypes<Cast>(static (op, x, _) => Create(x[0], op.Target));

    private static Kernel Create(TensorSpec x, TF_DataType target) => x.DType == TF_DataType.TF_FLOAT && SixteenBits.Is(target)
        ? new NarrowKernel(target, x.Count)
        : SixteenBits.Is(x.DType) && target == TF_DataType.TF_FLOAT
        ? new WidenKernel(x.DType, x.Count)
        : x.DType == TF_DataType.TF_HALF
        ? From<Half>(x.Count, target)
        : x.DType == TF_DataType.TF_BFLOAT16
        ? From<BFloat16>(x.Count, target)
        : x.DType is TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL && target == TF_DataType.TF_FLOAT
        ? new BytesToFloatsKernel(x.Count)
        : NumberTypes.Choose<Source, Kernel>(x.DType, new(x.Count, target));

    private static Kernel From<TIn>(long count, TF_DataType target) where TIn : unmanaged, INumber<TIn> => target switch
    {
        TF_DataType.TF_BOOL => new ScalarKernel<TIn, bool, NotZero<TIn>>(count, default),
        TF_DataType.TF_HALF => new ScalarKernel<TIn, Half, Convert<TIn, Half>>(count, default),
        TF_DataType.TF_BFLOAT16 => new ScalarKernel<TIn, BFloat16, Convert<TIn, BFloat16>>(count, default),
        _ => NumberTypes.Choose<Target<TIn>, Kernel>(target, new(count)),
    };

    private sealed unsafe class NarrowKernel(TF_DataType target, long count) : Kernel
    {
        public override void Run(in KernelArguments arguments) => SixteenBits.Narrow(target, arguments.Input<float>(0), arguments.Output<ushort>(0), count);
    }

    private sealed unsafe class WidenKernel(TF_DataType source, long count) : Kernel
    {
        public override void Run(in KernelArguments arguments) => SixteenBits.Widen(source, arguments.Input<ushort>(0), arguments.Output<float>(0), count);
    }

    private readonly struct Source(long count, TF_DataType target) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => From<T>(count, target);
    }

    private readonly struct Target<TIn>(long count) : IForNumbers<Kernel> where TIn : unmanaged, INumber<TIn>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScalarKernel<TIn, T, Convert<TIn, T>>(count, default);
    }

    private readonly struct NotZero<T> : IScalarFunction<T, bool> where T : INumber<T>
    {
        public bool Apply(T x) => !T.IsZero(x);
    }

    private readonly struct Convert<TIn, TOut> : IScalarFunction<TIn, TOut> where TIn : unmanaged, INumber<TIn> where TOut : unmanaged, INumber<TOut>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TOut Apply(TIn x) => IsFloat<TIn>() && !IsFloat<TOut>() ? Truncate(double.CreateTruncating(x))
            // TensorFlow goes by float, and so rounds some numbers twice.
            : IsShort<TOut>() ? TOut.CreateTruncating(float.CreateTruncating(x))
            : TOut.CreateTruncating(x);

        private static bool IsFloat<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) || IsShort<T>();

        private static bool IsShort<T>() => typeof(T) == typeof(Half) || typeof(T) == typeof(BFloat16);

        private static TOut Truncate(double x)
        {
            if (typeof(TOut) == typeof(ulong) && x >= 9223372036854775808.0)
                return TOut.CreateTruncating((ulong)x);
            if (typeof(TOut) == typeof(long) || typeof(TOut) == typeof(ulong) || typeof(TOut) == typeof(uint))
                return TOut.CreateTruncating(x is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)x : long.MinValue);
            return TOut.CreateTruncating(x is > -2147483649.0 and < 2147483648.0 ? (int)x : int.MinValue);
        }
    }
}
