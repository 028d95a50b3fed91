namespace TfNet.Engine;

/// <summary>Along one spatial dimension: which element of the source an element of the target sees through a tap of the window.</summary>
internal sealed class TapDimension
{
    private TapDimension(long targets, long sources, long taps, long stride, Func<long, long, long> source)
    {
        (Targets, Sources, Taps, Stride) = (checked((int)targets), sources, checked((int)taps), (nint)stride);
        Table = new int[checked(Targets * Taps)];
        for (var at = 0; at < Table.Length; at++)
        {
            var seen = source(at / Taps, at % Taps);
            var inside = seen >= 0 && seen < sources;
            Table[at] = inside ? (int)seen : -1;
            Inside += inside ? 1 : 0;
        }
    }

    /// <summary>Elements of the target.</summary>
    public int Targets { get; }

    /// <summary>Elements of the source.</summary>
    public long Sources { get; }

    /// <summary>Taps of the window.</summary>
    public int Taps { get; }

    /// <summary>Elements of the source from what a target sees to what the next one does, forward.</summary>
    public nint Stride { get; }

    /// <summary>The source's element for target t and tap r at [t * Taps + r]; -1 outside.</summary>
    public int[] Table { get; }

    /// <summary>How many of the table's elements are inside.</summary>
    public int Inside { get; }

    /// <summary>The first target that sees something through a tap.</summary>
    public int First(int tap)
    {
        var target = 0;
        while (target < Targets && Table[(target * Taps) + tap] < 0)
            target++;
        return target;
    }

    /// <summary>The target after the last that sees something through a tap.</summary>
    public int End(int tap)
    {
        var target = Targets;
        while (target > 0 && Table[((target - 1) * Taps) + tap] < 0)
            target--;
        return target;
    }

    /// <summary>From y to x.</summary>
    public static TapDimension Forward(long outputs, long inputs, long taps, long stride, long dilation, long before) =>
        new(outputs, inputs, taps, stride, (p, r) => (p * stride) + (r * dilation) - before);

    /// <summary>From x to y, the taps in reverse: then what an element of x sees goes forward through y.</summary>
    public static TapDimension Backward(long inputs, long outputs, long taps, long stride, long dilation, long before) =>
        new(inputs, outputs, taps, 1, (h, r) => h + before - ((taps - 1 - r) * dilation) is var moved && moved % stride == 0 ? moved / stride : -1);
}

/// <summary>
/// What every pixel of a target sees through every tap of a window: pixels of a source that lies as (N, D, H, W, channels). A convolution's target is y; that of its
/// input's gradient is x.
/// </summary>
/// <param name="n">Images.</param>
/// <param name="d">The first spatial dimension.</param>
/// <param name="h">The second.</param>
/// <param name="w">The third.</param>
/// <param name="channels">Elements from one of the source's pixels to the next.</param>
internal sealed class TapGeometry(long n, TapDimension d, TapDimension h, TapDimension w, long channels)
{
    /// <summary>Images.</summary>
    public long N { get; } = n;

    /// <summary>The first spatial dimension.</summary>
    public TapDimension D { get; } = d;

    /// <summary>The second.</summary>
    public TapDimension H { get; } = h;

    /// <summary>The third.</summary>
    public TapDimension W { get; } = w;

    /// <summary>Elements of the source from one pixel to the next.</summary>
    public nint StepW { get; } = (nint)channels;

    /// <summary>Elements from one row of pixels to the next.</summary>
    public nint StepH => (nint)W.Sources * StepW;

    /// <summary>Elements from one plane to the next.</summary>
    public nint StepD => (nint)H.Sources * StepH;

    /// <summary>Elements from one image to the next.</summary>
    public nint StepN => (nint)D.Sources * StepD;

    /// <summary>Pixels of an image of the target.</summary>
    public int Pixels => checked(D.Targets * H.Targets * W.Targets);

    /// <summary>Taps of the window.</summary>
    public int Taps => checked(D.Taps * H.Taps * W.Taps);

    /// <summary>The share of pixels and taps that are inside the source.</summary>
    public double Inside => (double)D.Inside / D.Table.Length * H.Inside / H.Table.Length * W.Inside / W.Table.Length;

    /// <summary>Whether all of them are.</summary>
    public bool AllInside { get; } = d.Inside == d.Table.Length && h.Inside == h.Table.Length && w.Inside == w.Table.Length;

    /// <summary>What pixels of y see in x.</summary>
    public static TapGeometry Forward(ConvolutionShape s) => new(
        s.N,
        TapDimension.Forward(s.Output.D, s.Input.D, s.Window.D, s.Stride.D, s.Dilation.D, s.Before.D),
        TapDimension.Forward(s.Output.H, s.Input.H, s.Window.H, s.Stride.H, s.Dilation.H, s.Before.H),
        TapDimension.Forward(s.Output.W, s.Input.W, s.Window.W, s.Stride.W, s.Dilation.W, s.Before.W),
        s.C);

    /// <summary>What pixels of x see in y.</summary>
    public static TapGeometry Backward(ConvolutionShape s) => new(
        s.N,
        TapDimension.Backward(s.Input.D, s.Output.D, s.Window.D, s.Stride.D, s.Dilation.D, s.Before.D),
        TapDimension.Backward(s.Input.H, s.Output.H, s.Window.H, s.Stride.H, s.Dilation.H, s.Before.H),
        TapDimension.Backward(s.Input.W, s.Output.W, s.Window.W, s.Stride.W, s.Dilation.W, s.Before.W),
        s.K);
}
