namespace TfNet.Engine;

/// <summary>Packs whole operands into the workspace: the first in blocks of the depth, each tile by tile; the second in panels, each [K, width].</summary>
internal readonly unsafe struct GemmPackJob<S, V>(GemmPlan plan, float* a, float* b, float* workspace) : IParallelJob where S : struct, ISimd<V> where V : unmanaged
{
    // A block reads whole stretches of rows, and is small enough to be shared out.
    private const int Columns = 512;
    private const int Depth = 64;
    private const int Rows = 24 * MicroKernel.Rows;

    // So many lines of a transposed first operand are still in the cache when the next tile's elements are read from them.
    private const int Lines = 16;

    private readonly int _panels = Math.Min(plan.Panels, Columns / plan.PanelWidth);

    private int BlocksA => plan.SourceA == OperandSource.Workspace && plan.K > 0 ? Math.Max(1, (plan.M + Rows - 4) / Rows) * plan.Depths.Count : 0;

    private int DepthBlocksB => (plan.K + Depth - 1) / Depth;

    private int BlocksB => plan.SourceB == OperandSource.Workspace ? (plan.Panels + _panels - 1) / _panels * DepthBlocksB : 0;

    /// <summary>Packs the operands that the plan wants in the workspace.</summary>
    public static void PackAll(GemmPlan plan, float* a, float* b, float* workspace)
    {
        var job = new GemmPackJob<S, V>(plan, a, b, workspace);
        Workers.For(ref job, job.BlocksA + job.BlocksB);
    }

    public void Run(int block)
    {
        if (block < BlocksA)
        {
            var row = block / plan.Depths.Count * Rows;
            var start = plan.Depths.Start(block % plan.Depths.Count);
            PackRows(plan, a, row, plan.Rows(row, Rows), start, plan.Depths.Depth(block % plan.Depths.Count), workspace + ((nint)start * plan.M), row);
            return;
        }
        block -= BlocksA;
        var first = block / DepthBlocksB * _panels;
        var k = block % DepthBlocksB * Depth;
        var depth = Math.Min(Depth, plan.K - k);
        var target = workspace + plan.WorkspaceA + (((long)first * plan.K + k) * plan.PanelWidth);
        Pack(plan, b, first, Math.Min(_panels, plan.Panels - first), k, depth, target, (nint)plan.K * plan.PanelWidth);
    }

    /// <summary>Packs some rows of the first operand, which lies as [K, M], over a block of the depth: row r goes to target + (r - row + offset) * depth.</summary>
    public static void PackRows(GemmPlan plan, float* a, int row, int rows, nint k, nint depth, float* target, nint offset)
    {
        for (nint done = 0; done < depth; done += Lines)
        {
            var from = a + ((k + done) * plan.M);
            for (int r = row, height; r < row + rows; r += height)
            {
                height = MicroKernel.NextRows(plan.M - r);
                Packing.TransposedRows(from + r, plan.M, Math.Min(Lines, depth - done), height, target + ((r - row + offset) * depth) + (done * height));
            }
        }
    }

    /// <summary>Packs some panels over a block of the depth.</summary>
    /// <param name="plan">The product's plan.</param>
    /// <param name="b">The second operand.</param>
    /// <param name="first">The first panel.</param>
    /// <param name="panels">How many.</param>
    /// <param name="k">Where the block starts.</param>
    /// <param name="depth">The block's depth.</param>
    /// <param name="target">Where the first panel goes.</param>
    /// <param name="panelStep">Elements from one packed panel to the next.</param>
    public static void Pack(GemmPlan plan, float* b, int first, int panels, nint k, nint depth, float* target, nint panelStep)
    {
        nint column = (nint)first * plan.PanelWidth;
        var columns = Math.Min((nint)panels * plan.PanelWidth, plan.N - column);
        if (!plan.TransposeB)
        {
            Packing.Panels<S, V>(b + (k * plan.N) + column, plan.N, depth, columns, b + ((long)plan.K * plan.N), target, plan.PanelWidth, panelStep);
            return;
        }
        for (; columns > 0; columns -= plan.PanelWidth, column += plan.PanelWidth, target += panelStep)
            Packing.TransposedPanel(b + (column * plan.K) + k, plan.K, depth, (int)Math.Min(columns, plan.PanelWidth), target, plan.PanelWidth);
    }
}
