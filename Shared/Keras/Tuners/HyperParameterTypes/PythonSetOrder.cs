using System.Globalization;
using System.Numerics;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// The order in which Python goes through a set of numbers that were put into it one after another: that of their places in a table of hashes, which is linear over short runs and enlarged
/// before it is three fifths full. Source: CPython's Objects/setobject.c, and _Py_HashDouble in Python/pyhash.c.
/// </summary>
internal static class PythonSetOrder
{
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private const int SmallestTable = 8;
    private const int HashBits = 61;
    private const ulong HashModulus = (1UL << HashBits) - 1;

    /// <summary>The numbers, each once, in the order of the set.</summary>
    public static IReadOnlyList<object> Of(IReadOnlyList<object> numbers)
    {
        var table = new object?[SmallestTable];
        var count = 0;
        foreach (var number in numbers)
        {
            var place = Find(table, number);
            if (table[place] is not null)
                continue;
            table[place] = number;
            count++;
            if (count * 5 >= (table.Length - 1) * 3)
                table = Enlarged(table, count * 4);
        }
        return [.. table.OfType<object>()];
    }

    /// <summary>Python's hash of an integer or a float: the number modulo a prime.</summary>
    public static long Hash(object number) => number is double fraction ? Hash(fraction) : Signed(new BigInteger(Convert.ToInt64(number, CultureInfo.InvariantCulture)));

    private static long Hash(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? 0 : number > 0 ? 314159 : -314159;
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = new BigInteger((bits & ((1L << 52) - 1)) | (exponent == 0 ? 0 : 1L << 52));
        // Two to the power of 61 is 1 modulo the prime, so that exponents count modulo 61.
        var shift = ((Math.Max(exponent, 1) - 1075) % HashBits + HashBits) % HashBits;
        return Signed((number < 0 ? -mantissa : mantissa) << shift);
    }

    private static long Signed(BigInteger number)
    {
        var hash = (long)(BigInteger.Abs(number) % HashModulus) * number.Sign;
        return hash == -1 ? -2 : hash;
    }

    private static object?[] Enlarged(object?[] table, int least)
    {
        var size = SmallestTable;
        while (size <= least)
            size *= 2;
        var larger = new object?[size];
        foreach (var number in table)
        {
            if (number is not null)
                larger[Find(larger, number)] = number;
        }
        return larger;
    }

    /// <summary>The place of a number, or the free one where it belongs.</summary>
    private static int Find(object?[] table, object number)
    {
        var hash = (ulong)Hash(number);
        var mask = (ulong)table.Length - 1;
        var (start, perturb) = (hash & mask, hash);
        while (true)
        {
            var probes = start + LinearProbes <= mask ? LinearProbes : 0;
            for (var i = 0; i <= probes; i++)
            {
                var place = (int)start + i;
                if (table[place] is null || HyperValue.Same(table[place], number))
                    return place;
            }
            perturb >>= PerturbShift;
            start = ((start * 5) + 1 + perturb) & mask;
        }
    }
}
