using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Pixels of a line that see x through a tap.</summary>
internal unsafe struct PixelRun
{
    /// <summary>What the first of them sees.</summary>
    public float* X;

    /// <summary>Its place in the block.</summary>
    public nint Pixel;

    /// <summary>How many they are.</summary>
    public nint Count;
}

/// <summary>Finds the runs of a block's pixels for the taps.</summary>
/// <param name="plan">The plan.</param>
/// <param name="x">x, at the first channel that the group sees.</param>
internal readonly unsafe struct FilterGradRuns(FilterGradPlan plan, float* x)
{
    /// <summary>Elements of x from one pixel of a run to the next.</summary>
    public static nint StepX(FilterGradPlan plan) => plan.ByPixel ? plan.Geometry.StepN : plan.Geometry.W.Stride * plan.Geometry.StepW;

    /// <summary>Where a piece of a line starts in y.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="line">The piece.</param>
    /// <param name="count">Its pixels.</param>
    /// <param name="step">Pixels of y from one to the next.</param>
    public static nint Pixel(FilterGradPlan plan, int line, out int count, out nint step)
    {
        var first = line % plan.Pieces * plan.PieceLength;
        count = Math.Min(plan.PieceLength, plan.LineLength - first);
        step = plan.ByPixel ? plan.Geometry.Pixels : 1;
        return plan.ByPixel ? (line / plan.Pieces) + (first * step) : ((nint)(line / plan.Pieces) * plan.LineLength) + first;
    }

    /// <summary>The runs of some pieces of lines for a tap.</summary>
    /// <param name="tap">The tap.</param>
    /// <param name="line">The first piece.</param>
    /// <param name="lines">How many.</param>
    /// <param name="runs">Where the runs go.</param>
    /// <returns>How many runs there are.</returns>
    public int Find(int tap, int line, int lines, PixelRun* runs)
    {
        var g = plan.Geometry;
        var (t, r, s) = (tap / g.W.Taps / g.H.Taps, tap / g.W.Taps % g.H.Taps, tap % g.W.Taps);
        var found = 0;
        nint pixel = 0;
        for (var last = line + lines; line < last; line++)
        {
            var at = line / plan.Pieces;
            var first = line % plan.Pieces * plan.PieceLength;
            var end = Math.Min(first + plan.PieceLength, plan.LineLength);
            if (plan.ByPixel)
            {
                var w = g.W.Table[(at % g.W.Targets * g.W.Taps) + s];
                var plane = Plane(at / g.W.Targets, t, r);
                if (w >= 0 && plane >= 0)
                    runs[found++] = new PixelRun { X = x + (first * g.StepN) + plane + (w * g.StepW), Pixel = pixel, Count = end - first };
            }
            else
            {
                var plane = Plane(at, t, r);
                var (from, to) = (Math.Max(first, g.W.First(s)), Math.Min(end, g.W.End(s)));
                if (plane >= 0 && from < to)
                    runs[found++] = new PixelRun { X = x + plane + (g.W.Table[(from * g.W.Taps) + s] * g.StepW), Pixel = pixel + from - first, Count = to - from };
            }
            pixel += end - first;
        }
        return found;
    }

    // Where the row of x that a row of y (of all images, one after the other) sees through taps begins; -1 outside.
    private nint Plane(int row, int t, int r)
    {
        var g = plan.Geometry;
        var d = g.D.Table[(row / g.H.Targets % g.D.Targets * g.D.Taps) + t];
        var h = g.H.Table[(row % g.H.Targets * g.H.Taps) + r];
        return (d | h) < 0 ? -1 : ((row / g.H.Targets / g.D.Targets) * g.StepN) + (d * g.StepD) + (h * g.StepH);
    }
}

/// <summary>Stretches of the depth that are runs of pixels; the rows of the tile are channels of x that follow each other.</summary>
/// <param name="runs">The runs.</param>
/// <param name="count">How many.</param>
/// <param name="channel">The first channel.</param>
/// <param name="stepX">Elements of x from one pixel to the next.</param>
/// <param name="dy">The block's dy.</param>
/// <param name="stepY">Elements of it from one pixel to the next.</param>
internal unsafe struct RunStretches(PixelRun* runs, int count, nint channel, nint stepX, float* dy, nint stepY) : IStretches
{
    private PixelRun* _runs = runs;
    private int _left = count;

    public readonly nint StepA => stepX;

    public readonly nint StepB => stepY;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(out nint depth, out float* b, out float* a0, out float* a1, out float* a2, out float* a3, out float* a4, out float* a5)
    {
        var run = _runs++;
        if (--_left < 0)
        {
            depth = 0;
            b = a0 = a1 = a2 = a3 = a4 = a5 = null;
            return false;
        }
        depth = run->Count;
        b = dy + (run->Pixel * stepY);
        a0 = run->X + channel;
        a1 = a0 + 1;
        a2 = a0 + 2;
        a3 = a0 + 3;
        a4 = a0 + 4;
        a5 = a0 + 5;
        return true;
    }
}
