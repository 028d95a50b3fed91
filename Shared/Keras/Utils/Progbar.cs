using System.Globalization;
using System.Text;
using Tensorflow.Keras.Callbacks;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>
/// Shows how far a loop has come: on a terminal a bar that is drawn anew at most every 0.05 s, elsewhere (a file, a pipe) one line at the end, without escape codes.
/// Values are averaged over the calls, as Keras shows them. Source: keras.utils.Progbar.
/// </summary>
public sealed class Progbar
{
    private const string Bold = "\e[1m";
    private const string Green = "\e[32m";
    private const string Gray = "\e[37m";
    private const string Plain = "\e[0m";

    // The line at the end compares values of 32 bits, the bar those of 64: 0.001 reads 1.0000e-03 in the one and 0.0010 in the other.
    private const float SmallestPlain = 1e-3f;
    private readonly int _width;
    private readonly int _verbose;
    private readonly double _interval;
    private readonly string _unit;
    private readonly HashSet<string> _stateful;
    private readonly bool _dynamic;
    private readonly TimeProvider _clock;
    private readonly TextWriter? _writer;
    private readonly List<string> _names = [];
    private readonly List<(double Sum, double Weight)> _sums = [];
    private readonly StringBuilder _text = new();
    private readonly long _start;
    private long? _afterFirstStep;
    private long? _lastUpdate;
    private long _seen;
    private int _lastLength;

    /// <summary>A bar.</summary>
    /// <param name="target">The number of steps; <see langword="null"/> when unknown.</param>
    /// <param name="width">The width in characters.</param>
    /// <param name="verbose">0 silent, 1 a bar, 2 a line at the end.</param>
    /// <param name="interval">The least time between two drawings, in seconds.</param>
    /// <param name="stateful_metrics">The names of values that are shown as they are instead of averaged.</param>
    /// <param name="unit_name">What a step is called.</param>
    public Progbar(long? target, int width = 20, int verbose = 1, double interval = 0.05, IEnumerable<string>? stateful_metrics = null, string unit_name = "step")
        : this(target, width, verbose, interval, stateful_metrics, unit_name, StandardOutput.IsTerminal, TimeProvider.System, null)
    {
        // A Windows console starts with a code page that lacks the bar's character.
        if (verbose == 1 && OperatingSystem.IsWindows() && StandardOutput.IsTerminal && Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage)
            Console.OutputEncoding = Encoding.UTF8;
    }

    internal Progbar(
        long? target, int width, int verbose, double interval, IEnumerable<string>? stateful, string unit, bool dynamic, TimeProvider clock, TextWriter? writer)
    {
        this.target = target;
        _width = width;
        _verbose = verbose;
        _interval = interval;
        _unit = unit;
        _stateful = [.. stateful ?? []];
        _dynamic = dynamic;
        _clock = clock;
        _writer = writer;
        _start = clock.GetTimestamp();
    }

    /// <summary>The number of steps; <see langword="null"/> when unknown.</summary>
    public long? target { get; set; }

    /// <summary>Moves the bar.</summary>
    /// <param name="current">How many steps are done.</param>
    /// <param name="values">Values to show after the bar.</param>
    /// <param name="finalize">Whether this is the end; by itself when <paramref name="current"/> reaches the target.</param>
    public void update(long current, Logs? values = null, bool? finalize = null)
    {
        var last = finalize ?? (target is { } steps && current >= steps);
        if (values is not null)
            Average(current, values);
        _seen = current;
        var now = _clock.GetTimestamp();
        var perStep = StepSeconds(current, now);
        if (_verbose == 1)
        {
            var early = _lastUpdate is { } before && Seconds(before, now) < _interval;
            if (!last && (early || !_dynamic))
                return;
            DrawBar(current, last, now, perStep);
        }
        else if (_verbose == 2 && last)
        {
            WriteSummary(current, now, perStep);
        }
        _lastUpdate = now;
    }

    /// <summary>Moves the bar by so many steps.</summary>
    /// <param name="n">How many more steps are done.</param>
    /// <param name="values">Values to show after the bar.</param>
    public void add(long n, Logs? values = null) => update(_seen + n, values);

