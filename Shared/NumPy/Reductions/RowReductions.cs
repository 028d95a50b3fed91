using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy.Reductions;

/// <summary>Makes one number of what there is so far and a row that is not empty.</summary>
internal unsafe interface IRowReduction
{
    /// <summary>The number.</summary>
    static abstract E Row<E>(E start, byte* row, nint step, nint n) where E : unmanaged, INumber<E>;
}

/// <summary>One element after the other, or lane by lane where the order does not matter.</summary>
/// <typeparam name="TOp">How two numbers become one.</typeparam>
internal readonly unsafe struct InOrder<TOp> : IRowReduction where TOp : IBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static E Row<E>(E start, byte* row, nint step, nint n) where E : unmanaged, INumber<E>
    {
        nint i = 0;
        var result = start;
        var anyOrder = typeof(TOp) == typeof(MaximumOperator) || typeof(TOp) == typeof(MinimumOperator)
            || (typeof(TOp) == typeof(AddOperator) && typeof(E) != typeof(float) && typeof(E) != typeof(double));
        if (anyOrder && TOp.HasVector && Vector<E>.IsSupported && step == sizeof(E) && n >= 2 * Vector<E>.Count)
        {
            var x = (E*)row;
            var lanes = Vector.Load(x);
            for (i = Vector<E>.Count; i <= n - Vector<E>.Count; i += Vector<E>.Count)
                lanes = TOp.Invoke(lanes, Vector.Load(x + i));
            for (var lane = 0; lane < Vector<E>.Count; lane++)
                result = TOp.Invoke(result, lanes[lane]);
        }
        for (; i < n; i++)
            result = TOp.Invoke(result, *(E*)(row + i * step));
        return result;
    }
}

/// <summary>Pairwise summation as NumPy's: eight running sums in blocks of 128, blocks added in pairs.</summary>
internal readonly unsafe struct Pairwise : IRowReduction
{
    public static E Row<E>(E start, byte* row, nint step, nint n) where E : unmanaged, INumber<E>
    {
        // 16 bits are summed in single precision, what there is so far included.
        if (typeof(E) == typeof(Half) || typeof(E) == typeof(BFloat16))
            return E.CreateTruncating(float.CreateTruncating(start) + Sum<E, float>(row, step, n));
        if (typeof(E) == typeof(float) || typeof(E) == typeof(double))
            return start + Sum<E, E>(row, step, n);
        return InOrder<AddOperator>.Row(start, row, step, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static S Sum<E, S>(byte* row, nint step, nint n) where E : unmanaged, INumber<E> where S : unmanaged, INumber<S>
    {
        if (n < 8)
        {
            // NumPy starts small sums from -0.0, which keeps the sign of zeros.
            var few = -S.Zero;
            for (nint i = 0; i < n; i++)
                few += S.CreateTruncating(*(E*)(row + i * step));
            return few;
        }
        if (n > 128)
        {
            var half = n / 2;
            half -= half % 8;
            return Sum<E, S>(row, step, half) + Sum<E, S>(row + half * step, step, n - half);
        }
        return typeof(E) == typeof(S) && step == sizeof(E) ? Dense((S*)row, n) : Strided<E, S>(row, step, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static E Dense<E>(E* x, nint n) where E : unmanaged, INumber<E>
    {
        nint i = 8;
        E result;
        if (typeof(E) == typeof(float))
        {
            var sums = Vector256.Load((float*)x);
            for (; i < n - n % 8; i += 8)
                sums += Vector256.Load((float*)x + i);
            result = E.CreateTruncating(((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7])));
        }
        else
        {
            var low = Vector256.Load((double*)x);
            var high = Vector256.Load((double*)x + 4);
            for (; i < n - n % 8; i += 8)
            {
                low += Vector256.Load((double*)x + i);
                high += Vector256.Load((double*)x + i + 4);
            }
            result = E.CreateTruncating(((low[0] + low[1]) + (low[2] + low[3])) + ((high[0] + high[1]) + (high[2] + high[3])));
        }
        for (; i < n; i++)
            result += x[i];
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static S Strided<E, S>(byte* row, nint step, nint n) where E : unmanaged, INumber<E> where S : unmanaged, INumber<S>
    {
        var sums = stackalloc S[8];
        for (var k = 0; k < 8; k++)
            sums[k] = S.CreateTruncating(*(E*)(row + k * step));
        nint i = 8;
        for (; i < n - n % 8; i += 8)
        {
            for (var k = 0; k < 8; k++)
                sums[k] += S.CreateTruncating(*(E*)(row + (i + k) * step));
        }
        var result = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
        for (; i < n; i++)
            result += S.CreateTruncating(*(E*)(row + i * step));
        return result;
    }
}
