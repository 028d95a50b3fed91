using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The sizes of a convolution, with spatial dimensions filled up to three (D, H, W) from the front by ones: x (N, D, H, W, C), filters (T, R, S, C / G, K),
/// y (N, E, P, Q, K), G groups.
/// </summary>
internal sealed class ConvolutionShape
{
    /// <summary>The sizes for an input, a window, output channels and groups.</summary>
    public ConvolutionShape(Shape x, Windows windows, long filters, int groups)
    {
        (N, C, K, Groups) = (x.Sizes[0], x.Sizes[^1], filters, groups);
        Input = Spatial(d => x.Sizes[d + 1], 1);
        Window = Spatial(d => windows.Size[d], 1);
        Stride = Spatial(d => windows.Strides[d], 1);
        Dilation = Spatial(d => windows.Dilations[d], 1);
        Before = Spatial(d => windows.Before[d], 0);
        Output = Spatial(d => windows.Places(d, x.Sizes[d + 1]), 1);

        (long D, long H, long W) Spatial(Func<int, long> of, long filling)
        {
            var missing = 3 - windows.Rank;
            return (missing > 0 ? filling : of(0), missing > 1 ? filling : of(1 - missing), of(2 - missing));
        }
    }

    private ConvolutionShape(ConvolutionShape other)
    {
        (N, C, K, Groups, Input, Output) = (other.N, other.C, other.K, other.Groups, other.Input, other.Output);
        (Window, Stride, Dilation, Before) = (other.Window, other.Stride, other.Dilation, other.Before);
    }

    /// <summary>Images.</summary>
    public long N { get; }

    /// <summary>Input channels.</summary>
    public long C { get; private init; }

    /// <summary>Output channels.</summary>
    public long K { get; }

    /// <summary>Groups of channels.</summary>
    public int Groups { get; private init; }

    /// <summary>The sizes of x.</summary>
    public (long D, long H, long W) Input { get; }

    /// <summary>The sizes of y.</summary>
    public (long D, long H, long W) Output { get; }

    /// <summary>The sizes of a filter.</summary>
    public (long D, long H, long W) Window { get; }

    /// <summary>How far the window moves.</summary>
    public (long D, long H, long W) Stride { get; }

    /// <summary>From one element of a filter to the next.</summary>
    public (long D, long H, long W) Dilation { get; }

    /// <summary>Zeros before x.</summary>
    public (long D, long H, long W) Before { get; }

    /// <summary>Whether every pixel of y is a pixel of x times one matrix.</summary>
    public bool IsPointwise => Groups == 1 && Window == (1, 1, 1) && Stride == (1, 1, 1) && Input == Output;

    /// <summary>Whether each group is a channel of the input, with few filters.</summary>
    public bool IsDepthwise => Groups > 1 && Groups == C && K <= 8 * C;

    /// <summary>The same with as many input channels and groups.</summary>
    public ConvolutionShape WithChannels(long channels) => new(this) { C = channels, Groups = (int)channels };
}
