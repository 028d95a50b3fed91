namespace TfNet.Engine;

/// <summary>The ziggurat method for normal numbers (Marsaglia and Tsang 2000), with NumPy's 256 layers.</summary>
internal static partial class Ziggurat
{
    private const double Right = 3.6541528853610087963519472518;
    private const double InverseRight = 0.27366123732975827203338247596;

    /// <summary>A standard normal double.</summary>
    public static double Normal(Pcg64 words)
    {
        while (true)
        {
            var word = words.NextUInt64();
            var layer = (int)(word & 0xFF);
            var sign = (word >> 8) & 1;
            var mantissa = (word >> 9) & 0x000FFFFFFFFFFFFF;
            var x = mantissa * BitConverter.UInt64BitsToDouble(Widths[layer]);
            if (sign != 0)
                x = -x;
            if (mantissa < Limits[layer])
                return x;
            if (layer == 0)
                return Tail(words, ((mantissa >> 8) & 1) != 0);
            var (upper, lower) = (BitConverter.UInt64BitsToDouble(Heights[layer - 1]), BitConverter.UInt64BitsToDouble(Heights[layer]));
            if (((upper - lower) * words.NextDouble()) + lower < Math.Exp(-0.5 * x * x))
                return x;
        }
    }

    private static double Tail(Pcg64 words, bool negative)
    {
        while (true)
        {
            var x = -InverseRight * LogOnePlus(-words.NextDouble());
            var y = -LogOnePlus(-words.NextDouble());
            if (y + y > x * x)
                return negative ? -(Right + x) : Right + x;
        }
    }

    /// <summary>ln(1 + x) without the loss of digits that the sum has for small x.</summary>
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) - ((sum - 1 - x) / sum);
    }
}
