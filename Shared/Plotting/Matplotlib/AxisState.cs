using Tensorflow.Plotting.Matplotlib.Ticks;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>One axis of axes: its view, ticks, categories and label.</summary>
internal sealed class AxisState
{
    private const double Margin = 0.05;
    private readonly List<string> _categories = [];
    private double[]? _ticks;
    private string[]? _labels;

    // From the first to the last tick that was set: the view widens to hold them until something else is drawn.
    private (double Low, double High)? _tickSpan;

    public string Label { get; set; } = "";

    public double? LabelSize { get; set; }

    public double? Low { get; private set; }

    public double? High { get; private set; }

    /// <summary>Whether the view runs downwards or leftwards.</summary>
    public bool Inverted { get; set; }

    public bool? Grid { get; set; }

    public double TickRotation { get; set; }

    public double? TickSize { get; set; }

    /// <summary>What of a text beside a y axis is at its tick.</summary>
    public string TickAlignment { get; set; } = "center_baseline";

    public bool IntegerTicks { get; set; }

    /// <summary>Text as positions: each new text is the next category.</summary>
    public double[] Positions(Series values)
    {
        if (values.Kind != CellKind.Text) return values.ToDoubles();
        return [.. values.Select(cell =>
        {
            var text = cell.ToString();
            var at = _categories.IndexOf(text);
            if (at >= 0) return at;
            _categories.Add(text);
            return _categories.Count - 1.0;
        })];
    }

    public void SetTicks(double[] ticks, string[]? labels)
    {
        if (labels is not null && labels.Length != ticks.Length)
            throw new ValueError($"The number of FixedLocator locations ({ticks.Length}), usually from a call to set_ticks, does not match the number of labels ({labels.Length}).");
        (_ticks, _labels) = (ticks, labels);
        _tickSpan = ticks.Length > 0 ? (ticks.Min(), ticks.Max()) : null;
    }

    /// <summary>Sets the ends of the view; null leaves one as it is.</summary>
    public void SetLimits(double? low, double? high)
    {
        (Low, High) = (low ?? Low, high ?? High);
        _tickSpan = null;
    }

    /// <summary>Lets the view follow the data: at once, where limits were set, or after something was drawn.</summary>
    public void Autoscale(bool forgetLimits)
    {
        if (forgetLimits)
            (Low, High) = (null, null);
        if (Low is null || High is null)
            _tickSpan = null;
    }

    public void SetTickLabels(string[] labels, double low, double high) =>
        SetTicks(_ticks ?? Ticks(low, high, 9).Positions, labels);

    /// <summary>The view: the limits that were set, else the data with a margin that stops at sticky edges.</summary>
    /// <param name="data">From where to where each thing drawn reaches.</param>
    /// <param name="drawn">Whether anything was drawn, be it without any finite value.</param>
    public (double Low, double High) View(IReadOnlyList<(double Min, double Max, double[] Sticky)> data, bool drawn)
    {
        double min = 0, max = 1;
        if (drawn)
        {
            (min, max) = data.Count > 0 ? Opened(data.Min(static d => d.Min), data.Max(static d => d.Max)) : Opened(0, 0);
            var margin = Margin * (max - min);
            var tolerance = 1e-5 * Math.Abs(max - min);
            double[] sticky = [.. data.SelectMany(static d => d.Sticky)];
            double[] below = [.. sticky.Where(s => s <= min + tolerance)], above = [.. sticky.Where(s => s >= max - tolerance)];
            min = below.Length > 0 ? Math.Max(min - margin, below.Max()) : min - margin;
            max = above.Length > 0 ? Math.Min(max + margin, above.Min()) : max + margin;
        }
        var (low, high) = (Low ?? min, High ?? max);
        if (low == high) (low, high) = Opened(low, high);
        if (_tickSpan is { } span) (low, high) = (Math.Min(low, span.Low), Math.Max(high, span.High));
        return Inverted ? (high, low) : (low, high);
    }

    /// <summary>The ticks in view, their texts, and what stands at the axis' end.</summary>
    public (double[] Positions, string[] Labels, string Common) Ticks(double low, double high, int intervals)
    {
        double[] all;
        string[] labels;
        var common = "";
        if (_ticks is not null)
        {
            all = _ticks;
            labels = _labels ?? ScalarFormatter.Format(all, low, high).Labels;
        }
        else if (_categories.Count > 0)
        {
            all = [.. Enumerable.Range(0, _categories.Count).Select(static i => (double)i)];
            labels = [.. _categories];
        }
        else
        {
            all = MaxNLocator.Ticks(low, high, Math.Clamp(intervals, 1, 9), IntegerTicks);
            (labels, common) = ScalarFormatter.Format(all, low, high);
        }
        var (least, greatest) = (Math.Min(low, high), Math.Max(low, high));
        var slack = 1e-10 * (greatest - least);
        int[] seen = [.. Enumerable.Range(0, all.Length).Where(i => all[i] >= least - slack && all[i] <= greatest + slack)];
        return ([.. seen.Select(i => all[i])], [.. seen.Select(i => labels[i])], common);
    }

    // A view of no width is opened by a twentieth of its value each way.
    private static (double, double) Opened(double low, double high)
    {
        if (low != high) return (low, high);
        return low == 0 ? (-0.05, 0.05) : (low - (0.05 * Math.Abs(low)), high + (0.05 * Math.Abs(high)));
    }
}
