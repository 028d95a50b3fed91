using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>x · factor + (offset - mean · factor), factor = r · scale.</summary>
internal readonly unsafe struct NormalizedRow(float* x, float* scale, float* offset, float mean, float r) : IColumnFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V, A>(A access, long at, long column) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
    {
        var factor = S.Mul(S.Create(r), access.Load<S, V>(scale + column));
        var shift = S.Sub(access.Load<S, V>(offset + column), S.Mul(S.Create(mean), factor));
        return S.Add(S.Mul(access.Load<S, V>(x + column), factor), shift);
    }
}

/// <summary>(x - mean) · r.</summary>
internal readonly unsafe struct CenteredRow(float* x, float mean, float r) : IColumnFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V, A>(A access, long at, long column) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess =>
        S.Mul(S.Sub(access.Load<S, V>(x + column), S.Create(mean)), S.Create(r));
}

/// <summary>a · b.</summary>
internal readonly unsafe struct ProductRow(float* a, float* b) : IColumnFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V, A>(A access, long at, long column) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess =>
        S.Mul(access.Load<S, V>(a + column), access.Load<S, V>(b + column));
}

/// <summary>r · (g - first - normalized · second).</summary>
internal readonly unsafe struct GradientRow(float* g, float* normalized, float first, float second, float r) : IColumnFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V, A>(A access, long at, long column) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
    {
        var centered = S.Sub(S.Sub(access.Load<S, V>(g + column), S.Create(first)), S.Mul(access.Load<S, V>(normalized + column), S.Create(second)));
        return S.Mul(S.Create(r), centered);
    }
}

/// <summary>The sums dy and dy · normalized.</summary>
internal readonly unsafe struct ProductTerm(float* dy, float* normalized) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<S, V, A>(A access, long at, long column, ref V first, ref V second) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
    {
        var g = access.Load<S, V>(dy + at);
        first = S.Add(first, g);
        second = S.Fma(g, access.Load<S, V>(normalized + at), second);
    }
}
