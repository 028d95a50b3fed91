using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TfNet.Engine;

/// <summary>
/// Philox on several counters at once, one a lane. Lane 4L + r of the counters holds offset r (lanes / 4) + L, so that four in-lane
/// transpositions leave whole blocks in their order.
/// </summary>
internal static class PhiloxBulk
{
    /// <summary>Writes as many words as fill whole vectors.</summary>
    /// <returns>The number of words written, a multiple of four.</returns>
    public static int Fill(Philox stream, Span<uint> words)
    {
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            return Fill<Lanes512>(stream, words);
        return Avx2.IsSupported ? Fill<Lanes256>(stream, words) : 0;
    }

    /// <summary>words[4n + j] = word j of block n, for as many n as fill whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Fill<TLanes>(Philox stream, Span<uint> words) where TLanes : struct, ILanes<TLanes>
    {
        var step = TLanes.Count * Philox.BlockWords;
        var (low, high) = ((ulong)stream.Counter, (ulong)(stream.Counter >> 64));
        var blocks = words.Length / step * TLanes.Count;
        // The lanes' low words must not carry within the run; where they would, the caller goes on one by one.
        blocks = (int)Math.Min(blocks, ((1L << 32) - (uint)low) / TLanes.Count * TLanes.Count);
        var multiplier0 = TLanes.All(Philox.Multiplier0);
        var multiplier1 = TLanes.All(Philox.Multiplier1);
        var (second, third, fourth) = (TLanes.All((uint)(low >> 32)), TLanes.All((uint)high), TLanes.All((uint)(high >> 32)));
        ref var target = ref MemoryMarshal.GetReference(words);
        for (var block = 0; block < blocks; block += TLanes.Count)
        {
            var (x, y, z, w) = (TLanes.Counters((uint)low + (uint)block), second, third, fourth);
            var (k0, k1) = (stream.Key0, stream.Key1);
            for (var round = 0; round < Philox.Rounds; round++)
            {
                var (high0, low0) = TLanes.Multiply(x, multiplier0);
                var (high1, low1) = TLanes.Multiply(z, multiplier1);
                (x, y, z, w) = (TLanes.Xor(high1, y, TLanes.All(k0)), low1, TLanes.Xor(high0, w, TLanes.All(k1)), low0);
                k0 += Philox.Weyl0;
                k1 += Philox.Weyl1;
            }
            TLanes.StoreTransposed(x, y, z, w, ref Unsafe.Add(ref target, block * Philox.BlockWords));
        }
        return blocks * Philox.BlockWords;
    }

    /// <summary>A vector of words, one of each counter.</summary>
    internal interface ILanes<T> where T : struct, ILanes<T>
    {
        /// <summary>How many words.</summary>
        static abstract int Count { get; }

        /// <summary>The same word everywhere.</summary>
        static abstract T All(uint word);

        /// <summary>The counters from <paramref name="first"/> on, in the order that transposition needs.</summary>
        static abstract T Counters(uint first);

        /// <summary>The high and the low words of the products.</summary>
        static abstract (T High, T Low) Multiply(T a, T b);

        /// <summary>a ^ b ^ c.</summary>
        static abstract T Xor(T a, T b, T c);

        /// <summary>Writes word 0 to 3 of each counter side by side.</summary>
        static abstract void StoreTransposed(T x, T y, T z, T w, ref uint target);
    }

    internal readonly struct Lanes512(Vector512<uint> words) : ILanes<Lanes512>
    {
        private readonly Vector512<uint> _words = words;

        public static int Count => 16;

        public static Lanes512 All(uint word) => new(Vector512.Create(word));

        public static Lanes512 Counters(uint first) =>
            new(Vector512.Create(first) + Vector512.Create(0u, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (Lanes512 High, Lanes512 Low) Multiply(Lanes512 a, Lanes512 b)
        {
            var even = Avx512F.Multiply(a._words, b._words).AsUInt32();
            var odd = Avx512F.Multiply(Avx512F.Shuffle(a._words, 0b11_11_01_01), b._words).AsUInt32();
            var odds = Vector512.Create(0xFFFFFFFF_00000000ul).AsUInt32();
            var high = Vector512.ConditionalSelect(odds, odd, Avx512F.Shuffle(even, 0b11_11_01_01));
            var low = Vector512.ConditionalSelect(odds, Avx512F.Shuffle(odd, 0b10_10_00_00), even);
            return (new(high), new(low));
        }

        public static Lanes512 Xor(Lanes512 a, Lanes512 b, Lanes512 c) => new(a._words ^ b._words ^ c._words);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreTransposed(Lanes512 x, Lanes512 y, Lanes512 z, Lanes512 w, ref uint target)
        {
            var xy0 = Avx512F.UnpackLow(x._words, y._words).AsUInt64();
            var xy1 = Avx512F.UnpackHigh(x._words, y._words).AsUInt64();
            var zw0 = Avx512F.UnpackLow(z._words, w._words).AsUInt64();
            var zw1 = Avx512F.UnpackHigh(z._words, w._words).AsUInt64();
            Avx512F.UnpackLow(xy0, zw0).AsUInt32().StoreUnsafe(ref target);
            Avx512F.UnpackHigh(xy0, zw0).AsUInt32().StoreUnsafe(ref target, 16);
            Avx512F.UnpackLow(xy1, zw1).AsUInt32().StoreUnsafe(ref target, 32);
            Avx512F.UnpackHigh(xy1, zw1).AsUInt32().StoreUnsafe(ref target, 48);
        }
    }

    internal readonly struct Lanes256(Vector256<uint> words) : ILanes<Lanes256>
    {
        private readonly Vector256<uint> _words = words;

        public static int Count => 8;

        public static Lanes256 All(uint word) => new(Vector256.Create(word));

        public static Lanes256 Counters(uint first) => new(Vector256.Create(first) + Vector256.Create(0u, 2, 4, 6, 1, 3, 5, 7));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (Lanes256 High, Lanes256 Low) Multiply(Lanes256 a, Lanes256 b)
        {
            var even = Avx2.Multiply(a._words, b._words).AsUInt32();
            var odd = Avx2.Multiply(Avx2.Shuffle(a._words, 0b11_11_01_01), b._words).AsUInt32();
            var high = Avx2.Blend(Avx2.Shuffle(even, 0b11_11_01_01), odd, 0b10101010);
            var low = Avx2.Blend(even, Avx2.Shuffle(odd, 0b10_10_00_00), 0b10101010);
            return (new(high), new(low));
        }

        public static Lanes256 Xor(Lanes256 a, Lanes256 b, Lanes256 c) => new(a._words ^ b._words ^ c._words);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreTransposed(Lanes256 x, Lanes256 y, Lanes256 z, Lanes256 w, ref uint target)
        {
            var xy0 = Avx2.UnpackLow(x._words, y._words).AsUInt64();
            var xy1 = Avx2.UnpackHigh(x._words, y._words).AsUInt64();
            var zw0 = Avx2.UnpackLow(z._words, w._words).AsUInt64();
            var zw1 = Avx2.UnpackHigh(z._words, w._words).AsUInt64();
            Avx2.UnpackLow(xy0, zw0).AsUInt32().StoreUnsafe(ref target);
            Avx2.UnpackHigh(xy0, zw0).AsUInt32().StoreUnsafe(ref target, 8);
            Avx2.UnpackLow(xy1, zw1).AsUInt32().StoreUnsafe(ref target, 16);
            Avx2.UnpackHigh(xy1, zw1).AsUInt32().StoreUnsafe(ref target, 24);
        }
    }
}
