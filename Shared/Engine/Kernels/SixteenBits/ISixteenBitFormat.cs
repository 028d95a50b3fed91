using System.Numerics;

namespace TfNet.Engine;

/// <summary>A floating-point format of 16 bits, as arithmetic on the bits of floats. Both ways are exact or rounded to the nearest, of two as near to the even one.</summary>
internal interface ISixteenBitFormat
{
    /// <summary>The bits of the floats that have the values of numbers in the low halves.</summary>
    static abstract Vector<uint> Widen(Vector<uint> bits);

    /// <summary>The bits, in the low halves, of the numbers nearest to floats.</summary>
    static abstract Vector<uint> Narrow(Vector<uint> single);
}
