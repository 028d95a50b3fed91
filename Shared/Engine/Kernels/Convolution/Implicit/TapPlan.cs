namespace TfNet.Engine;

/// <summary>
/// How a product without a materialised first operand is cut up. Its rows are pixels of the target, its depth is taps times channels of the source, its columns are
/// channels of the target: target[pixel, column] = sum over taps and channels of source[what the pixel sees through the tap, channel] * filters[tap, channel, column], in the
/// order of taps, then channels. With groups of channels there is one such product a group.
/// </summary>
internal sealed class TapPlan
{
    // Multiply-adds of a task: enough to outweigh handing it out.
    private const long TaskWork = 1 << 18;
    private const int FewRows = 2048;

    /// <summary>Plans a product.</summary>
    /// <param name="geometry">What the pixels see.</param>
    /// <param name="order">The order of the pixels.</param>
    /// <param name="depth">Channels of the source that a group sees.</param>
    /// <param name="columns">Channels of the target in a group.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="reversed">Whether the filters lie as [taps in reverse, columns, depth * groups] rather than [taps, depth, columns * groups].</param>
    public TapPlan(TapGeometry geometry, TapOrder order, long depth, long columns, int groups, bool reversed)
    {
        (Geometry, Order, Groups, Reversed) = (geometry, order, groups, reversed);
        (Depth, Columns) = (checked((int)depth), checked((int)columns));
        Bits = SimdWidth.Bits;
        var lanes = Bits / 32;
        var widest = lanes * (lanes == 8 ? 2 : 4);
        PanelWidth = (int)Math.Min(widest, (columns + lanes - 1) / lanes * lanes);
        Panels = (Columns + widest - 1) / widest;
        Rows = checked((int)(geometry.N * geometry.Pixels));

        // A panel of the filters stays in the first-level cache over a block of the depth.
        var deepest = widest > 16 ? 128 : 256;
        var chunks = Math.Max(1, (Depth + deepest - 1) / deepest);
        Chunk = Math.Max(1, (Depth + chunks - 1) / chunks);
        var together = Math.Max(1, deepest / Math.Max(1, Depth));
        var blocks = (geometry.Taps + together - 1) / together;
        TapsPerBlock = (geometry.Taps + blocks - 1) / blocks;

        var work = (long)(Rows * (double)Columns * geometry.Taps * Depth * geometry.Inside);
        var tasks = (int)Math.Clamp(work / TaskWork, 1, 32);
        // Few rows and many filters: each task reads few filters once. Otherwise each task keeps few rows.
        var columnsFirst = Rows <= FewRows && Panels > 1;
        ColumnTasks = columnsFirst ? Math.Min(Panels, tasks) : 1;
        var rows = Math.Clamp((Rows + (tasks / ColumnTasks) - 1) / (tasks / ColumnTasks), 48, columnsFirst ? 512 : 192);
        rows = Math.Max(MicroKernel.Rows, Math.Min(rows, (1 << 15) / geometry.Taps));
        RowsPerTask = order.ByPixel && rows >= geometry.N
            ? (int)(rows / geometry.N * geometry.N)
            : (rows + MicroKernel.Rows - 1) / MicroKernel.Rows * MicroKernel.Rows;
        RowTasks = (Rows + RowsPerTask - 1) / RowsPerTask;
        var columnTasks = Math.Max(ColumnTasks, Math.Min(Panels, tasks / Math.Max(1, RowTasks)));
        PanelsPerTask = Math.Max(1, (Panels + columnTasks - 1) / columnTasks);
        ColumnTasks = (Panels + PanelsPerTask - 1) / PanelsPerTask;
        Source = !reversed && Columns == PanelWidth && groups == 1 ? OperandSource.InPlace : RowTasks > 2 ? OperandSource.Workspace : OperandSource.Task;
        MostTiles = CountTiles();
    }

    /// <summary>What the pixels see.</summary>
    public TapGeometry Geometry { get; }

    /// <summary>The order of the pixels.</summary>
    public TapOrder Order { get; }

    /// <summary>The number of groups.</summary>
    public int Groups { get; }

    /// <summary>Whether the filters lie the other way round.</summary>
    public bool Reversed { get; }

    /// <summary>The width of vectors.</summary>
    public int Bits { get; }

    /// <summary>Pixels of the target.</summary>
    public int Rows { get; }

    /// <summary>Channels of the source that a group sees.</summary>
    public int Depth { get; }

    /// <summary>Channels of the target in a group.</summary>
    public int Columns { get; }

    /// <summary>Columns of a panel of filters.</summary>
    public int PanelWidth { get; }

    /// <summary>The panels of a group.</summary>
    public int Panels { get; }

    /// <summary>Taps of a block of the depth.</summary>
    public int TapsPerBlock { get; }

    /// <summary>Channels of a block of the depth.</summary>
    public int Chunk { get; }

    /// <summary>Rows of a task.</summary>
    public int RowsPerTask { get; }

    /// <summary>Tasks that the rows are cut into.</summary>
    public int RowTasks { get; }

    /// <summary>Panels of a task.</summary>
    public int PanelsPerTask { get; }

    /// <summary>Tasks that the panels of a group are cut into.</summary>
    public int ColumnTasks { get; }

    /// <summary>How the filters reach the processor.</summary>
    public OperandSource Source { get; }

    /// <summary>The most tiles that a task has.</summary>
    public int MostTiles { get; }

    /// <summary>Elements of a packed panel.</summary>
    public long PanelElements => (long)Geometry.Taps * Depth * PanelWidth;

    /// <summary>Elements of the workspace.</summary>
    public long WorkspaceElements => Source == OperandSource.Workspace ? Groups * Panels * PanelElements : 0;

    /// <summary>The plan from x to y.</summary>
    public static TapPlan Forward(ConvolutionShape shape, ImplicitInput input) =>
        new(input.Geometry, new TapOrder(input.Geometry, (1, 1, 1)), input.Depth, shape.K / shape.Groups, shape.Groups, reversed: false);

    /// <summary>The plan from dy to dx.</summary>
    public static TapPlan Backward(ConvolutionShape shape)
    {
        var geometry = TapGeometry.Backward(shape);
        return new TapPlan(geometry, new TapOrder(geometry, shape.Stride), shape.K / shape.Groups, shape.C / shape.Groups, shape.Groups, reversed: true);
    }

    private int CountTiles()
    {
        var most = 0;
        for (var task = 0; task < RowTasks; task++)
        {
            var cursor = new TapOrder.Cursor(Order, (long)task * RowsPerTask);
            var tiles = 0;
            for (var left = Math.Min(RowsPerTask, Rows - (task * RowsPerTask)); left > 0;)
            {
                var rows = (int)Math.Min(left, cursor.Left);
                tiles += (rows + MicroKernel.Rows - 1) / MicroKernel.Rows;
                left -= rows;
                cursor.Skip(rows);
            }
            most = Math.Max(most, tiles);
        }
        return most;
    }
}
