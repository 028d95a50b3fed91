namespace TfNet.Engine;

/// <summary>
/// Reduces contiguous rows in TensorFlow's order, whatever the width of the vectors: in packets of 8 lanes, four of them side by side, which are merged one after the other
/// and take in the packets that are left over; the lanes are merged in halves (j with j + 4, then + 2, + 1); the elements beyond the last packet are reduced by themselves
/// and merged with that. The result is the same bits on every processor.
/// </summary>
public static unsafe class LaneReduction
{
    /// <summary>The lanes of a packet.</summary>
    public const int Packet = 8;

    // Elements of four packets.
    private const int Lanes = 4 * Packet;

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
            RunLanes(reduction, x, whole, lanes);
        else
            RunVectors<TReduction, S, V>(reduction, x, whole, lanes);
        for (var j = Packet; j < Lanes; j++)
            lanes[j % Packet] = TReduction.Merge<SimdScalar, float>(lanes[j % Packet], lanes[j]);
        var i = whole;
        for (; i <= end - Packet; i += Packet)
        {
            for (var j = 0; j < Packet; j++)
                lanes[j] = reduction.Accumulate<SimdScalar, float>(lanes[j], x[i + j]);
        }
        for (var half = Packet / 2; half > 0; half /= 2)
        {
            for (var j = 0; j < half; j++)
                lanes[j] = TReduction.Merge<SimdScalar, float>(lanes[j], lanes[j + half]);
        }
        if (i == end)
            return lanes[0];
        var rest = TReduction.Identity;
        for (; i < end; i++)
            rest = reduction.Accumulate<SimdScalar, float>(rest, x[i]);
        return TReduction.Merge<SimdScalar, float>(rest, lanes[0]);
    }

    private static void RunLanes<TReduction>(in TReduction reduction, float* x, nint whole, float* lanes) where TReduction : struct, ILaneReduction
    {
        for (var j = 0; j < Lanes; j++)
            lanes[j] = TReduction.Identity;
        for (nint i = 0; i < whole; i += Lanes)
        {
            for (var j = 0; j < Lanes; j++)
                lanes[j] = reduction.Accumulate<SimdScalar, float>(lanes[j], x[i + j]);
        }
    }

    private static void RunVectors<TReduction, S, V>(in TReduction reduction, float* x, nint whole, float* lanes)
        where TReduction : struct, ILaneReduction where S : struct, ISimd<V> where V : unmanaged
    {
        V a0, a1, a2, a3, a4, a5, a6, a7;
        a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = S.Create(TReduction.Identity);
        for (nint i = 0; i < whole; i += Lanes)
        {
            a0 = reduction.Accumulate<S, V>(a0, S.Load(x + i));
            a1 = reduction.Accumulate<S, V>(a1, S.Load(x + i + S.Count));
            if (S.Count < 16)
            {
                a2 = reduction.Accumulate<S, V>(a2, S.Load(x + i + (2 * S.Count)));
                a3 = reduction.Accumulate<S, V>(a3, S.Load(x + i + (3 * S.Count)));
            }
            if (S.Count < 8)
            {
                a4 = reduction.Accumulate<S, V>(a4, S.Load(x + i + (4 * S.Count)));
                a5 = reduction.Accumulate<S, V>(a5, S.Load(x + i + (5 * S.Count)));
                a6 = reduction.Accumulate<S, V>(a6, S.Load(x + i + (6 * S.Count)));
                a7 = reduction.Accumulate<S, V>(a7, S.Load(x + i + (7 * S.Count)));
            }
        }
        S.Store(a0, lanes);
        S.Store(a1, lanes + S.Count);
        if (S.Count < 16)
        {
            S.Store(a2, lanes + (2 * S.Count));
            S.Store(a3, lanes + (3 * S.Count));
        }
        if (S.Count < 8)
        {
            S.Store(a4, lanes + (4 * S.Count));
            S.Store(a5, lanes + (5 * S.Count));
            S.Store(a6, lanes + (6 * S.Count));
            S.Store(a7, lanes + (7 * S.Count));
        }
    }

    private struct Action<TReduction>(TReduction reduction, float* x, long count) : ISimdAction where TReduction : struct, ILaneReduction
    {
        public float Result { get; private set; }

        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged => Result = Run<TReduction, S, V>(reduction, x, count);
    }
}
