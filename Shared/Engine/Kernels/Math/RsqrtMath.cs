using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// 1 / √x within 1 ulp, to the bit as TensorFlow computes it on Intel's processors: an approximation of 12 bits and a step of Newton's method, y - y/2 · (x y² - 1), whose
/// products are rounded before they are added. The approximation is that of the instruction RSQRTPS: 1 / √m, with m in the middle of the numbers that share their first 10
/// bits of mantissa with x, rounded to 12 bits of mantissa. Beyond the last packet it is a root and a division, each rounded.
/// </summary>
/// <remarks>Batch normalization multiplies by these numbers: what differs in their last bit decides which of the ReLUs and poolings behind it that are near zero let a gradient pass.</remarks>
public readonly struct RsqrtMath : IPacketMath
{
    private const float SmallestNormal = 1.17549435e-38f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var one = S.Create(1f);
        var middle = S.Or(S.And(x, S.CreateBits(~0x1FFF)), S.CreateBits(0x1000));
        var y = S.And(S.AddBits(S.Div(one, S.Sqrt(middle)), S.CreateBits(0x400)), S.CreateBits(~0x7FF));
        var residual = S.Sub(S.Mul(S.Mul(x, y), y), one);
        var result = S.Add(S.Mul(S.Mul(y, S.Create(-0.5f)), residual), y);
        var ordinary = S.And(S.GreaterOrEqual(x, S.Create(SmallestNormal)), S.Greater(S.Create(float.PositiveInfinity), x));
        return S.Select(ordinary, result, S.Div(one, S.Sqrt(x)));
    }

    /// <inheritdoc/>
    public static double Invoke(double x) => 1 / Math.Sqrt(x);

    /// <inheritdoc/>
    public static float Last(float x) => 1f / MathF.Sqrt(x);

    /// <summary>The function of the element at a position of a tensor with so many elements.</summary>
    public static float Invoke(float x, long position, long count) =>
        position < (count & -LaneReduction.Packet) ? Invoke<SimdScalar, float>(x) : Last(x);
}
