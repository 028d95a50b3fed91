using Tensorflow;

namespace TfNet.Engine;

/// <summary>How an operand reaches the micro-kernel.</summary>
internal enum OperandSource
{
    /// <summary>Read where it lies.</summary>
    InPlace,

    /// <summary>Copied as a whole into the workspace first, because many tasks use it.</summary>
    Workspace,

    /// <summary>Copied block by block by the one task that uses it.</summary>
    Task,
}

/// <summary>
/// How a product C[M, N] = A[M, K] B[K, N] of given sizes is cut up: into tasks for the threads, blocks of the depth for the caches, tiles for the registers.
/// None of this changes the bits of the result. A plan holds no data and serves any number of runs at once.
/// </summary>
public sealed class GemmPlan
{
    // Up to so many rows, panels of the second operand are not used often enough to be worth copying.
    private const int FewM = 16;

    // Up to so many rows, tasks share out columns and copy their own panels.
    private const int SmallM = 96;

    // Multiply-adds of a task: enough to outweigh handing it out.
    private const long TaskWork = 1 << 18;

    /// <summary>Plans a product.</summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="transposeA">Whether A lies in memory as [K, M].</param>
    /// <param name="transposeB">Whether B lies in memory as [N, K].</param>
    /// <param name="serial">Whether the product runs on the calling thread alone and needs no workspace: for batches, which are spread over the threads themselves.</param>
    /// <exception cref="ValueError">A size is negative or beyond the range of int.</exception>
    public GemmPlan(long m, long n, long k, bool transposeA = false, bool transposeB = false, bool serial = false)
    {
        if (m is < 0 or > int.MaxValue || n is < 0 or > int.MaxValue || k is < 0 or > int.MaxValue)
            throw new ValueError($"The sizes of a matrix product must lie between 0 and {int.MaxValue}. Received: {m} x {k} and {k} x {n}.");
        (M, N, K, TransposeA, TransposeB) = ((int)m, (int)n, (int)k, transposeA, transposeB);
        Bits = SimdWidth.Bits;
        var lanes = Bits / 32;
        PanelWidth = lanes * (lanes == 8 ? 2 : 4);
        Panels = (int)((n + PanelWidth - 1) / PanelWidth);

        // A panel of the second operand stays in the first-level cache over a block of the depth.
        var deepest = PanelWidth > 16 ? 128 : 256;
        var blocks = Math.Max(1, (K + deepest - 1) / deepest);
        DepthBlock = Math.Max(1, (((K + blocks - 1) / blocks) + 7) & ~7);
        DepthBlocks = Math.Max(1, (K + DepthBlock - 1) / DepthBlock);

        var work = Math.Max(1, m * n * Math.Max(1, k));
        if (serial || M <= SmallM)
        {
            SourceB = M <= FewM && !transposeB && N % PanelWidth == 0 ? OperandSource.InPlace : OperandSource.Task;
            RowsPerTask = serial ? 192 : SmallM;
            var widest = Math.Max(1, 256 / PanelWidth);
            var narrowest = Math.Max(1, 64 / PanelWidth);
            var tasks = Math.Clamp(work / TaskWork, 1, 32);
            PanelsPerTask = serial ? widest : (int)Math.Clamp((Panels + tasks - 1) / tasks, narrowest, widest);
        }
        else
        {
            SourceB = OperandSource.Workspace;
            PanelsPerTask = Math.Max(1, Math.Min(Panels, (DepthBlocks > 1 ? 512 : 2048) / PanelWidth));
            var tasks = Math.Clamp(work / TaskWork, 1, 16);
            var rows = (int)Math.Max((m + tasks - 1) / tasks, 48);
            if (DepthBlocks > 1 || PanelsPerTask * PanelWidth > 64)
                rows = Math.Min(rows, 96);
            RowsPerTask = (rows + MicroKernel.Rows - 1) / MicroKernel.Rows * MicroKernel.Rows;
            // Where there are too few blocks of rows for the threads, columns are shared out too.
            var columnTasks = (tasks * RowsPerTask + M - 1) / M;
            PanelsPerTask = (int)Math.Min(PanelsPerTask, Math.Max(Math.Max(1, 64 / PanelWidth), (Panels + columnTasks - 1) / columnTasks));
        }
        // Rows that lie far apart fall into the same banks of the cache: with enough columns to use them for, copying them pays.
        var copyA = M > MicroKernel.Rows && N > 2 * PanelWidth;
        SourceA = !copyA ? OperandSource.InPlace : serial ? OperandSource.Task : OperandSource.Workspace;
        RowsOuter = DepthBlocks == 1 && (long)PanelsPerTask * PanelWidth * DepthBlock <= 48 * 1024;
        Serial = serial;
        // Tiles begin at the same rows whatever the tasks are: a last task of fewer rows than the lowest tile but one would cut one in two.
        RowTasks = Math.Max(1, (M + RowsPerTask - 4) / RowsPerTask);
        ColumnTasks = (Panels + PanelsPerTask - 1) / PanelsPerTask;
    }

    /// <summary>Rows of A and C.</summary>
    public int M { get; }

    /// <summary>Columns of B and C.</summary>
    public int N { get; }

    /// <summary>The depth: columns of A, rows of B.</summary>
    public int K { get; }

    /// <summary>Whether A lies in memory as [K, M].</summary>
    public bool TransposeA { get; }

    /// <summary>Whether B lies in memory as [N, K].</summary>
    public bool TransposeB { get; }

    /// <summary>The size of the workspace that a run needs.</summary>
    public long WorkspaceBytes => (WorkspaceA + (SourceB == OperandSource.Workspace ? (long)Panels * PanelWidth * K : 0)) * sizeof(float);

    internal int Bits { get; }

    internal int PanelWidth { get; }

    internal int Panels { get; }

    internal int DepthBlock { get; }

    internal int DepthBlocks { get; }

    internal OperandSource SourceA { get; }

    internal OperandSource SourceB { get; }

    /// <summary>Elements of the workspace that the packed first operand takes; the second follows.</summary>
    internal long WorkspaceA => SourceA == OperandSource.Workspace ? (((long)M * K) + Packing.Slack + 15) & -16 : 0;

    internal int RowsPerTask { get; }

    internal int PanelsPerTask { get; }

    internal bool RowsOuter { get; }

    internal bool Serial { get; }

    internal int RowTasks { get; }

    /// <summary>The rows of a task that starts at a row and has this many, or a few more if it is the last.</summary>
    internal int Rows(int row, int perTask) => row + perTask + 3 >= M ? M - row : perTask;

    internal int ColumnTasks { get; }
}
