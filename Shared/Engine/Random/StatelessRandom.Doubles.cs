namespace TfNet.Engine;

/// <content>
/// Normal numbers of float64. They are made of the C library's logarithms, sines and cosines in double precision, so that their last bit is TensorFlow's where that is the
/// GNU C library.
/// </content>
public static partial class StatelessRandom
{
    private const double SmallestDouble = 1e-7;

    /// <summary>Doubles that a block of the stream makes.</summary>
    private const int BlockDoubles = Philox.BlockWords / 2;

    /// <summary>Normal doubles: a block of the stream makes two.</summary>
    public static void Normal(Philox stream, Span<double> values, double mean = 0, double stddev = 1)
    {
        for (var i = 0; i < values.Length; i += BlockDoubles, stream = stream.Skip(1))
        {
            var (first, second) = BoxMuller(stream);
            values[i] = (first * stddev) + mean;
            if (i + 1 < values.Length)
                values[i + 1] = (second * stddev) + mean;
        }
    }

    /// <summary>Normal doubles that lie within two standard deviations; others are drawn again.</summary>
    public static void TruncatedNormal(Philox stream, Span<double> values, double mean = 0, double stddev = 1)
    {
        const int blocksPerGroup = 128;
        for (var i = 0; i < values.Length; i += BlockDoubles)
        {
            var group = stream.Skip((long)(i / BlockDoubles) * blocksPerGroup);
            var wanted = values.Slice(i, Math.Min(BlockDoubles, values.Length - i));
            for (var found = 0; found < wanted.Length; group = group.Skip(1))
            {
                var (first, second) = BoxMuller(group);
                if (Math.Abs(first) < 2)
                    wanted[found++] = first;
                if (Math.Abs(second) < 2 && found < wanted.Length)
                    wanted[found++] = second;
            }
            foreach (ref var value in wanted)
                value = (value * stddev) + mean;
        }
    }

    private static (double, double) BoxMuller(Philox stream)
    {
        var (a, b, c, d) = stream.Block();
        var radius = Math.Sqrt(-2 * Math.Log(Math.Max(Unit(a | ((ulong)b << 32)), SmallestDouble)));
        var angle = 2 * Math.PI * Unit(c | ((ulong)d << 32));
        return (Math.Sin(angle) * radius, Math.Cos(angle) * radius);
    }
}
