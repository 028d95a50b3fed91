namespace TfNet.Engine;

/// <summary>How the gradient of 3 x 3 filters is cut into tasks: blocks of channels of x by blocks of channels of dy by parts of the tiles.</summary>
internal sealed class WinogradFilterGradPlan
{
    /// <summary>Tiles that are transformed at a time.</summary>
    public const int TilesPerChunk = 32;

    // So many tasks are made as long as each has enough tiles.
    private const int Tasks = 16;
    private const int FewestTiles = 64;

    /// <summary>Plans a run.</summary>
    /// <param name="tiles">The tiles of dy.</param>
    public WinogradFilterGradPlan(WinogradTiles<WinogradTile4> tiles)
    {
        Tiles = tiles;
        Bits = SimdWidth.Bits;
        PanelWidth = Bits / 32 * (Bits == 256 ? 2 : 4);
        InputBlocks = Blocks(tiles.C);
        OutputBlocks = Blocks(tiles.K);
        Parts = PartsOf(tiles);
        OperandStep = WinogradProduct.Spread(TilesPerChunk * WinogradProduct.Block);
        ProductStep = WinogradProduct.Spread(WinogradProduct.Block * WinogradProduct.Block);
    }

    /// <summary>The tiles of dy.</summary>
    public WinogradTiles<WinogradTile4> Tiles { get; }

    /// <summary>The width of the vectors that the plan is for.</summary>
    public int Bits { get; }

    /// <summary>The columns of a panel.</summary>
    public int PanelWidth { get; }

    /// <summary>Blocks of channels of x.</summary>
    public int InputBlocks { get; }

    /// <summary>Blocks of channels of dy.</summary>
    public int OutputBlocks { get; }

    /// <summary>Parts of the tiles.</summary>
    public int Parts { get; }

    /// <summary>From one frequency of transformed tiles to the next.</summary>
    public nint OperandStep { get; }

    /// <summary>From one frequency of the products to the next.</summary>
    public nint ProductStep { get; }

    /// <summary>Elements of the gradient.</summary>
    public long Elements => 9L * Tiles.C * Tiles.K;

    /// <summary>The size of the workspace: the parts' gradients, if there are several.</summary>
    public long WorkspaceBytes => Parts > 1 ? Parts * Elements * sizeof(float) : 0;

    /// <summary>The first tile of a part, and the first of the next one.</summary>
    public (int First, int End) Part(int part) => ((int)((long)Tiles.Count * part / Parts), (int)((long)Tiles.Count * (part + 1) / Parts));

    /// <summary>Into how many parts the tiles are cut.</summary>
    public static int PartsOf(WinogradTiles<WinogradTile4> tiles)
    {
        var blocks = Blocks(tiles.C) * Blocks(tiles.K);
        return Math.Clamp(tiles.Count / FewestTiles, 1, (Tasks + blocks - 1) / blocks);
    }

    private static int Blocks(int channels) => (channels + WinogradProduct.Block - 1) / WinogradProduct.Block;
}
