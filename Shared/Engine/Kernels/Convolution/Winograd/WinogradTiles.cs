namespace TfNet.Engine;

/// <summary>
/// A correlation of x (N, H, W, C) with windows of 3 x 3 that move by 1, giving y (N, P, Q, K), cut into tiles of 4 x 4 elements of y, each of which sees
/// 6 x 6 elements of x. What lies outside x is zero.
/// </summary>
internal sealed class WinogradTiles
{
    /// <summary>The elements of a transformed tile, which are called frequencies.</summary>
    public const int Frequencies = 36;

    /// <summary>The edge of a tile of y.</summary>
    public const int Edge = 4;

    private WinogradTiles(long n, (long H, long W) x, long c, (long H, long W) y, long k, long top, long left)
    {
        (N, H, W, C) = (checked((int)n), checked((int)x.H), checked((int)x.W), checked((int)c));
        (P, Q, K) = (checked((int)y.H), checked((int)y.W), checked((int)k));
        (Top, Left) = (checked((int)top), checked((int)left));
        Columns = (Q + Edge - 1) / Edge;
        PerImage = (P + Edge - 1) / Edge * Columns;
        Count = checked(N * PerImage);
    }

    /// <summary>Images.</summary>
    public int N { get; }

    /// <summary>Rows of x.</summary>
    public int H { get; }

    /// <summary>Columns of x.</summary>
    public int W { get; }

    /// <summary>Channels of x.</summary>
    public int C { get; }

    /// <summary>Rows of y.</summary>
    public int P { get; }

    /// <summary>Columns of y.</summary>
    public int Q { get; }

    /// <summary>Channels of y.</summary>
    public int K { get; }

    /// <summary>Rows of zeros before x; negative where y leaves out rows of x.</summary>
    public int Top { get; }

    /// <summary>Columns of zeros before x.</summary>
    public int Left { get; }

    /// <summary>Tiles side by side in an image.</summary>
    public int Columns { get; }

    /// <summary>Tiles of an image.</summary>
    public int PerImage { get; }

    /// <summary>All tiles.</summary>
    public int Count { get; }

    /// <summary>Whether a convolution can be computed like this: windows of 3 x 3 in one group, without strides and dilations, and not empty.</summary>
    public static bool Fit(ConvolutionShape shape) =>
        shape is { Window: (1, 3, 3), Stride: (1, 1, 1), Groups: 1, Input.D: 1, Before.D: 0, Output.D: 1 } && (shape.Dilation.H, shape.Dilation.W) == (1, 1)
        && shape.N * shape.C * shape.K * shape.Input.H * shape.Input.W > 0;

    /// <summary>
    /// Whether these tiles take so many fewer multiplications than the definition that it makes up for the transforms. The rule looks at nothing but sizes, so that a
    /// convolution gives the same bits everywhere.
    /// </summary>
    /// <param name="shape">The convolution.</param>
    /// <param name="tiles">The tiles of its output, or of its input's gradient.</param>
    public static bool Pay(ConvolutionShape shape, WinogradTiles tiles)
    {
        // What transforming a tile's channel, or a filter of one channel to another, costs in multiplications: measured with vectors of 512 bits.
        const long Transform = 320;
        var taps = shape.N * Inside(shape.Output.H, shape.Input.H, shape.Before.H) * Inside(shape.Output.W, shape.Input.W, shape.Before.W);
        var pairs = shape.C * shape.K;
        var filterPasses = tiles.Count <= WinogradPlan.MostFewTiles ? (tiles.Count + WinogradPlan.FewTilesPerTask - 1) / WinogradPlan.FewTilesPerTask : 1;
        return taps * pairs > (tiles.Count * Frequencies * pairs) + (Transform * ((tiles.Count * (shape.C + shape.K)) + (filterPasses * pairs)));

        // Elements of windows along a dimension that do not lie in the border.
        static long Inside(long places, long size, long before)
        {
            long sum = 0;
            for (var tap = 0; tap < 3; tap++)
                sum += Math.Max(0, Math.Min(places, size + before - tap) - Math.Max(0, before - tap));
            return sum;
        }
    }

    /// <summary>The tiles of a convolution's output.</summary>
    public static WinogradTiles Forward(ConvolutionShape shape) =>
        new(shape.N, (shape.Input.H, shape.Input.W), shape.C, (shape.Output.H, shape.Output.W), shape.K, shape.Before.H, shape.Before.W);

    /// <summary>The tiles of the gradient of a convolution's input: the convolution, with turned filters, of the gradient of its output.</summary>
    public static WinogradTiles InputGradient(ConvolutionShape shape) =>
        new(shape.N, (shape.Output.H, shape.Output.W), shape.K, (shape.Input.H, shape.Input.W), shape.C, 2 - shape.Before.H, 2 - shape.Before.W);

    /// <summary>Where a tile lies: its image, and its first row and column of y.</summary>
    public (int Image, int Row, int Column) Place(int tile)
    {
        var (image, place) = Math.DivRem(tile, PerImage);
        var (row, column) = Math.DivRem(place, Columns);
        return (image, row * Edge, column * Edge);
    }

    /// <summary>Moves on from one tile's place to the next one's.</summary>
    public void Advance(ref int image, ref int row, ref int column)
    {
        column += Edge;
        if (column < Q)
            return;
        column = 0;
        row += Edge;
        if (row < P)
            return;
        row = 0;
        image++;
    }
}
