namespace TfNet.Engine;

/// <summary>
/// Reduces contiguous rows with 16 virtual lanes whatever the vectors' width: element i goes to lane i mod 16, and the lanes are merged in halves
/// (j with j + 8, then + 4, + 2, + 1). The result is the same bits on every processor.
/// </summary>
public static unsafe class LaneReduction
{
    /// <summary>The number of virtual lanes.</summary>
    public const int Lanes = 16;

    /// <summary>Reduces a row at the width in use.</summary>
    public static float Run<TReduction>(TReduction reduction, float* x, long count) where TReduction : struct, ILaneReduction
    {
        var action = new Action<TReduction>(reduction, x, count);
        SimdWidth.Run(ref action);
        return action.Result;
    }

    /// <summary>Reduces a row with vectors of the given width.</summary>
    public static float Run<TReduction, S, V>(in TReduction reduction, float* x, long count)
        where TReduction : struct, ILaneReduction where S : struct, ISimd<V> where V : unmanaged
    {
        var lanes = stackalloc float[Lanes];
        var end = (nint)count;
        var whole = end & -Lanes;
        if (S.Count < 4)
        {
            for (var j = 0; j < Lanes; j++)
                S.Store(S.Create(TReduction.Identity), lanes + j);
            for (nint i = 0; i < whole; i += Lanes)
            {
                for (var j = 0; j < Lanes; j++)
                    S.Store(reduction.Accumulate<S, V>(S.Load(lanes + j), S.Load(x + i + j)), lanes + j);
            }
        }
        else
        {
            V a0, a1, a2, a3;
            a0 = a1 = a2 = a3 = S.Create(TReduction.Identity);
            for (nint i = 0; i < whole; i += Lanes)
            {
                a0 = reduction.Accumulate<S, V>(a0, S.Load(x + i));
                if (S.Count < 16)
                    a1 = reduction.Accumulate<S, V>(a1, S.Load(x + i + S.Count));
                if (S.Count < 8)
                {
                    a2 = reduction.Accumulate<S, V>(a2, S.Load(x + i + (2 * S.Count)));
                    a3 = reduction.Accumulate<S, V>(a3, S.Load(x + i + (3 * S.Count)));
                }
            }
            S.Store(a0, lanes);
            if (S.Count < 16)
                S.Store(a1, lanes + S.Count);
            if (S.Count < 8)
            {
                S.Store(a2, lanes + (2 * S.Count));
                S.Store(a3, lanes + (3 * S.Count));
            }
        }
        for (var i = whole; i < end; i++)
            lanes[i - whole] = reduction.Accumulate<SimdScalar, float>(lanes[i - whole], x[i]);
        for (var half = Lanes / 2; half > 0; half /= 2)
        {
            for (var j = 0; j < half; j++)
                lanes[j] = TReduction.Merge<SimdScalar, float>(lanes[j], lanes[j + half]);
        }
        return lanes[0];
    }

    private struct Action<TReduction>(TReduction reduction, float* x, long count) : ISimdAction where TReduction : struct, ILaneReduction
    {
        public float Result { get; private set; }

        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged => Result = Run<TReduction, S, V>(reduction, x, count);
    }
}
