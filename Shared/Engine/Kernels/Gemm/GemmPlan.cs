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
/// Only the cut of the depth into sums shows in the bits of the result, and it depends on the depth alone. A plan holds no data and serves any number of runs at once.
/// </summary>
public sealed class GemmPlan
{
    // Up to so many rows, panels of the second operand are not used often enough to be worth copying.
    private const int FewM = 16;

    // Up to so many rows, tasks share out columns, and a panel is not used often enough to be read from beyond the first-level cache.
    private const int SmallM = 96;

    // Elements of the second operand that a task packs and keeps in the second-level cache of small processors.
    private const int Block = 64 * 1024;

    // Rows of a large task: its part of the first operand is still in the shared cache when the tasks beside it read the same part.
    private const int MostRows = 1024;

    // The depth of a block: the rows of a tile fit into the first-level cache, and the panels come from the second.
    private const int Deep = 1280;

    // Multiply-adds of a task: enough to outweigh handing it out.
    private const long TaskWork = 1 << 18;

    /// <summary>Plans a product.</summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="transposeA">Whether A lies in memory as [K, M].</param>
    /// <param name="transposeB">Whether B lies in memory as [N, K].</param>
    /// <param name="serial">Whether the product runs on the calling thread alone and needs no workspace: for batches, which are spread over the threads themselves.</param>
    /// <param name="inParts">Whether callers compute few rows at a time, cutting the work themselves: then the second operand is packed once for all of them.</param>
    /// <param name="chained">Whether an element is one chain of multiply-adds over the whole depth, as in a convolution.</param>
    /// <exception cref="ValueError">A size is negative or beyond the range of int.</exception>
    public GemmPlan(long m, long n, long k, bool transposeA = false, bool transposeB = false, bool serial = false, bool inParts = false, bool chained = false)
    {
        if (m is < 0 or > int.MaxValue || n is < 0 or > int.MaxValue || k is < 0 or > int.MaxValue)
            throw new ValueError($"The sizes of a matrix product must lie between 0 and {int.MaxValue}. Received: {m} x {k} and {k} x {n}.");
        (M, N, K, TransposeA, TransposeB) = ((int)m, (int)n, (int)k, transposeA, transposeB);
        Bits = SimdWidth.Bits;
        var lanes = Bits / 32;
        PanelWidth = lanes * (lanes == 8 ? 2 : 4);
        Panels = (int)((n + PanelWidth - 1) / PanelWidth);

        var work = Math.Max(1, m * n * Math.Max(1, k));
        if (serial || inParts || M <= SmallM)
        {
            // A panel of the second operand stays in the first-level cache over a block of the depth.
            Depths = chained ? DepthCut.InOneChain(K, PanelWidth > 16 ? 128 : 256) : DepthCut.InSums(K, 1);
            SourceB = M <= FewM && !transposeB && N % PanelWidth == 0 ? OperandSource.InPlace : inParts ? OperandSource.Workspace : OperandSource.Task;
            RowsPerTask = serial ? 192 : SmallM;
            var widest = Math.Max(1, 256 / PanelWidth);
            var narrowest = Math.Max(1, 64 / PanelWidth);
            var tasks = Math.Clamp(work / TaskWork, 1, 32);
            PanelsPerTask = serial ? widest : (int)Math.Clamp((Panels + tasks - 1) / tasks, narrowest, widest);
            RowsOuter = Depths.Count == 1 && (long)PanelsPerTask * PanelWidth * Depths.Deepest <= 48 * 1024;
        }
        else
        {
            // Some rows of the first operand stay in the first-level cache while they meet all panels of the task.
            Depths = chained ? DepthCut.InOneChain(K, Deep) : DepthCut.InSums(K, Deep);
            RowsOuter = true;
            var tasks = (int)Math.Clamp(work / TaskWork, 1, 16);
            var rowTasks = CeilingOf(M, MostRows);
            // Columns are shared out first, because then each panel is packed once, by the task that uses it.
            PanelsPerTask = Math.Clamp(Block / Depths.Deepest, 64, 512) / PanelWidth;
            PanelsPerTask = Math.Min(PanelsPerTask, Math.Max(64 / PanelWidth, CeilingOf(Panels, CeilingOf(tasks, rowTasks))));
            var columnTasks = CeilingOf(Panels, PanelsPerTask);
            rowTasks = Math.Max(rowTasks, Math.Min(CeilingOf(tasks, columnTasks), M / (columnTasks < 4 ? 48 : 128)));
            RowsPerTask = CeilingOf(CeilingOf(M, rowTasks), MicroKernel.Rows) * MicroKernel.Rows;
            SourceB = rowTasks == 1 || RowsPerTask >= 192 ? OperandSource.Task : OperandSource.Workspace;
        }
        // Rows are read where they lie. Columns are copied: they would need another line of the cache for every k.
        var copyA = transposeA && M > MicroKernel.Rows && N > 2 * PanelWidth;
        SourceA = !copyA ? OperandSource.InPlace : serial ? OperandSource.Task : OperandSource.Workspace;
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

    internal DepthCut Depths { get; }

    internal OperandSource SourceA { get; }

    internal OperandSource SourceB { get; }

    /// <summary>Elements of the workspace that the packed first operand takes; the second follows.</summary>
    internal long WorkspaceA => SourceA == OperandSource.Workspace ? (((long)M * K) + 15) & -16 : 0;

    internal int RowsPerTask { get; }

    internal int PanelsPerTask { get; }

    internal bool RowsOuter { get; }

    internal bool Serial { get; }

    internal int RowTasks { get; }

    /// <summary>The rows of a task that starts at a row and has this many, or a few more if it is the last.</summary>
    internal int Rows(int row, int perTask) => row + perTask + 3 >= M ? M - row : perTask;

    internal int ColumnTasks { get; }

    private static int CeilingOf(int count, int size) => (int)(((long)count + size - 1) / size);
}
