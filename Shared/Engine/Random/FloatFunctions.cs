namespace TfNet.Engine;

/// <summary>
/// Logarithm, exponential, sine and cosine of floats with the bits of the GNU C library's <c>logf</c>, <c>expf</c>, <c>sinf</c> and <c>cosf</c> with fused
/// multiply-add, on any system: TensorFlow's normals are made of them, and the ends of its rows of softmax. The polynomials are those of Arm's optimized routines.
/// </summary>
internal static class FloatFunctions
{
    private const double Ln2 = 0.693147180559945286;
    private const double TwoOverPi = 0.636619772367581382;
    private const double HalfPi = 1.57079632679489656;

    // 1/c and ln c for 16 intervals of [0.7, 1.4).
    private static ReadOnlySpan<ulong> LogTable =>
    [
        0x3FF661EC79F8F3BE, 0xBFD57BF7808CAADE, 0x3FF571ED4AAF883D, 0xBFD2BEF0A7C06DDB,
        0x3FF49539F0F010B0, 0xBFD01EAE7F513A67, 0x3FF3C995B0B80385, 0xBFCB31D8A68224E9,
        0x3FF30D190C8864A5, 0xBFC6574F0AC07758, 0x3FF25E227B0B8EA0, 0xBFC1AA2BC79C8100,
        0x3FF1BB4A4A1A343F, 0xBFBA4E76CE8C0E5E, 0x3FF12358F08AE5BA, 0xBFB1973C5A611CCC,
        0x3FF0953F419900A7, 0xBFA252F438E10C1E, 0x3FF0000000000000, 0x0000000000000000,
        0x3FEE608CFD9A47AC, 0x3FAAA5AA5DF25984, 0x3FECA4B31F026AA0, 0x3FBC5E53AA362EB4,
        0x3FEB2036576AFCE6, 0x3FC526E57720DB08, 0x3FE9C2D163A1AA2D, 0x3FCBC2860D224770,
        0x3FE886E6037841ED, 0x3FD1058BC8A07EE1, 0x3FE767DCF5534862, 0x3FD4043057B6EE09,
    ];

    private static ReadOnlySpan<ulong> LogPolynomial => [0xBFD00EA348B88334, 0x3FD5575B0BE00B6A, 0xBFDFFFFEF20A4123];

    // 2 to the power of i / 32.
    private static ReadOnlySpan<ulong> ExpTable =>
    [
        0x3FF0000000000000, 0x3FF059B0D3158574, 0x3FF0B5586CF9890F, 0x3FF11301D0125B51,
        0x3FF172B83C7D517B, 0x3FF1D4873168B9AA, 0x3FF2387A6E756238, 0x3FF29E9DF51FDEE1,
        0x3FF306FE0A31B715, 0x3FF371A7373AA9CB, 0x3FF3DEA64C123422, 0x3FF44E086061892D,
        0x3FF4BFDAD5362A27, 0x3FF5342B569D4F82, 0x3FF5AB07DD485429, 0x3FF6247EB03A5585,
        0x3FF6A09E667F3BCD, 0x3FF71F75E8EC5F74, 0x3FF7A11473EB0187, 0x3FF82589994CCE13,
        0x3FF8ACE5422AA0DB, 0x3FF93737B0CDC5E5, 0x3FF9C49182A3F090, 0x3FFA5503B23E255D,
        0x3FFAE89F995AD3AD, 0x3FFB7F76F2FB5E47, 0x3FFC199BDD85529C, 0x3FFCB720DCEF9069,
        0x3FFD5818DCFBA487, 0x3FFDFC97337B9B5F, 0x3FFEA4AFA2A490DA, 0x3FFF50765B6E4540,
    ];

    private static ReadOnlySpan<ulong> ExpPolynomial => [0x3FAC6AF84B912394, 0x3FCEBFCE50FAC4F3, 0x3FE62E42FF0C52D6];

    private static ReadOnlySpan<ulong> CosPolynomial =>
        [0xBFDFFFFFFD0C621C, 0x3FA55553E1068F19, 0xBF56C087E89A359D, 0x3EF99343027BF8C3];

