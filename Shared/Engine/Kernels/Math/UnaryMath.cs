using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Applies a function to every element of a span, at the width in use.</summary>
public static unsafe class UnaryMath
{
    /// <summary>y[i] = f(x[i]); y may be x.</summary>
    public static void Apply<TMath>(float* x, float* y, long count) where TMath : struct, IUnaryMath
    {
        var action = new Loop<TMath>(x, y, count);
        SimdWidth.Run(ref action);
    }

    /// <summary>f of one number, the same bits as in a span.</summary>
    public static float Apply<TMath>(float x) where TMath : struct, IUnaryMath => TMath.Invoke<SimdScalar, float>(x);

    private readonly struct Loop<TMath>(float* x, float* y, long count) : ISimdAction where TMath : struct, IUnaryMath
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var (source, target, length) = ((nint)x, (nint)y, (nint)count);
            nint i = 0;
            for (; i <= length - S.Count; i += S.Count)
                S.Store(TMath.Invoke<S, V>(S.Load((float*)source + i)), (float*)target + i);
            if (i < length)
                S.StoreFirst(TMath.Invoke<S, V>(S.LoadFirst((float*)source + i, (int)(length - i))), (float*)target + i, (int)(length - i));
        }
    }
}
