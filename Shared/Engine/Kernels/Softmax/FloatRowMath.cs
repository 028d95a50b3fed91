using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Rows of float32: element-wise in vectors, sums in packets of 8.</summary>
internal unsafe struct FloatRowMath : IRowMath<float>
{
    private interface IStep
    {
        V Apply<S, V>(V y, V x) where S : struct, ISimd<V> where V : unmanaged;
    }

    public static float Max(float* x, long count) => LaneReduction.Run(default(LaneMax), x, count);

    public static float ExpAndSum(float* x, float shift, float* y, long count)
    {
        // Beyond the last packet TensorFlow adds up the C library's exponentials, although the results are its own.
        var inPackets = count & -LaneReduction.Packet;
        var rest = 0f;
        for (var i = inPackets; i < count; i++)
            rest += FloatFunctions.Exp(x[i] - shift);
        Walk(new ExpStep(shift), y, x, count);
        return inPackets == 0 ? rest : rest + LaneReduction.Run(default(LaneSum), y, inPackets);
    }

    public static void Scale(float* y, float factor, long count) => Walk(new ScaleStep(factor), y, y, count);

    public static void Divide(float* y, float divisor, float* minus, long count)
    {
        if (minus == null)
            Walk(new DivideStep(divisor), y, y, count);
        else
            Walk(new DivideMinusStep(divisor), y, minus, count);
    }

    public static void Shift(float* x, float shift, float* y, long count) => Walk(new ShiftStep(shift), y, x, count);

    public static float WeightedDistance(float* weights, float* x, float shift, float distance, long count)
    {
        const int Part = 256;
        var part = stackalloc float[Part];
        var sum = 0f;
        for (long i = 0; i < count; i += Part)
        {
            var length = Math.Min(Part, count - i);
            Unsafe.CopyBlockUnaligned(part, weights + i, (uint)(length * sizeof(float)));
            Walk(new DistanceStep(shift, distance), part, x + i, length);
            sum += LaneReduction.Run(default(LaneSum), part, length);
        }
        return sum;
    }

    public static float Log(float x) => UnaryMath.Apply<LogMath>(x);

    private static void Walk<TStep>(TStep step, float* y, float* x, long count) where TStep : struct, IStep
    {
        var loop = new Loop<TStep>(step, y, x, count);
        SimdWidth.Run(ref loop);
    }

    private readonly struct Loop<TStep>(TStep step, float* y, float* x, long count) : ISimdAction where TStep : struct, IStep
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var function = step;
            var target = y;
            var source = x;
            long i = 0;
            for (; i <= count - S.Count; i += S.Count)
                S.Store(function.Apply<S, V>(S.Load(target + i), S.Load(source + i)), target + i);
            if (i < count)
            {
                var rest = (int)(count - i);
                S.StoreFirst(function.Apply<S, V>(S.LoadFirst(target + i, rest), S.LoadFirst(source + i, rest)), target + i, rest);
            }
        }
    }

    private readonly struct ExpStep(float shift) : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<S, V>(V y, V x) where S : struct, ISimd<V> where V : unmanaged => ExpMath.Invoke<S, V>(S.Sub(x, S.Create(shift)));
    }

    private readonly struct ScaleStep(float factor) : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<S, V>(V y, V x) where S : struct, ISimd<V> where V : unmanaged => S.Mul(y, S.Create(factor));
    }

    private readonly struct DivideStep(float divisor) : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<S, V>(V y, V x) where S : struct, ISimd<V> where V : unmanaged => S.Div(y, S.Create(divisor));
    }

    private readonly struct DivideMinusStep(float divisor) : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<S, V>(V y, V x) where S : struct, ISimd<V> where V : unmanaged => S.Sub(S.Div(y, S.Create(divisor)), x);
    }

    private readonly struct ShiftStep(float shift) : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<S, V>(V y, V x) where S : struct, ISimd<V> where V : unmanaged => S.Sub(x, S.Create(shift));
    }

    private readonly struct DistanceStep(float shift, float distance) : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<S, V>(V y, V x) where S : struct, ISimd<V> where V : unmanaged => S.Mul(y, S.Sub(S.Create(distance), S.Sub(x, S.Create(shift))));
    }
}
