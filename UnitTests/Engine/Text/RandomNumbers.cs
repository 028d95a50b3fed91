using System.Globalization;

namespace TfNet.UnitTests.Engine.Text;

/// <summary>The seeded numbers of generate.py.</summary>
internal static class RandomNumbers
{
    /// <summary>Decimals of 1 to 17 digits between 1e-30 and 1e30, every fourth a number of any size.</summary>
    public static IEnumerable<double> Doubles(ulong seed)
    {
        for (var i = 0; ; i++)
        {
            var (a, b) = (Next(ref seed), Next(ref seed));
            if (i % 4 == 3)
            {
                var any = BitConverter.UInt64BitsToDouble(a);
                if (double.IsFinite(any))
                    yield return any;
                else
                    i--;
                continue;
            }
            var digits = 1 + (int)(b % 17);
            var mantissa = (a >> 1) % (ulong)Math.Pow(10, digits);
            var exponent = (int)((b >> 8) % 61) - 30 - digits / 2;
            yield return double.Parse($"{((a & 1) == 1 ? "-" : "")}{mantissa}e{exponent}", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Numbers of any size, every second one between 2^-24 and 2^40.</summary>
    public static IEnumerable<float> Floats(ulong seed)
    {
        for (var i = 0; ; i++)
        {
            var bits = (uint)Next(ref seed);
            if (i % 2 == 1)
                bits = (bits & 0x807FFFFF) | ((103 + (bits >> 23 & 0xFF) % 64) << 23);
            var number = BitConverter.UInt32BitsToSingle(bits);
            if (float.IsFinite(number))
                yield return number;
            else
                i--;
        }
    }

    /// <summary>SplitMix64.</summary>
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
