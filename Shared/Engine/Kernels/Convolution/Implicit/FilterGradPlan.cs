namespace TfNet.Engine;

/// <summary>
/// How the gradient of filters is cut up: dfilters[tap, channel, column] = sum over pixels of x[what the pixel sees through the tap, channel] * dy[pixel, column]. Pixels come in lines
/// whose elements are equally far apart: rows of the image or, in images smaller than the batch, one pixel in all images. Lines fall into chunks by shape alone;
/// each element is one chain of fused multiply-adds over a chunk's pixels, and the chunks' sums are added in order.
/// </summary>
internal sealed class FilterGradPlan
{
    // Pixels whose columns stay in the first-level cache while all taps and channels of a task use them.
    private const int BlockPixels = 128;
    private const long TaskWork = 1 << 18;
    private const int FewestChunkPixels = 512;

    /// <summary>Plans a gradient.</summary>
    /// <param name="geometry">What pixels of y see in x.</param>
    /// <param name="depth">Channels of x that a group sees; those of a tap lie together.</param>
    /// <param name="columns">Channels of y in a group.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="byChannel">Whether each column sees its own channel of x, and the depth is 1.</param>
    public FilterGradPlan(TapGeometry geometry, long depth, long columns, int groups, bool byChannel = false)
    {
        ByChannel = byChannel;
        (Geometry, Groups, Depth, Columns) = (geometry, groups, checked((int)depth), checked((int)columns));
        Bits = SimdWidth.Bits;
        var lanes = Bits / 32;
        var widest = lanes * (lanes == 8 ? 2 : 4);
        PanelWidth = (int)Math.Min(widest, (columns + lanes - 1) / lanes * lanes);
        Panels = (Columns + widest - 1) / widest;

        ByPixel = geometry.N >= geometry.W.Targets && geometry.N >= 4;
        LineLength = (int)(ByPixel ? geometry.N : geometry.W.Targets);
        Pieces = (LineLength + BlockPixels - 1) / BlockPixels;
        PieceLength = Pieces == 0 ? 0 : (LineLength + Pieces - 1) / Pieces;
        Lines = checked((int)(ByPixel ? geometry.Pixels : geometry.N * geometry.D.Targets * geometry.H.Targets) * Pieces);
        LinesPerBlock = Math.Max(1, BlockPixels / Math.Max(1, PieceLength));

        // Nothing here may depend on the vectors: 64 columns are what a panel has at most.
        var pixels = (double)geometry.N * geometry.Pixels;
        var work = (long)(pixels * Columns * geometry.Taps * Depth * geometry.Inside);
        var tasks = (int)Math.Clamp(work / TaskWork, 1, 32);
        TapsPerTask = Math.Clamp(256 / Math.Max(1, Depth), 1, geometry.Taps);
        var parts = Math.Max(1, (geometry.Taps + TapsPerTask - 1) / TapsPerTask * ((Columns + 63) / 64) * groups);
        var wanted = Math.Min((tasks + parts - 1) / parts, (int)Math.Ceiling(pixels / FewestChunkPixels));
        LinesPerChunk = (Lines + Math.Max(1, wanted) - 1) / Math.Max(1, wanted);
        LinesPerChunk = Math.Max(1, (LinesPerChunk + LinesPerBlock - 1) / LinesPerBlock * LinesPerBlock);
        Chunks = (Lines + LinesPerChunk - 1) / LinesPerChunk;
        TapTasks = (geometry.Taps + TapsPerTask - 1) / TapsPerTask;
    }

    /// <summary>What pixels of y see in x.</summary>
    public TapGeometry Geometry { get; }

    /// <summary>The number of groups.</summary>
    public int Groups { get; }

    /// <summary>Channels of x that a group sees.</summary>
    public int Depth { get; }

    /// <summary>Channels of y in a group.</summary>
    public int Columns { get; }

    /// <summary>Whether each column sees its own channel of x.</summary>
    public bool ByChannel { get; }

    /// <summary>The width of vectors.</summary>
    public int Bits { get; }

    /// <summary>Columns of a panel.</summary>
    public int PanelWidth { get; }

    /// <summary>The panels of a group.</summary>
    public int Panels { get; }

    /// <summary>Whether a line is one pixel in all images.</summary>
    public bool ByPixel { get; }

    /// <summary>Pixels of a whole line.</summary>
    public int LineLength { get; }

    /// <summary>Lines that a whole line is cut into.</summary>
    public int Pieces { get; }

    /// <summary>Pixels of such a piece.</summary>
    public int PieceLength { get; }

    /// <summary>All pieces of lines.</summary>
    public int Lines { get; }

    /// <summary>Pieces of lines in a block.</summary>
    public int LinesPerBlock { get; }

    /// <summary>Pieces of lines in a chunk.</summary>
    public int LinesPerChunk { get; }

    /// <summary>The number of chunks.</summary>
    public int Chunks { get; }

    /// <summary>Taps of a task.</summary>
    public int TapsPerTask { get; }

    /// <summary>Tasks that the taps are cut into.</summary>
    public int TapTasks { get; }

    /// <summary>Elements of the gradient.</summary>
    public long Elements => (long)Geometry.Taps * Depth * Columns * Groups;

    /// <summary>Elements of the workspace: the sums of every chunk, unless there is but one.</summary>
    public long WorkspaceElements => Chunks > 1 ? Chunks * Elements : 0;
}
