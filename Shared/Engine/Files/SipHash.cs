using System.Buffers.Binary;
using System.Numerics;

namespace TfNet.Engine;

/// <summary>SipHash-2-4: 64 bits of bytes and a key, which nobody finds collisions for who does not know the key. Source: https://www.aumasson.jp/siphash/siphash.pdf.</summary>
public static class SipHash
{
    /// <summary>The hash of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="key">The key's two halves.</param>
    public static ulong Of(ReadOnlySpan<byte> bytes, (ulong First, ulong Second) key)
    {
        var state = new State
        {
            V0 = 0x736F6D6570736575 ^ key.First,
            V1 = 0x646F72616E646F6D ^ key.Second,
            V2 = 0x6C7967656E657261 ^ key.First,
            V3 = 0x7465646279746573 ^ key.Second,
        };
        var last = (ulong)bytes.Length << 56;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            state.Take(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        for (var i = 0; i < bytes.Length; i++)
            last |= (ulong)bytes[i] << (8 * i);
        state.Take(last);
        state.V2 ^= 0xFF;
        for (var round = 0; round < 4; round++)
            state.Round();
        return state.V0 ^ state.V1 ^ state.V2 ^ state.V3;
    }

    private struct State
    {
        public ulong V0;
        public ulong V1;
        public ulong V2;
        public ulong V3;

        public void Take(ulong word)
        {
            V3 ^= word;
            Round();
            Round();
            V0 ^= word;
        }

        public void Round()
        {
            V0 += V1;
            V1 = BitOperations.RotateLeft(V1, 13) ^ V0;
            V0 = BitOperations.RotateLeft(V0, 32);
            V2 += V3;
            V3 = BitOperations.RotateLeft(V3, 16) ^ V2;
            V0 += V3;
            V3 = BitOperations.RotateLeft(V3, 21) ^ V0;
            V2 += V1;
            V1 = BitOperations.RotateLeft(V1, 17) ^ V2;
            V2 = BitOperations.RotateLeft(V2, 32);
        }
    }
}
