using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TfNet.Engine;

/// <summary>
/// <see cref="Crc32"/> of long runs of bytes by multiplications without carry: 64 bytes at a time are folded onto the next 64, and what is left at last is divided by the polynomial.
/// Source: "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel, 2009.
/// </summary>
internal static class Crc32Folding
{
    /// <summary>From this many bytes on folding pays.</summary>
    public const int LeastBytes = 64;

    // Powers of x modulo the polynomial, bits reversed: by how far 512 and 128 bits are moved on, and 64; the polynomial and its inverse.
    private static readonly Vector128<ulong> s_by512 = Vector128.Create(0x154442BD4UL, 0x1C6E41596UL);
    private static readonly Vector128<ulong> s_by128 = Vector128.Create(0x1751997D0UL, 0x0CCAA009EUL);
    private static readonly Vector128<ulong> s_by64 = Vector128.Create(0x163CD6124UL, 0UL);
    private static readonly Vector128<ulong> s_polynomial = Vector128.Create(0x1DB710641UL, 0x1F7011641UL);
    private static readonly Vector128<ulong> s_low = Vector128.Create(0xFFFFFFFFUL, 0xFFFFFFFFUL);

    /// <summary>Whether the processor has the instruction.</summary>
    public static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>The state after more bytes, whose number is a multiple of 16 from <see cref="LeastBytes"/> on.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (a, b, c, d) = (blocks[0] ^ Vector128.CreateScalar((ulong)crc), blocks[1], blocks[2], blocks[3]);
        for (blocks = blocks[4..]; blocks.Length >= 4; blocks = blocks[4..])
        {
            a = Fold(a, s_by512, blocks[0]);
            b = Fold(b, s_by512, blocks[1]);
            c = Fold(c, s_by512, blocks[2]);
            d = Fold(d, s_by512, blocks[3]);
        }
        a = Fold(Fold(Fold(a, s_by128, b), s_by128, c), s_by128, d);
        foreach (var block in blocks)
            a = Fold(a, s_by128, block);
        // 128 bits to 64, then to 32 and what is left of a division by the polynomial.
        a = Sse2.ShiftRightLogical128BitLane(a, 8) ^ Pclmulqdq.CarrylessMultiply(a, s_by128, 0x10);
        a = Sse2.ShiftRightLogical128BitLane(a, 4) ^ Pclmulqdq.CarrylessMultiply(a & s_low, s_by64, 0x00);
        var quotient = Pclmulqdq.CarrylessMultiply(a & s_low, s_polynomial, 0x10) & s_low;
        return (a ^ Pclmulqdq.CarrylessMultiply(quotient, s_polynomial, 0x00)).AsUInt32()[1];
    }

    private static Vector128<ulong> Fold(Vector128<ulong> state, Vector128<ulong> power, Vector128<ulong> next) =>
        Pclmulqdq.CarrylessMultiply(state, power, 0x00) ^ Pclmulqdq.CarrylessMultiply(state, power, 0x11) ^ next;
}
