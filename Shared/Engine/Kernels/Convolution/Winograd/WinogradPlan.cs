namespace TfNet.Engine;

/// <summary>
/// How a 3 x 3 convolution, or the gradient of its input, is cut into tasks. Where tiles are many, the filters are transformed first and a task is some tiles through
/// all their stages. Where they are few beside the channels, the tiles are transformed first, and a task is a block of output channels, whose filters it
/// transforms just before it uses them: then the transformed filters, four times as large as the filters, never exist as a whole.
/// </summary>
internal sealed class WinogradPlan
{
    /// <summary>Channels of x whose filters a task transforms at a time, where it does.</summary>
    public const int DepthBlock = 64;

    /// <summary>Up to so many tiles are few.</summary>
    public const int MostFewTiles = 128;

    /// <summary>Tiles of a task, where they are few.</summary>
    public const int FewTilesPerTask = 64;

    private const int FilterDepth = 16;

    /// <summary>Plans a run.</summary>
    /// <param name="tiles">The sizes.</param>
    /// <param name="turned">Whether filters are turned, for the gradient of the input.</param>
    public WinogradPlan(WinogradTiles tiles, bool turned)
    {
        (Tiles, Turned) = (tiles, turned);
        Bits = SimdWidth.Bits;
        PanelWidth = Bits / 32 * (Bits == 256 ? 2 : 4);
        Panels = (tiles.K + PanelWidth - 1) / PanelWidth;
        Blocks = (tiles.K + WinogradProduct.Block - 1) / WinogradProduct.Block;
        RowStep = (tiles.C + 15) & ~15;
        FewTiles = tiles.Count <= MostFewTiles && tiles.C >= 128;

        var most = FewTiles ? FewTilesPerTask : tiles.C <= 64 ? 32 : tiles.C <= 128 ? 48 : 32;
        // An even number of tasks, as long as there are few.
        var tasks = (tiles.Count + most - 1) / most;
        if (!FewTiles && tasks < 32)
            tasks = Math.Min((tasks + 3) & ~3, tiles.Count);
        TilesPerTask = (tiles.Count + tasks - 1) / tasks;
        TileTasks = (tiles.Count + TilesPerTask - 1) / TilesPerTask;

        ProductStep = WinogradProduct.Spread((nint)TilesPerTask * WinogradProduct.Block);
        if (FewTiles)
        {
            InputStep = WinogradProduct.Spread((nint)tiles.Count * RowStep);
            FilterStep = WinogradProduct.Spread(DepthBlock * WinogradProduct.Block);
        }
        else
        {
            InputStep = WinogradProduct.Spread((nint)TilesPerTask * RowStep);
            FilterStep = WinogradProduct.Spread((nint)Panels * PanelWidth * tiles.C);
        }
    }

    /// <summary>The sizes.</summary>
    public WinogradTiles Tiles { get; }

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

    /// <summary>Whether the tiles are transformed first.</summary>
    public bool FewTiles { get; }

    /// <summary>Tiles of a task.</summary>
    public int TilesPerTask { get; }

    /// <summary>Tasks that share out the tiles.</summary>
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
    public long WorkspaceBytes => WinogradTiles.Frequencies * (long)(FewTiles ? InputStep : FilterStep) * sizeof(float);

    /// <summary>Channels of x whose filters are transformed by one task, where they are transformed first.</summary>
    public int FilterDepthPerTask => FilterDepth;

    /// <summary>Tasks of transforming a panel's filters.</summary>
    public int FilterTasksPerPanel => (Tiles.C + FilterDepth - 1) / FilterDepth;
}
