using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The largest element. NaN is never larger.</summary>
internal readonly unsafe struct LaneMaxPool : ILanePool
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<S, V, TWrite>(in PoolTaps taps, float* x, float* wide, float* place)
        where S : struct, ISimd<V> where V : unmanaged where TWrite : struct, IPoolWrite => S.Store(Largest<S, V>(taps, x), place);

    /// <summary>The largest element of the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Largest<S, V>(in PoolTaps taps, float* x) where S : struct, ISimd<V> where V : unmanaged
    {
        var best = S.Create(float.MinValue);
        for (var a = 0; a < taps.Deep; a++)
        {
            for (var b = 0; b < taps.High; b++)
            {
                var source = x + (a * taps.DeepStep) + (b * taps.HighStep);
                for (var c = 0; c < taps.Wide; c++, source += taps.WideStep)
                {
                    var element = S.Load(source);
                    best = S.Select(S.Greater(element, best), element, best);
                }
            }
        }
        return best;
    }
}

/// <summary>The mean.</summary>
internal readonly unsafe struct LaneAvgPool : ILanePool
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<S, V, TWrite>(in PoolTaps taps, float* x, float* wide, float* place)
        where S : struct, ISimd<V> where V : unmanaged where TWrite : struct, IPoolWrite
    {
        var sum = S.Create(0f);
        for (var a = 0; a < taps.Deep; a++)
        {
            for (var b = 0; b < taps.High; b++)
            {
                var source = x + (a * taps.DeepStep) + (b * taps.HighStep);
                for (var c = 0; c < taps.Wide; c++, source += taps.WideStep)
                    sum = S.Add(sum, S.Load(source));
            }
        }
        S.Store(S.Div(sum, S.Create((float)taps.Count)), place);
    }
}

/// <summary>dx of average pooling: equal parts.</summary>
internal readonly unsafe struct LaneAvgPoolGrad : ILanePool
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<S, V, TWrite>(in PoolTaps taps, float* x, float* wide, float* place)
        where S : struct, ISimd<V> where V : unmanaged where TWrite : struct, IPoolWrite
    {
        var part = S.Div(S.Load(place), S.Create((float)taps.Count));
        for (var a = 0; a < taps.Deep; a++)
        {
            for (var b = 0; b < taps.High; b++)
            {
                var target = wide + (a * taps.DeepStep) + (b * taps.HighStep);
                for (var c = 0; c < taps.Wide; c++, target += taps.WideStep)
                    TWrite.Write<S, V>(part, target);
            }
        }
    }
}

/// <summary>dx of max pooling: all of it to the first of the largest elements.</summary>
internal readonly unsafe struct LaneMaxPoolGrad : ILanePool
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<S, V, TWrite>(in PoolTaps taps, float* x, float* wide, float* place)
        where S : struct, ISimd<V> where V : unmanaged where TWrite : struct, IPoolWrite
    {
        var (chosen, zero, gradient) = (First<S, V>(taps, x), S.Create(0f), S.Load(place));
        var number = 0f;
        for (var a = 0; a < taps.Deep; a++)
        {
            for (var b = 0; b < taps.High; b++)
            {
                var target = wide + (a * taps.DeepStep) + (b * taps.HighStep);
                for (var c = 0; c < taps.Wide; c++, target += taps.WideStep, number++)
                    TWrite.Write<S, V>(S.Select(S.Equal(chosen, S.Create(number)), gradient, zero), target);
            }
        }
    }

    /// <summary>Which element of the window, counted from 0, is the first of the largest: the first of all stays unless another one is larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First<S, V>(in PoolTaps taps, float* x) where S : struct, ISimd<V> where V : unmanaged
    {
        var (best, chosen) = (S.Load(x), S.Create(0f));
        var number = 0f;
        for (var a = 0; a < taps.Deep; a++)
        {
            for (var b = 0; b < taps.High; b++)
            {
                var source = x + (a * taps.DeepStep) + (b * taps.HighStep);
                for (var c = 0; c < taps.Wide; c++, source += taps.WideStep, number++)
                {
                    var element = S.Load(source);
                    var larger = S.Greater(element, best);
                    best = S.Select(larger, element, best);
                    chosen = S.Select(larger, S.Create(number), chosen);
                }
            }
        }
        return chosen;
    }
}

/// <summary>dx of max pooling over three dimensions: all of it to each of the largest elements.</summary>
internal readonly unsafe struct LaneMaxPoolGradToAll : ILanePool
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<S, V, TWrite>(in PoolTaps taps, float* x, float* wide, float* place)
        where S : struct, ISimd<V> where V : unmanaged where TWrite : struct, IPoolWrite
    {
        var (largest, zero, gradient) = (LaneMaxPool.Largest<S, V>(taps, x), S.Create(0f), S.Load(place));
        for (var a = 0; a < taps.Deep; a++)
        {
            for (var b = 0; b < taps.High; b++)
            {
                var at = (a * taps.DeepStep) + (b * taps.HighStep);
                for (var c = 0; c < taps.Wide; c++, at += taps.WideStep)
                    TWrite.Write<S, V>(S.Select(S.Equal(S.Load(x + at), largest), gradient, zero), wide + at);
            }
        }
    }
}
