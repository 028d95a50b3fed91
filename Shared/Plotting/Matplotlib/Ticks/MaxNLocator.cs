namespace Tensorflow.Plotting.Matplotlib.Ticks;

/// <summary>Chooses round tick positions as matplotlib's automatic locator does: steps of 1, 2, 2.5 or 5 times a power of ten, at most so many intervals.</summary>
internal static class MaxNLocator
{
    private static readonly double[] _steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20];

    /// <summary>The ticks from at or below the lower end to at or above the upper end of a view.</summary>
    /// <param name="low">The view's lower end.</param>
    /// <param name="high">The view's upper end.</param>
    /// <param name="intervals">At most so many intervals.</param>
    /// <param name="integer">Whole numbers only.</param>
    public static double[] Ticks(double low, double high, int intervals, bool integer = false)
    {
        if (high < low) (low, high) = (high, low);
        (low, high) = Widened(low, high);
        var (scale, offset) = ScaleAndOffset(low, high, intervals);
        var (from, to) = (low - offset, high - offset);
        double[] candidates = [.. _steps.Select(s => s * scale).Where(s => !integer || s < 1 || Math.Abs(s - Math.Round(s)) < 1e-3)];
        var enough = (to - from) / intervals;
        var chosen = Array.FindIndex(candidates, s => s >= enough);
        if (chosen < 0) chosen = candidates.Length - 1;
        double[] ticks = [];
        for (; chosen >= 0; chosen--)
        {
            var step = candidates[chosen];
            if (integer && Math.Floor(to) - Math.Ceiling(from) >= 1) step = Math.Max(1, step);
            ticks = Between(from, to, step, offset);
            if (ticks.Count(t => t >= from && t <= to) >= 2) break;
        }
        return [.. ticks.Select(t => t + offset)];
    }

    private static double[] Between(double from, double to, double step, double offset)
    {
        var start = Math.Floor(from / step) * step;
        var first = Whole((from - start) / step, step, offset, up: false);
        var last = Whole((to - start) / step, step, offset, up: true);
        var ticks = new double[(int)(last - first) + 1];
        for (var i = 0; i < ticks.Length; i++) ticks[i] = ((first + i) * step) + start;
        return ticks;
    }

    // The whole number at or beyond a quotient; one that is nearly whole counts as whole, within what the offset leaves of the precision.
    private static double Whole(double quotient, double step, double offset, bool up)
    {
        var tolerance = 1e-10;
        if (offset != 0)
        {
            var digits = Math.Log10(Math.Abs(offset) / step);
            tolerance = Math.Min(0.4999, Math.Max(1e-10, Math.Pow(10, digits - 12)));
        }
        var below = Math.Floor(quotient);
        var rest = quotient - below;
        if (up) return rest <= tolerance ? below : below + 1;
        return rest >= 1 - tolerance ? below + 1 : below;
    }

    private static (double Scale, double Offset) ScaleAndOffset(double low, double high, int intervals)
    {
        var range = Math.Abs(high - low);
        var middle = (low + high) / 2;
        var offset = Math.Abs(middle) / range < 100 ? 0 : Math.CopySign(Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(middle)))), middle);
        return (Math.Pow(10, Math.Floor(Math.Log10(range / intervals))), offset);
    }

    // A view of no width, or less than rounding can tell, is opened a little.
    private static (double Low, double High) Widened(double low, double high)
    {
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        if (largest < 1e6 / double.MaxValue || !double.IsFinite(low) || !double.IsFinite(high)) return (-1e-13, 1e-13);
        if (high - low > largest * 1e-14) return (low, high);
        return high == 0 && low == 0 ? (-1e-13, 1e-13) : (low - (1e-13 * Math.Abs(low)), high + (1e-13 * Math.Abs(high)));
    }
}
