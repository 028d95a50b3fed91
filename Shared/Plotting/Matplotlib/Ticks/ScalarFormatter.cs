using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Plotting.Matplotlib.Ticks;

/// <summary>Writes tick values as matplotlib does: as many decimals as tell them apart, a common power of ten or offset for large, small or far ones.</summary>
internal static class ScalarFormatter
{
    private const char Minus = '\u2212';

    /// <summary>The ticks' texts and what stands at the axis' end ("1e6", "+1.2e3"), for a view from low to high.</summary>
    public static (string[] Labels, string Common) Format(double[] ticks, double low, double high)
    {
        if (high < low) (low, high) = (high, low);
        double[] seen = [.. ticks.Where(t => t >= low && t <= high)];
        var offset = Offset(seen);
        var power = Power(seen, offset, low, high);
        var scale = Math.Pow(10, power);
        var decimals = Decimals(ticks, low, high, offset, scale);
        string[] labels = [.. ticks.Select(t => Text((t - offset) / scale, decimals))];
        return (labels, Common(offset, power));
    }

    private static string Text(double value, int decimals)
    {
        if (Math.Abs(value) < 1e-8) value = 0;
        return PythonFormat.Fixed(value, decimals).Replace('-', Minus);
    }

    private static string Common(double offset, int power)
    {
        var shift = offset == 0 ? "" : (offset > 0 ? "+" : "") + Scientific(offset);
        return ((power == 0 ? "" : Scientific(Math.Pow(10, power))) + shift).Replace('-', Minus);
    }

    // 1e6, 1.2e3, 1e-5: no plus sign and no zeros in front of the exponent.
    private static string Scientific(double value)
    {
        var text = value.ToString("E10", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E');
        var exponent = int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture);
        return text[..at].TrimEnd('0').TrimEnd('.') + (exponent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{exponent}"));
    }

    // An offset is taken when it saves at least four digits that all ticks share.
    private static double Offset(double[] seen)
    {
        if (seen.Length == 0) return 0;
        var (least, greatest) = (seen.Min(), seen.Max());
        if (least == greatest || (least <= 0 && greatest >= 0)) return 0;
        var (small, large) = least > 0 ? (least, greatest) : (-greatest, -least);
        static double Cut(double value, int power)
        {
            // The whole quotient exactly: a division would round up to a whole number that is not reached.
            var unit = Math.Pow(10, power);
            return Math.Round((value - (value % unit)) / unit);
        }

        var top = (int)Math.Ceiling(Math.Log10(large));
        var power = top;
        while (Cut(small, power) == Cut(large, power)) power--;
        power++;
        if ((large - small) / Math.Pow(10, power) <= 1e-2)
        {
            power = top;
            while (Cut(large, power) - Cut(small, power) <= 1) power--;
            power++;
        }
        var shared = Cut(large, power);
        return shared >= 1000 ? Math.Sign(least) * shared * Math.Pow(10, power) : 0;
    }

    private static int Power(double[] seen, double offset, double low, double high)
    {
        if (seen.Length == 0) return 0;
        var size = offset != 0 ? high - low : seen.Max(Math.Abs);
        if (size == 0) return 0;
        var power = (int)Math.Floor(Math.Log10(size));
        return power is <= -5 or >= 6 ? power : 0;
    }

    private static int Decimals(double[] ticks, double low, double high, double offset, double scale)
    {
        double[] values = [.. (ticks.Length < 5 ? ticks.Append(low).Append(high) : ticks).Select(t => (t - offset) / scale)];
        var range = values.Max() - values.Min();
        if (range == 0) range = values.Max(Math.Abs);
        if (range == 0) range = 1;
        if (ticks.Length < 5) values = [.. ticks.Select(t => (t - offset) / scale)];
        var order = (int)Math.Floor(Math.Log10(range));
        var decimals = Math.Min(15, Math.Max(0, 3 - order));
        var close = 1e-3 * Math.Pow(10, order);
        while (decimals >= 0 && values.All(v => Math.Abs(v - Math.Round(v, decimals)) < close)) decimals--;
        return decimals + 1;
    }
}
