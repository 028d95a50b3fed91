using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>float32 lanes of any width.</summary>
internal unsafe struct FloatLanes<S, V> : ILanes<float, V> where S : struct, ISimd<V> where V : unmanaged
{
    private const float SmallestNormal = 1.17549435e-38f;

    public static int Count => S.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load(float* source) => S.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(V value, float* target) => S.Store(value, target);

    public static V LoadFirst(float* source, int count) => S.LoadFirst(source, count);

    public static void StoreFirst(V value, float* target, int count) => S.StoreFirst(value, target, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Create(float value) => S.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Add(V a, V b) => S.Add(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sub(V a, V b) => S.Sub(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Mul(V a, V b) => S.Mul(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Div(V a, V b) => S.Div(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sqrt(V a) => S.Sqrt(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Abs(V a) => S.Abs(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Max(V a, V b) => S.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Min(V a, V b) => S.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sign(V a)
    {
        var zero = S.Create(0f);
        return S.Select(S.Greater(a, zero), S.Create(1f), S.Select(S.Greater(zero, a), S.Create(-1f), a));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Flush(V a) => S.Select(S.Greater(S.Create(SmallestNormal), S.Abs(a)), S.Create(0f), a);

    /// <summary>Lane by lane: of the rules only Ftrl takes powers, and by default square roots.</summary>
    public static V Pow(V a, float exponent)
    {
        var lanes = (float*)&a;
        for (var i = 0; i < S.Count; i++)
            lanes[i] = (float)Math.Pow(lanes[i], exponent);
        return a;
    }
}
