using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy.Sorting;

/// <summary>The order of many keys, byte by byte from the last: equal keys keep their order.</summary>
internal static class RadixOrder
{
    /// <summary>From this length on it is faster than comparing.</summary>
    public const int From = 256;

    /// <summary>The positions of the keys in rising order.</summary>
    /// <param name="keys">The keys; they are overwritten.</param>
    /// <param name="bytes">How many of their bytes count.</param>
    /// <param name="order">Where the positions go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(ulong[] keys, int bytes, Span<long> order)
    {
        var n = keys.Length;
        var (from, to) = (new int[n], new int[n]);
        var moved = new ulong[n];
        for (var i = 0; i < n; i++)
            from[i] = i;
        var starts = new int[256];
        for (var shift = 0; shift < bytes * 8; shift += 8)
        {
            Array.Clear(starts);
            foreach (var key in keys)
                starts[(int)(key >> shift) & 0xFF]++;
            if (starts[(int)(keys[0] >> shift) & 0xFF] == n)
                continue;
            for (int digit = 0, start = 0; digit < 256; digit++)
                (starts[digit], start) = (start, start + starts[digit]);
            for (var i = 0; i < n; i++)
            {
                var place = starts[(int)(keys[i] >> shift) & 0xFF]++;
                moved[place] = keys[i];
                to[place] = from[i];
            }
            (keys, moved) = (moved, keys);
            (from, to) = (to, from);
        }
        for (var i = 0; i < n; i++)
            order[i] = from[i];
    }

    /// <summary>A number as a key of the same order; NaN comes last, the zeros are equal.</summary>
    public static ulong Key<E>(E number) where E : unmanaged
    {
        if (typeof(E) == typeof(float))
            return Floating(BitConverter.SingleToUInt32Bits((float)(object)number), 32, 0x7F800000);
        if (typeof(E) == typeof(double))
            return Floating(BitConverter.DoubleToUInt64Bits((double)(object)number), 64, 0x7FF0000000000000);
        if (typeof(E) == typeof(Half))
            return Floating(BitConverter.HalfToUInt16Bits((Half)(object)number), 16, 0x7C00);
        if (typeof(E) == typeof(BFloat16))
            return Floating(((BFloat16)(object)number).ToBits(), 16, 0x7F80);
        if (typeof(E) == typeof(sbyte))
            return (byte)((sbyte)(object)number ^ sbyte.MinValue);
        if (typeof(E) == typeof(short))
            return (ushort)((short)(object)number ^ short.MinValue);
        if (typeof(E) == typeof(int))
            return (uint)((int)(object)number ^ int.MinValue);
        if (typeof(E) == typeof(long))
            return (ulong)((long)(object)number ^ long.MinValue);
        return typeof(E) == typeof(byte) ? (byte)(object)number
            : typeof(E) == typeof(ushort) ? (ushort)(object)number
            : typeof(E) == typeof(uint) ? (uint)(object)number
            : (ulong)(object)number;
    }

    private static ulong Floating(ulong bits, int width, ulong infinity)
    {
        var sign = 1UL << (width - 1);
        var size = bits & (sign - 1);
        if (size > infinity)
            return (sign << 1) - 1;
        return size == 0 ? sign : (bits & sign) != 0 ? sign - size : sign | size;
    }
}
