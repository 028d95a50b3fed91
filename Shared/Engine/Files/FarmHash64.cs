using System.Buffers.Binary;
using System.Numerics;

namespace TfNet.Engine;

/// <summary>FarmHash's fingerprint of 64 bits, which TensorFlow gives texts: the same on all machines. It keeps no secret.</summary>
public static class FarmHash64
{
    private const ulong K0 = 0xC3A5C85C97CB3127;
    private const ulong K1 = 0xB492B66FBE98F273;
    private const ulong K2 = 0x9AE16A3B2F90404F;
    private const ulong Mixer = 0xC6A4A7935BD1E995;

    /// <summary>The fingerprint of bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        <= 16 => UpTo16(bytes),
        <= 32 => UpTo32(bytes),
        <= 64 => UpTo64(bytes),
        _ => Long(bytes),
    };

    /// <summary>The fingerprint of two fingerprints, one after the other.</summary>
    public static ulong Join(ulong first, ulong second)
    {
        var result = first ^ Mixer;
        result ^= Mix(second * Mixer) * Mixer;
        result *= Mixer;
        return Mix(Mix(result) * Mixer);
    }

    private static ulong UpTo16(ReadOnlySpan<byte> s)
    {
        var length = (uint)s.Length;
        if (length >= 8)
        {
            var factor = K2 + (length * 2);
            var (a, b) = (Word(s, 0) + K2, Word(s, s.Length - 8));
            var c = (BitOperations.RotateRight(b, 37) * factor) + a;
            return Mix16(c, (BitOperations.RotateRight(a, 25) + b) * factor, factor);
        }
        if (length >= 4)
            return Mix16(length + ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(s) << 3), BinaryPrimitives.ReadUInt32LittleEndian(s[^4..]), K2 + (length * 2));
        if (length == 0)
            return K2;
        var y = s[0] + ((uint)s[(int)(length >> 1)] << 8);
        var z = length + ((uint)s[^1] << 2);
        return Mix((y * K2) ^ (z * K0)) * K2;
    }

    private static ulong UpTo32(ReadOnlySpan<byte> s)
    {
        var factor = K2 + ((ulong)s.Length * 2);
        var (a, b, c, d) = (Word(s, 0) * K1, Word(s, 8), Word(s, s.Length - 8) * factor, Word(s, s.Length - 16) * K2);
        return Mix16(BitOperations.RotateRight(a + b, 43) + BitOperations.RotateRight(c, 30) + d, a + BitOperations.RotateRight(b + K2, 18) + c, factor);
    }

    private static ulong UpTo64(ReadOnlySpan<byte> s)
    {
        var factor = K2 + ((ulong)s.Length * 2);
        var (a, b, c, d) = (Word(s, 0) * K2, Word(s, 8), Word(s, s.Length - 8) * factor, Word(s, s.Length - 16) * K2);
        var y = BitOperations.RotateRight(a + b, 43) + BitOperations.RotateRight(c, 30) + d;
        var z = Mix16(y, a + BitOperations.RotateRight(b + K2, 18) + c, factor);
        var (e, f) = (Word(s, 16) * factor, Word(s, 24));
        var (g, h) = ((y + Word(s, s.Length - 32)) * factor, (z + Word(s, s.Length - 24)) * factor);
        return Mix16(BitOperations.RotateRight(e + f, 43) + BitOperations.RotateRight(g, 30) + h, e + BitOperations.RotateRight(f + a, 18) + g, factor);
    }

    /// <summary>Blocks of 64 bytes; the last one ends where the bytes end and so may begin in the block before.</summary>
    private static ulong Long(ReadOnlySpan<byte> s)
    {
        const ulong Seed = 81;
        var state = new State { X = unchecked(Seed * K2) + Word(s, 0), Y = unchecked((Seed * K1) + 113) };
        state.Z = Mix((state.Y * K2) + 113) * K2;
        for (var start = 0; start < s.Length - 64; start += 64)
            state.Take(s[start..], K1, 1);
        var factor = K1 + ((state.Z & 0xFF) << 1);
        state.W1 += (ulong)(s.Length - 1) & 63;
        state.V1 += state.W1;
        state.W1 += state.V1;
        state.Take(s[^64..], factor, 9);
        return Mix16(Mix16(state.V1, state.W1, factor) + (Mix(state.Y) * K0) + state.Z, Mix16(state.V2, state.W2, factor) + state.X, factor);
    }

    private static ulong Mix(ulong value) => value ^ (value >> 47);

    private static ulong Mix16(ulong u, ulong v, ulong factor)
    {
        var a = Mix((u ^ v) * factor);
        return Mix((v ^ a) * factor) * factor;
    }

    private static ulong Word(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt64LittleEndian(s[at..]);

    private struct State
    {
        public ulong X;
        public ulong Y;
        public ulong Z;
        public ulong V1;
        public ulong V2;
        public ulong W1;
        public ulong W2;

        public void Take(ReadOnlySpan<byte> s, ulong factor, ulong weight)
        {
            X = BitOperations.RotateRight(X + Y + V1 + Word(s, 8), 37) * factor;
            Y = BitOperations.RotateRight(Y + V2 + Word(s, 48), 42) * factor;
            X ^= W2 * weight;
            Y += (V1 * weight) + Word(s, 40);
            Z = BitOperations.RotateRight(Z + W1, 33) * factor;
            (V1, V2) = Of32(s, V2 * factor, X + W1);
            (W1, W2) = Of32(s[32..], Z + W2, Y + Word(s, 16));
            (X, Z) = (Z, X);
        }

        private static (ulong First, ulong Second) Of32(ReadOnlySpan<byte> s, ulong a, ulong b)
        {
            a += Word(s, 0);
            b = BitOperations.RotateRight(b + a + Word(s, 24), 21);
            var c = a;
            a += Word(s, 8) + Word(s, 16);
            return (a + Word(s, 24), b + BitOperations.RotateRight(a, 44) + c);
        }
    }
}
