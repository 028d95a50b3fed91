namespace TfNet.Engine;

/// <summary>Which convolutions are computed by Winograd's method.</summary>
internal static class WinogradRule
{
    /// <summary>Whether a convolution can be computed like this: windows of 3 x 3 in one group, without strides and dilations, and not empty.</summary>
    public static bool Fits(ConvolutionShape shape) =>
        shape is { Window: (1, 3, 3), Stride: (1, 1, 1), Groups: 1, Input.D: 1, Before.D: 0, Output.D: 1 } && (shape.Dilation.H, shape.Dilation.W) == (1, 1)
        && shape.N * shape.C * shape.K * shape.Input.H * shape.Input.W > 0;

    /// <summary>Whether it pays for a convolution.</summary>
    public static bool Forward(ConvolutionShape shape)
    {
        if (!Fits(shape))
            return false;
        var tiles = WinogradTiles<WinogradTile2>.Forward(shape);
        return Pays(shape, tiles, WinogradPlan<WinogradTile2>.FilterPasses(tiles));
    }

    /// <summary>Whether it pays for the gradient of a convolution's input.</summary>
    public static bool InputGradient(ConvolutionShape shape)
    {
        if (!Fits(shape))
            return false;
        var tiles = WinogradTiles<WinogradTile4>.InputGradient(shape);
        return Pays(shape, tiles, WinogradPlan<WinogradTile4>.FilterPasses(tiles));
    }

    /// <summary>Whether it pays for the gradient of a convolution's filters.</summary>
    public static bool FilterGradient(ConvolutionShape shape)
    {
        if (!Fits(shape))
            return false;
        var tiles = WinogradTiles<WinogradTile4>.Forward(shape);
        return Pays(shape, tiles, 2 * WinogradFilterGradPlan.PartsOf(tiles));
    }

    /// <summary>
    /// Whether these tiles take so many fewer multiplications than the definition that it makes up for the transforms. The rule looks at nothing but sizes, so that a
    /// convolution gives the same bits everywhere.
    /// </summary>
    /// <param name="shape">The convolution.</param>
    /// <param name="tiles">The tiles of its output, or of its input's gradient.</param>
    /// <param name="filterPasses">How often filters are transformed.</param>
    private static bool Pays<TTile>(ConvolutionShape shape, WinogradTiles<TTile> tiles, int filterPasses) where TTile : struct, IWinogradTile
    {
        var taps = shape.N * Inside(shape.Output.H, shape.Input.H, shape.Before.H) * Inside(shape.Output.W, shape.Input.W, shape.Before.W);
        var pairs = shape.C * shape.K;
        return taps * pairs > (tiles.Count * TTile.Frequencies * pairs) + (TTile.TransformCost * ((tiles.Count * (shape.C + shape.K)) + (filterPasses * pairs)));

        // Elements of windows along a dimension that do not lie in the border.
        static long Inside(long places, long size, long before)
        {
            long sum = 0;
            for (var tap = 0; tap < 3; tap++)
                sum += Math.Max(0, Math.Min(places, size + before - tap) - Math.Max(0, before - tap));
            return sum;
        }
    }
}
