using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TfNet.Engine;

/// <summary>
/// Integers below a bound as NumPy draws them. Narrow types share the words that they are cut from. <c>RandomState</c> cuts bits off and
/// tries again (masking), <c>Generator</c> multiplies (Lemire 2019).
/// </summary>
internal struct BoundedIntegers<TWords>(TWords words, bool masking) where TWords : class, IWords
{
    private uint _buffer;
    private int _buffered;

    /// <summary>Fills an array with integers in [low, low + range].</summary>
    public static void Fill<T>(TWords words, bool masking, Span<T> values, long low, ulong range) where T : unmanaged, IBinaryInteger<T>
    {
        var source = new BoundedIntegers<TWords>(words, masking);
        var bits = Unsafe.SizeOf<T>() == 8 ? Width(range) : 8 * Unsafe.SizeOf<T>();
        foreach (ref var value in values)
            value = T.CreateTruncating(low + (long)source.Next(range, bits));
    }

    /// <summary>Fills memory with integers of this many bytes in [low, low + range].</summary>
    public static void Fill(TWords words, bool masking, Span<byte> elements, int elementSize, long low, ulong range)
    {
        switch (elementSize)
        {
            case 1: Fill(words, masking, elements, low, range); break;
            case 2: Fill(words, masking, MemoryMarshal.Cast<byte, ushort>(elements), low, range); break;
            case 4: Fill(words, masking, MemoryMarshal.Cast<byte, uint>(elements), low, range); break;
            case 8: Fill(words, masking, MemoryMarshal.Cast<byte, ulong>(elements), low, range); break;
            default: throw new ArgumentOutOfRangeException(nameof(elementSize), elementSize, "An integer takes 1, 2, 4 or 8 bytes.");
        }
    }

    /// <summary>Fills an array with random bools.</summary>
    public static void Fill(TWords words, Span<bool> values)
    {
        var source = new BoundedIntegers<TWords>(words, masking: true);
        foreach (ref var value in values)
            value = source.Next(1, 1) != 0;
    }

    /// <summary>An integer in [0, range].</summary>
    public static ulong Single(TWords words, bool masking, ulong range) =>
        new BoundedIntegers<TWords>(words, masking).Next(range, Width(range));

    private static int Width(ulong range) => range <= uint.MaxValue ? 32 : 64;

    private ulong Next(ulong range, int bits)
    {
        var ones = ulong.MaxValue >> (64 - bits);
        if (range == 0)
            return 0;
        if (range == ones)
            return Bits(bits);
        return masking ? Masked(range, bits) : Multiplied(range, bits, ones);
    }

    private ulong Masked(ulong range, int bits)
    {
        var mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(range);
        ulong value;
        do
            value = Bits(bits) & mask;
        while (value > range);
        return value;
    }

    private ulong Multiplied(ulong range, int bits, ulong ones)
    {
        var bound = range + 1;
        var product = (UInt128)Bits(bits) * bound;
        if (((ulong)product & ones) < bound)
        {
            var threshold = (ones - range) % bound;
            while (((ulong)product & ones) < threshold)
                product = (UInt128)Bits(bits) * bound;
        }
        return (ulong)(product >> bits);
    }

    private ulong Bits(int count)
    {
        if (count == 64)
            return words.NextUInt64();
        if (count == 32)
            return words.NextUInt32();
        if (_buffered == 0)
            (_buffer, _buffered) = (words.NextUInt32(), 32 / count);
        else
            _buffer >>= count;
        _buffered--;
        return _buffer & (uint.MaxValue >> (32 - count));
    }
}
