using System.Numerics;

namespace TfNet.Engine;

/// <summary>bfloat16: the upper half of a float.</summary>
internal readonly struct BFloat16Format : ISixteenBitFormat
{
    public static Vector<uint> Widen(Vector<uint> bits) => bits << 16;

    public static Vector<uint> Narrow(Vector<uint> single)
    {
        var upper = single >> 16;
        var rounded = (single + new Vector<uint>(0x7FFF) + (upper & Vector<uint>.One)) >> 16;
        var isNaN = Vector.GreaterThan(single & new Vector<uint>(0x7FFF_FFFF), new Vector<uint>(0x7F80_0000));
        return Vector.ConditionalSelect(isNaN, (upper & new Vector<uint>(0x8000)) | new Vector<uint>(0x7FC0), rounded);
    }
}
