using System.Numerics;

namespace TfNet.Engine;

/// <summary>The largest element. NaN is never larger.</summary>
internal readonly unsafe struct ScalarMaxPool : IScalarPool
{
    public static void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var best = T.MinValue;
        for (long tap = 0; tap < taps.Count; tap++)
        {
            if (x[taps.Offset(tap)] > best)
                best = x[taps.Offset(tap)];
        }
        *place = best;
    }
}

/// <summary>The mean.</summary>
internal readonly unsafe struct ScalarAvgPool : IScalarPool
{
    public static void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var sum = T.Zero;
        for (long tap = 0; tap < taps.Count; tap++)
            sum += x[taps.Offset(tap)];
        *place = sum / T.CreateTruncating(taps.Count);
    }
}

/// <summary>dx of average pooling.</summary>
internal readonly unsafe struct ScalarAvgPoolGrad : IScalarPool
{
    public static void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (long tap = 0; tap < taps.Count; tap++)
            wide[taps.Offset(tap)] += *place / T.CreateTruncating(taps.Count);
    }
}

/// <summary>dx of max pooling: to the first of the largest elements.</summary>
internal readonly unsafe struct ScalarMaxPoolGrad : IScalarPool
{
    public static void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        wide[taps.Offset(First(taps, x))] += *place;

    /// <summary>The first of the largest elements: the first of all stays unless another one is larger.</summary>
    public static long First<T>(in PoolTaps taps, T* x) where T : unmanaged, INumber<T>
    {
        long chosen = 0;
        for (long tap = 1; tap < taps.Count; tap++)
        {
            if (x[taps.Offset(tap)] > x[taps.Offset(chosen)])
                chosen = tap;
        }
        return chosen;
    }
}

/// <summary>dx of max pooling over three dimensions: to each of the largest elements.</summary>
internal readonly unsafe struct ScalarMaxPoolGradToAll : IScalarPool
{
    public static void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T best;
        ScalarMaxPool.Apply(taps, x, wide, &best);
        for (long tap = 0; tap < taps.Count; tap++)
        {
            if (x[taps.Offset(tap)] == best)
                wide[taps.Offset(tap)] += *place;
        }
    }
}

/// <summary>The gradient of the gradient of max pooling: what lies where the first of the largest elements does.</summary>
internal readonly unsafe struct ScalarMaxPoolGradGrad : IScalarPool
{
    public static void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        *place = wide[taps.Offset(ScalarMaxPoolGrad.First(taps, x))];
}

/// <summary>The same over three dimensions: the sum of what lies where the largest elements do.</summary>
internal readonly unsafe struct ScalarMaxPoolGradGradOfAll : IScalarPool
{
    public static void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T best;
        ScalarMaxPool.Apply(taps, x, wide, &best);
        var sum = T.Zero;
        for (long tap = 0; tap < taps.Count; tap++)
        {
            if (x[taps.Offset(tap)] == best)
                sum += wide[taps.Offset(tap)];
        }
        *place = sum;
    }
}
