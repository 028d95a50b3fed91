namespace TfNet.Engine;

/// <summary>The elements of the input under one place of a window: a box, from the first element on, in units of elements of the tensor.</summary>
/// <param name="First">The first element's offset in its image, channel 0.</param>
/// <param name="Deep">Elements along the first of three dimensions.</param>
/// <param name="High">Elements along the second.</param>
/// <param name="Wide">Elements along the third.</param>
/// <param name="DeepStep">From one element to the next along the first.</param>
/// <param name="HighStep">From one element to the next along the second.</param>
/// <param name="WideStep">From one element to the next along the third.</param>
internal readonly record struct PoolTaps(long First, int Deep, int High, int Wide, long DeepStep, long HighStep, long WideStep)
{
    /// <summary>How many elements there are.</summary>
    public long Count => (long)Deep * High * Wide;

    /// <summary>An element's offset from the first, elements being counted in row-major order.</summary>
    public long Offset(long tap)
    {
        var (rows, c) = Math.DivRem(tap, Wide);
        var (a, b) = Math.DivRem(rows, High);
        return (a * DeepStep) + (b * HighStep) + (c * WideStep);
    }
}

/// <summary>Where a window lies in an image (D, H, W, C), place after place of the output (E, P, Q, C).</summary>
internal readonly struct PoolPlaces(ConvolutionShape shape)
{
    private readonly (long D, long H, long W) _input = shape.Input;
    private readonly (long D, long H, long W) _window = shape.Window;
    private readonly (long D, long H, long W) _stride = shape.Stride;
    private readonly (long D, long H, long W) _dilation = shape.Dilation;
    private readonly (long D, long H, long W) _before = shape.Before;

    /// <summary>Images.</summary>
    public long N { get; } = shape.N;

    /// <summary>Channels.</summary>
    public long C { get; } = shape.C;

    /// <summary>Places in an image.</summary>
    public (long D, long H, long W) Output { get; } = shape.Output;

    /// <summary>Elements of an image of the input.</summary>
    public long InputSize => _input.D * _input.H * _input.W * C;

    /// <summary>Elements of an image of the output.</summary>
    public long OutputSize => Output.D * Output.H * Output.W * C;

    /// <summary>Whether some element lies under several places.</summary>
    public bool Overlap => Overlaps(Output.D, _window.D, _stride.D, _dilation.D) || Overlaps(Output.H, _window.H, _stride.H, _dilation.H)
        || Overlaps(Output.W, _window.W, _stride.W, _dilation.W);

    /// <summary>Whether every element lies under exactly one place.</summary>
    public bool Tile => Tiles(_input.D, Output.D, _window.D, _stride.D, _dilation.D, _before.D) && Tiles(_input.H, Output.H, _window.H, _stride.H, _dilation.H, _before.H)
        && Tiles(_input.W, Output.W, _window.W, _stride.W, _dilation.W, _before.W);

    /// <summary>The elements under a place.</summary>
    public PoolTaps At(long d, long h, long w)
    {
        var (deep, deepCount) = Clip(d, _input.D, _window.D, _stride.D, _dilation.D, _before.D);
        var (high, highCount) = Clip(h, _input.H, _window.H, _stride.H, _dilation.H, _before.H);
        var (wide, wideCount) = Clip(w, _input.W, _window.W, _stride.W, _dilation.W, _before.W);
        var first = ((((deep * _input.H) + high) * _input.W) + wide) * C;
        return new(first, deepCount, highCount, wideCount, _dilation.D * _input.H * _input.W * C, _dilation.H * _input.W * C, _dilation.W * C);
    }

    /// <summary>The part of a window that lies in the input, along one dimension.</summary>
    private static (long First, int Count) Clip(long place, long size, long window, long stride, long dilation, long before)
    {
        var start = (place * stride) - before;
        var skipped = start >= 0 ? 0 : (dilation - 1 - start) / dilation;
        var end = start + ((window - 1) * dilation) < size ? window : (size - start + dilation - 1) / dilation;
        return (start + (skipped * dilation), (int)(end - skipped));
    }

    private static bool Overlaps(long places, long window, long stride, long dilation) => places > 1 && ((window - 1) * dilation) + 1 > stride;

    private static bool Tiles(long size, long places, long window, long stride, long dilation, long before) =>
        before == 0 && (window == 1 || dilation == 1) && (places == 1 || window == stride) && places * window == size;
}
