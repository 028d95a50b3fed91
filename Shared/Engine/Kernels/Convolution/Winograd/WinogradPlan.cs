namespace TfNet.Engine;

/// <summary>
/// How a 3 x 3 convolution, or the gradient of its input, is cut into tasks. With few channels, the filters are transformed first and a task is some tiles through
/// all their stages. With many, where the transformed filters, two to four times as large as the filters, would not stay in the caches, a group of tiles is transformed
/// first, and a task is a block of output channels for some of them, whose filters it transforms just before it uses them.
/// </summary>
internal sealed class WinogradPlan<TTile> where TTile : struct, IWinogradTile
{
    /// <summary>Channels of x whose filters a task transforms at a time, where it does.</summary>
    public const int DepthBlock = 64;

    private const int BlocksPerGroup = 4;
    private const int FilterDepth = 16;

    /// <summary>Plans a run.</summary>
    /// <param name="tiles">The sizes.</param>
    /// <param name="turned">Whether filters are turned, for the gradient of the input.</param>
    public WinogradPlan(WinogradTiles<TTile> tiles, bool turned)
    {
        (Tiles, Turned) = (tiles, turned);
        Bits = SimdWidth.Bits;
        PanelWidth = Bits / 32 * (Bits == 256 ? 2 : 4);
        Panels = (tiles.K + PanelWidth - 1) / PanelWidth;
        Blocks = (tiles.K + WinogradProduct.Block - 1) / WinogradProduct.Block;
        ByBlocks = IsByBlocks(tiles);
        RowStep = ByBlocks ? DepthBlock : (tiles.C + 15) & ~15;

        if (ByBlocks)
        {
            TilesPerGroup = Even(tiles.Count, BlocksPerGroup * TTile.TilesPerBlock);
            TilesPerTask = Even(TilesPerGroup, TTile.TilesPerBlock);
        }
        else
        {
            TilesPerTask = Even(tiles.Count, TTile.TilesPerTask(tiles.C));
            // While tasks are few, their number is a multiple of 4, to keep threads equally busy.
            var tasks = (tiles.Count + TilesPerTask - 1) / TilesPerTask;
            if (tasks < 32)
                TilesPerTask = Math.Max(1, (tiles.Count + ((tasks + 3) & ~3) - 1) / ((tasks + 3) & ~3));
            TileTasks = (tiles.Count + TilesPerTask - 1) / TilesPerTask;
        }

        ProductStep = WinogradProduct.Spread((nint)TilesPerTask * WinogradProduct.Block);
        if (ByBlocks)
        {
            InputStep = WinogradProduct.Spread((nint)TilesPerGroup * RowStep);
            FilterStep = WinogradProduct.Spread(DepthBlock * WinogradProduct.Block);
        }
        else
        {
            InputStep = WinogradProduct.Spread((nint)TilesPerTask * RowStep);
            FilterStep = WinogradProduct.Spread((nint)Panels * PanelWidth * tiles.C);
        }
    }

    /// <summary>The sizes.</summary>
    public WinogradTiles<TTile> Tiles { get; }

    /// <summary>Whether filters are turned.</summary>
    public bool Turned { get; }

    /// <summary>The width of the vectors that the plan is for.</summary>
    public int Bits { get; }

    /// <summary>The columns of a panel.</summary>
    public int PanelWidth { get; }

    /// <summary>Panels of channels of y.</summary>
    public int Panels { get; }

    /// <summary>Blocks of channels of y.</summary>
    public int Blocks { get; }

    /// <summary>Whether the tiles are transformed first, and tasks are blocks of channels of y.</summary>
    public bool ByBlocks { get; }

    /// <summary>Tiles that are transformed at a time, if they are transformed first.</summary>
    public int TilesPerGroup { get; }

    /// <summary>Tiles of a task.</summary>
    public int TilesPerTask { get; }

    /// <summary>Tasks that share out the tiles, if filters are transformed first.</summary>
    public int TileTasks { get; }

    /// <summary>From one transformed tile to the next.</summary>
    public int RowStep { get; }

    /// <summary>From one frequency of the transformed tiles to the next.</summary>
    public nint InputStep { get; }

    /// <summary>From one frequency of the transformed filters to the next.</summary>
    public nint FilterStep { get; }

    /// <summary>From one frequency of the products to the next.</summary>
    public nint ProductStep { get; }

    /// <summary>The size of the workspace that a run needs: the transformed filters, or the transformed tiles.</summary>
    public long WorkspaceBytes => TTile.Frequencies * (long)(ByBlocks ? InputStep * ((Tiles.C + DepthBlock - 1) / DepthBlock) : FilterStep) * sizeof(float);

    /// <summary>Channels of x whose filters are transformed by one task, where they are transformed first.</summary>
    public int FilterDepthPerTask => FilterDepth;

    /// <summary>Tasks of transforming a panel's filters.</summary>
    public int FilterTasksPerPanel => (Tiles.C + FilterDepth - 1) / FilterDepth;

    /// <summary>How often each filter is transformed.</summary>
    public static int FilterPasses(WinogradTiles<TTile> tiles) => IsByBlocks(tiles) ? (tiles.Count + TTile.TilesPerBlock - 1) / TTile.TilesPerBlock : 1;

    private static bool IsByBlocks(WinogradTiles<TTile> tiles) => tiles.C > TTile.MostChannels || (tiles.C >= 128 && tiles.Count <= 2 * TTile.TilesPerBlock);

    /// <summary>The size of parts of a number, as even as possible, that do not exceed a size.</summary>
    private static int Even(int count, int most)
    {
        var parts = (count + most - 1) / most;
        return (count + parts - 1) / parts;
    }
}
