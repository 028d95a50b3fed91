using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The first sum: x.</summary>
internal readonly unsafe struct MeanTerm(float* x) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<S, V, A>(A access, long at, long column, ref V first, ref V second) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess =>
        first = S.Add(first, access.Load<S, V>(x + at));
}

/// <summary>The first sum: (x - mean)², rounded before it is added.</summary>
internal readonly unsafe struct VarianceTerm(float* x, float* mean) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<S, V, A>(A access, long at, long column, ref V first, ref V second) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
    {
        var d = S.Sub(access.Load<S, V>(x + at), access.Load<S, V>(mean + column));
        first = S.Add(first, S.Mul(d, d));
    }
}

/// <summary>The sums dy and dy · (x - mean).</summary>
internal readonly unsafe struct GradientTerm(float* x, float* mean, float* dy) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<S, V, A>(A access, long at, long column, ref V first, ref V second) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
    {
        var g = access.Load<S, V>(dy + at);
        first = S.Add(first, g);
        second = S.Fma(g, S.Sub(access.Load<S, V>(x + at), access.Load<S, V>(mean + column)), second);
    }
}

/// <summary>x · factor + shift, both by column.</summary>
internal readonly unsafe struct ScaleAndShift(float* x, float* factor, float* shift) : IColumnFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V, A>(A access, long at, long column) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess =>
        S.Add(S.Mul(access.Load<S, V>(x + at), access.Load<S, V>(factor + column)), access.Load<S, V>(shift + column));

    /// <summary>factor = rsqrt(variance + epsilon) · scale, shift = offset - mean · factor.</summary>
    public static void Prepare(float* scale, float* offset, float* mean, float* variance, float epsilon, float* factor, float* shift, long columns)
    {
        for (long c = 0; c < columns; c++)
        {
            factor[c] = RsqrtMath.Invoke(variance[c] + epsilon, c, columns) * scale[c];
            shift[c] = offset[c] - (mean[c] * factor[c]);
        }
    }
}

/// <summary>factor · (dy - first - (x - mean) · second), all but dy and x by column.</summary>
internal readonly unsafe struct InputGradient(float* x, float* dy, float* mean, float* factor, float* first, float* second) : IColumnFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V, A>(A access, long at, long column) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
    {
        var distance = S.Sub(access.Load<S, V>(x + at), access.Load<S, V>(mean + column));
        var centered = S.Sub(S.Sub(access.Load<S, V>(dy + at), access.Load<S, V>(first + column)), S.Mul(distance, access.Load<S, V>(second + column)));
        return S.Mul(access.Load<S, V>(factor + column), centered);
    }
}
