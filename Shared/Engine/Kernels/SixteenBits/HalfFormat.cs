using System.Numerics;

namespace TfNet.Engine;

/// <summary>IEEE 754's binary16: 5 bits of exponent, 11 of precision.</summary>
internal readonly struct HalfFormat : ISixteenBitFormat
{
    /// <summary>How many bits of a float's significand are dropped.</summary>
    private const int Dropped = 13;

    /// <summary>The difference of the exponents' biases, in a float's place.</summary>
    private const uint Rebias = (127 - 15) << 23;

    private const uint ExponentMask = 0x7C00 << Dropped;
    private const uint SmallestNormal = (127 - 14) << 23;
    private const uint BeyondLargest = (127 + 16) << 23;
    private const uint Infinity = 0x7F80_0000;

    // Added to a number below the normal ones, its last bit is the last bit of a subnormal half.
    private const uint SubnormalUnit = (127 - 14 + Dropped) << 23;

    public static Vector<uint> Widen(Vector<uint> bits)
    {
        var magnitude = (bits & new Vector<uint>(0x7FFF)) << Dropped;
        var exponent = magnitude & new Vector<uint>(ExponentMask);
        var normal = magnitude + new Vector<uint>(Rebias);
        var special = normal + new Vector<uint>(Rebias);
        var smallest = new Vector<uint>(SmallestNormal);
        var subnormal = Vector.AsVectorUInt32(Vector.AsVectorSingle(magnitude + smallest) - Vector.AsVectorSingle(smallest));
        var result = Vector.ConditionalSelect(Vector.Equals(exponent, new Vector<uint>(ExponentMask)), special, normal);
        result = Vector.ConditionalSelect(Vector.Equals(exponent, Vector<uint>.Zero), subnormal, result);
        return result | ((bits & new Vector<uint>(0x8000)) << 16);
    }

    public static Vector<uint> Narrow(Vector<uint> single)
    {
        var magnitude = single & new Vector<uint>(0x7FFF_FFFF);
        var odd = (magnitude >> Dropped) & Vector<uint>.One;
        var normal = (magnitude - new Vector<uint>(Rebias) + new Vector<uint>(0xFFF) + odd) >> Dropped;
        var unit = new Vector<uint>(SubnormalUnit);
        var subnormal = Vector.AsVectorUInt32(Vector.AsVectorSingle(magnitude) + Vector.AsVectorSingle(unit)) - unit;
        var special = Vector.ConditionalSelect(Vector.GreaterThan(magnitude, new Vector<uint>(Infinity)), new Vector<uint>(0x7E00), new Vector<uint>(0x7C00));
        var result = Vector.ConditionalSelect(Vector.LessThan(magnitude, new Vector<uint>(SmallestNormal)), subnormal, normal);
        result = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(magnitude, new Vector<uint>(BeyondLargest)), special, result);
        return result | ((single >> 16) & new Vector<uint>(0x8000));
    }
}
