namespace TfNet.Engine;

/// <summary>
/// The tiles that Winograd's method F(m x m, 3 x 3) cuts a convolution into, and their transforms: of m + 2 by m + 2 elements of x (<see cref="IWinogradTransform"/>),
/// of filters, and of the products into m x m elements of y. Each lane by itself, in a fixed order of operations.
/// </summary>
internal unsafe interface IWinogradTile : IWinogradTransform
{
    /// <summary>Rows and columns of y that a tile gives: m.</summary>
    static abstract int Outputs { get; }

    /// <summary>The elements of a transformed tile, which are called frequencies: (m + 2)².</summary>
    static abstract int Frequencies { get; }

    /// <summary>What transforming a tile's channel, or a filter of one channel to another, costs in multiplications, about, with vectors of 512 bits.</summary>
    static abstract long TransformCost { get; }

    /// <summary>Tiles that are taken through all stages together, so that they stay in the second-level cache.</summary>
    /// <param name="channels">Channels of x.</param>
    static abstract int TilesPerTask(int channels);

    /// <summary>The same where filters are transformed by blocks, just before they are used.</summary>
    static abstract int TilesPerBlock { get; }

    /// <summary>The most channels of x with which filters may be transformed first.</summary>
    static abstract int MostChannels { get; }

    /// <summary>3 x 3 elements g of a filter to GgG'.</summary>
    /// <param name="g">The first element.</param>
    /// <param name="tapStep">From one element to the next.</param>
    /// <param name="u">Where the result goes, frequency f to u + f * step.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="access">How channels are read.</param>
    static abstract void Filter<S, V, TAccess>(float* g, nint tapStep, float* u, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess;

    /// <summary>Products m to A'mA, the elements of y.</summary>
    /// <param name="m">The products, frequency f at m + f * step.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="consumer">Takes y.</param>
    /// <param name="pixel">The consumer's row of the first element.</param>
    /// <param name="rowStep">From one row of y to the next.</param>
    /// <param name="rows">How many rows of y there are.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="k">The first channel of y.</param>
    /// <param name="access">How channels are written.</param>
    static abstract void Output<S, V, TConsumer, TAccess>(float* m, nint step, TConsumer consumer, nint pixel, nint rowStep, int rows, int columns, nint k, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer where TAccess : struct, IAccess;
}
