using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The tasks of a matrix product: each a block of rows and of panels of columns, over the whole depth.</summary>
internal unsafe struct GemmJob<S, V, TConsumer>(GemmPlan plan, float* a, float* b, TConsumer consumer, float* workspace) : IParallelJob
    where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer
{
    public void Run(int block)
    {
        var row = block / plan.ColumnTasks * plan.RowsPerTask;
        var panel = block % plan.ColumnTasks * plan.PanelsPerTask;
        var rows = plan.Rows(row, plan.RowsPerTask);
        var panels = Math.Min(plan.PanelsPerTask, plan.Panels - panel);
        Run(row, rows, panel, panels, (float*)ThreadScratch.Get(ScratchElements(plan, rows, panels) * sizeof(float)));
    }

    /// <summary>Computes some rows of some panels.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="rows">How many.</param>
    /// <param name="panel">The first panel.</param>
    /// <param name="panels">How many.</param>
    /// <param name="scratch">Room for <see cref="ScratchElements"/>, aligned at 64 bytes.</param>
    public void Run(int row, int rows, int panel, int panels, float* scratch)
    {
        var packedB = scratch + SizeA(plan, rows);
        var task = new Task(row, rows, panel, panels, scratch, packedB, packedB + SizeB(plan, panels));
        for (var depth = 0; depth < plan.Depths.Count; depth++)
            RunDepth(in task, plan.Depths.Start(depth), plan.Depths.Depth(depth));
    }

    /// <summary>The scratch of a task: packed rows of A, packed panels of B, the sums so far (one tile if the depth is a single block).</summary>
    public static long ScratchElements(GemmPlan plan, int rows, int panels) =>
        SizeA(plan, rows) + SizeB(plan, panels) + ((long)plan.PanelWidth * (plan.Depths.Count > 1 ? (long)rows * panels : MicroKernel.Rows));

    private static long SizeA(GemmPlan plan, int rows) => plan.SourceA == OperandSource.Task ? (((long)rows * plan.Depths.Deepest) + 15) & -16 : 0;

    private static long SizeB(GemmPlan plan, int panels) => plan.SourceB == OperandSource.Task ? (long)panels * plan.PanelWidth * plan.Depths.Deepest : 0;

    // No tiers: a training step runs this often enough that waiting for the optimized code would be felt.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunDepth(in Task task, int k, int depth)
    {
        nint width = plan.PanelWidth;
        if (plan.SourceA == OperandSource.Task)
            GemmPackJob<S, V>.PackRows(plan, a, task.Row, task.Rows, k, depth, task.PackedA, 0);
        if (plan.SourceB == OperandSource.Task)
            GemmPackJob<S, V>.Pack(plan, b, task.Panel, task.Panels, k, depth, task.PackedB, width * depth);
        if (plan.RowsOuter)
        {
            for (int r = 0, height; r < task.Rows; r += height)
            {
                height = MicroKernel.NextRows(plan.M - task.Row - r);
                for (var p = 0; p < task.Panels; p++)
                    RunTile(in task, r, height, p, k, depth);
            }
            return;
        }
        for (var p = 0; p < task.Panels; p++)
        {
            for (int r = 0, height; r < task.Rows; r += height)
            {
                height = MicroKernel.NextRows(plan.M - task.Row - r);
                RunTile(in task, r, height, p, k, depth);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RunTile(in Task task, int r, int height, int p, int k, int depth)
    {
        nint width = plan.PanelWidth;
        nint row = task.Row + r;
        nint panel = task.Panel + p;
        var column = panel * width;
        var columns = (int)Math.Min(width, plan.N - column);
        var vectors = (columns + S.Count - 1) / S.Count;
        var x = plan.SourceA switch
        {
            OperandSource.Workspace => workspace + ((nint)k * plan.M) + (row * depth),
            OperandSource.Task => task.PackedA + (r * (nint)depth),
            _ => plan.TransposeA ? a + ((nint)k * plan.M) + row : a + (row * plan.K) + k,
        };
        var packed = plan.SourceA != OperandSource.InPlace;
        nint rowStep = packed || plan.TransposeA ? 1 : plan.K;
        nint depthStep = packed ? height : plan.TransposeA ? plan.M : 1;
        var y = plan.SourceB switch
        {
            OperandSource.Workspace => workspace + plan.WorkspaceA + (((panel * plan.K) + k) * width),
            OperandSource.Task => task.PackedB + (p * width * depth),
            _ => b + ((nint)k * plan.N) + column,
        };
        var step = plan.SourceB == OperandSource.InPlace ? plan.N : width;

        var isLast = k + depth >= plan.K;
        var sums = plan.Depths.Count > 1 ? task.Sums + (((p * (nint)task.Rows) + r) * width) : task.Sums;
        var from = k > 0 ? sums : null;
        var chained = plan.Depths.Chained;
        var (start, stop) = (k, k + depth);
        for (int end; (end = plan.Depths.SumEnd(start)) < stop; start = end)
        {
            nint sumDepth = end - start;
            MicroKernel.Run<S, V>(height, vectors, x, rowStep, depthStep, y, step, sumDepth, from, chained, sums, vectors * S.Count);
            from = sums;
            x += sumDepth * depthStep;
            y += sumDepth * step;
        }
        var target = consumer.Target;
        if (isLast && target != null && vectors * S.Count == columns)
        {
            MicroKernel.Run<S, V>(height, vectors, x, rowStep, depthStep, y, step, stop - start, from, chained, target + (row * consumer.TargetStep) + column, consumer.TargetStep);
            return;
        }
        MicroKernel.Run<S, V>(height, vectors, x, rowStep, depthStep, y, step, stop - start, from, chained, sums, vectors * S.Count);
        if (isLast)
            Consume(sums, height, vectors, row, column, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Consume(float* acc, int height, int vectors, nint row, nint column, int columns)
    {
        var whole = columns / S.Count;
        for (var r = 0; r < height; r++)
        {
            for (var v = 0; v < whole; v++)
                consumer.Consume<S, V, AllLanes>(S.Load(acc + (v * S.Count)), row + r, column + (v * S.Count), default);
            if (whole < vectors)
                consumer.Consume<S, V, FirstLanes>(S.Load(acc + (whole * S.Count)), row + r, column + (whole * S.Count), new FirstLanes(columns - (whole * S.Count)));
            acc += vectors * S.Count;
        }
    }

    private readonly struct Task(int row, int rows, int panel, int panels, float* packedA, float* packedB, float* sums)
    {
        public readonly int Row = row, Rows = rows, Panel = panel, Panels = panels;
        public readonly float* PackedA = packedA, PackedB = packedB, Sums = sums;
    }
}