    private void Average(long current, Logs values)
    {
        var weight = Math.Max(current - _seen, 1);
        var numbers = values.Values;
        for (var i = 0; i < values.Count; i++)
        {
            var name = values.Keys[i];
            var at = _names.IndexOf(name);
            if (at < 0)
            {
                at = _names.Count;
                _names.Add(name);
                _sums.Add((0, 0));
            }
            var (sum, count) = _sums[at];
            _sums[at] = _stateful.Contains(name) ? (numbers[i], 1) : (sum + (double)numbers[i] * weight, count + weight);
        }
    }

    private void DrawBar(long current, bool last, long now, double perStep)
    {
        _text.Clear();
        if (_dynamic)
            _text.Append('\b', _lastLength).Append('\r');
        var special = 0;
        var start = _text.Length;
        if (target is { } steps)
        {
            special += Styled(Bold, Count(current, steps));
            _text.Append(' ');
            var done = Math.Min(_width, (int)(_width * ((double)current / steps)));
            if (done > 0)
                special += Styled(Green, new string('━', done));
            special += Styled(Gray, new string('━', _width - done));
        }
        else
        {
            _text.Append(CultureInfo.InvariantCulture, $"{current,7}/Unknown");
        }
        _text.Append(' ');
        special += Styled(Bold, target is { } all && !last ? Remaining(perStep * (all - current)) : Elapsed(now));
        AppendStepTime(perStep);
        AppendValues(static value => Math.Abs(value) > 1e-3);
        var length = _text.Length - start - special;
        if (_dynamic)
            _text.Append(' ', Math.Max(0, _lastLength - length));
        if (last)
            _text.Append('\n');
        _lastLength = length;
        Write();
    }

    private void WriteSummary(long current, long now, double perStep)
    {
        _text.Clear().Append(Count(current, target ?? current)).Append(" - ").Append(Elapsed(now)).Append(" -");
        AppendStepTime(perStep);
        AppendValues(static value => value > SmallestPlain);
        _text.Append('\n');
        Write();
    }

    /// <summary>Appends text in a style, plain where escape codes are not understood, and returns how many characters of it do not show.</summary>
    private int Styled(string style, string text)
    {
        if (!_dynamic)
        {
            _text.Append(text);
            return 0;
        }
        _text.Append(style).Append(text).Append(Plain);
        return style.Length + Plain.Length;
    }

    private void AppendStepTime(double seconds)
    {
        var (value, unit) = seconds switch
        {
            0 or >= 1 => (seconds, "s"),
            >= 1e-3 => (seconds * 1e3, "ms"),
            _ => (seconds * 1e6, "us"),
        };
        _text.Append(CultureInfo.InvariantCulture, $" {Math.Round(value):F0}{unit}/{_unit}");
    }

    private void AppendValues(Func<double, bool> isPlain)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            double value = (float)(_sums[i].Sum / Math.Max(1, _sums[i].Weight));
            _text.Append(" - ").Append(_names[i]).Append(": ").Append(isPlain(value) ? PythonFormat.Fixed(value, 4) : PythonFormat.Scientific(value, 4));
        }
    }

    private void Write()
    {
        var writer = _writer ?? StandardOutput.Writer;
        foreach (var chunk in _text.GetChunks())
            writer.Write(chunk.Span);
        writer.Flush();
    }

    private static string Count(long current, long steps)
    {
        var total = steps.ToString(CultureInfo.InvariantCulture);
        return $"{current.ToString(CultureInfo.InvariantCulture).PadLeft(total.Length)}/{total}";
    }

    private static string Remaining(double seconds)
    {
        var whole = (long)seconds;
        return seconds switch
        {
            > 3600 => string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}:{whole % 3600 / 60:D2}:{whole % 60:D2}"),
            > 60 => string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{whole}s"),
        };
    }

    private string Elapsed(long now) => Math.Round(Seconds(_start, now)).ToString("F0", CultureInfo.InvariantCulture) + "s";

    /// <summary>The mean time of a step, without the first one where there are more: it is slower than the others.</summary>
    private double StepSeconds(long current, long now)
    {
        if (current == 0)
            return 0;
        var seconds = _afterFirstStep is { } first && current > 1 ? Seconds(first, now) / (current - 1) : Seconds(_start, now) / current;
        if (current == 1)
            _afterFirstStep = now;
        return seconds;
    }

    private double Seconds(long from, long to) => _clock.GetElapsedTime(from, to).TotalSeconds;
}