    private static ReadOnlySpan<ulong> SinPolynomial => [0xBFC555545995A603, 0x3F81107605230BC4, 0xBF2994EB3774CF24];

    /// <summary>ln x for a normal, positive x.</summary>
    public static float Log(float x)
    {
        var bits = BitConverter.SingleToUInt32Bits(x);
        if (bits == 0x3F800000)
            return 0;
        var shifted = bits - 0x3F330000;
        var interval = (int)(shifted >> 19) & 15;
        var exponent = (int)shifted >> 23;
        var z = (double)BitConverter.UInt32BitsToSingle(bits - (shifted & 0xFF800000));
        var inverse = BitConverter.UInt64BitsToDouble(LogTable[2 * interval]);
        var log = BitConverter.UInt64BitsToDouble(LogTable[(2 * interval) + 1]);
        var r = Math.FusedMultiplyAdd(z, inverse, -1);
        var y0 = Math.FusedMultiplyAdd(exponent, Ln2, log);
        var r2 = r * r;
        var y = Math.FusedMultiplyAdd(Double(LogPolynomial[1]), r, Double(LogPolynomial[2]));
        y = Math.FusedMultiplyAdd(Double(LogPolynomial[0]), r2, y);
        return (float)Math.FusedMultiplyAdd(y, r2, y0 + r);
    }

    /// <summary>e to the power of x.</summary>
    public static float Exp(float x)
    {
        const double parts = 32;
        const double partsOverLn2 = 1.4426950408889634 * parts;
        if (!(Math.Abs(x) <= 110f))
            return x > 0 ? float.PositiveInfinity : x < 0 ? 0 : x;
        var k = Math.Round(partsOverLn2 * x);
        var r = Math.FusedMultiplyAdd(partsOverLn2, x, -k);
        var scale = Math.ScaleB(Double(ExpTable[(int)k & 31]), (int)k >> 5);
        var high = Math.FusedMultiplyAdd(Double(ExpPolynomial[0]) / (parts * parts * parts), r, Double(ExpPolynomial[1]) / (parts * parts));
        var y = Math.FusedMultiplyAdd(Double(ExpPolynomial[2]) / parts, r, 1);
        return (float)(Math.FusedMultiplyAdd(high, r * r, y) * scale);
    }

    /// <summary>The sine and the cosine of an angle in [0, 2 pi].</summary>
    public static (float Sin, float Cos) SinCos(float angle)
    {
        var x = (double)angle;
        if (angle < 0.7853982f)
            return (Sine(x), Cosine(x, negative: false));
        var quadrant = ((int)(x * TwoOverPi * (1 << 24)) + 0x800000) >> 24;
        var r = Math.FusedMultiplyAdd(-(double)quadrant, HalfPi, x);
        return (quadrant & 3) switch
        {
            0 => (Sine(r), Cosine(r, negative: false)),
            1 => (Cosine(r, negative: false), Sine(-r)),
            2 => (Sine(-r), Cosine(r, negative: true)),
            _ => (Cosine(r, negative: true), Sine(r)),
        };
    }

    private static float Sine(double x)
    {
        var x2 = x * x;
        var x3 = x * x2;
        var s1 = Math.FusedMultiplyAdd(x2, Double(SinPolynomial[2]), Double(SinPolynomial[1]));
        var x7 = x3 * x2;
        var s = Math.FusedMultiplyAdd(x3, Double(SinPolynomial[0]), x);
        return (float)Math.FusedMultiplyAdd(x7, s1, s);
    }

    private static float Cosine(double x, bool negative)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var c2 = Math.FusedMultiplyAdd(x2, Double(CosPolynomial[3]), Double(CosPolynomial[2]));
        var c1 = Math.FusedMultiplyAdd(x2, Double(CosPolynomial[0]), 1);
        var x6 = x4 * x2;
        var c = Math.FusedMultiplyAdd(x4, Double(CosPolynomial[1]), c1);
        var cosine = Math.FusedMultiplyAdd(x6, c2, c);
        return (float)(negative ? -cosine : cosine);
    }

    private static double Double(ulong bits) => BitConverter.UInt64BitsToDouble(bits);
}
