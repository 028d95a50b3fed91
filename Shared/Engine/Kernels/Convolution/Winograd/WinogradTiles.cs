namespace TfNet.Engine;

/// <summary>
/// A correlation of x (N, H, W, C) with windows of 3 x 3 that move by 1, giving y (N, P, Q, K), cut into tiles of some elements of y, each of which sees
/// the elements of x under their windows. What lies outside x is zero.
/// </summary>
internal sealed class WinogradTiles<TTile> where TTile : struct, IWinogradTile
{
    private WinogradTiles(long n, (long H, long W) x, long c, (long H, long W) y, long k, long top, long left)
    {
        (N, H, W, C) = (checked((int)n), checked((int)x.H), checked((int)x.W), checked((int)c));
        (P, Q, K) = (checked((int)y.H), checked((int)y.W), checked((int)k));
        (Top, Left) = (checked((int)top), checked((int)left));
        Columns = (Q + TTile.Outputs - 1) / TTile.Outputs;
        PerImage = (P + TTile.Outputs - 1) / TTile.Outputs * Columns;
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

    /// <summary>The tiles of a convolution's output.</summary>
    public static WinogradTiles<TTile> Forward(ConvolutionShape shape) =>
        new(shape.N, (shape.Input.H, shape.Input.W), shape.C, (shape.Output.H, shape.Output.W), shape.K, shape.Before.H, shape.Before.W);

    /// <summary>The tiles of the gradient of a convolution's input: the convolution, with turned filters, of the gradient of its output.</summary>
    public static WinogradTiles<TTile> InputGradient(ConvolutionShape shape) =>
        new(shape.N, (shape.Output.H, shape.Output.W), shape.K, (shape.Input.H, shape.Input.W), shape.C, 2 - shape.Before.H, 2 - shape.Before.W);

    /// <summary>Where a tile lies: its image, and its first row and column of y.</summary>
    public (int Image, int Row, int Column) Place(int tile)
    {
        var (image, place) = Math.DivRem(tile, PerImage);
        var (row, column) = Math.DivRem(place, Columns);
        return (image, row * TTile.Outputs, column * TTile.Outputs);
    }

    /// <summary>Moves on from one tile's place to the next one's.</summary>
    public void Advance(ref int image, ref int row, ref int column)
    {
        column += TTile.Outputs;
        if (column < Q)
            return;
        column = 0;
        row += TTile.Outputs;
        if (row < P)
            return;
        row = 0;
        image++;
    }
}
