namespace TfNet.Engine;

/// <summary>Packs the whole second operand into the workspace: panel by panel, each [K, width].</summary>
internal readonly unsafe struct GemmPackJob<S, V>(GemmPlan plan, float* b, float* workspace) : IParallelJob where S : struct, ISimd<V> where V : unmanaged
{
    // A block reads whole stretches of rows, and is small enough to be shared out.
    private const int Columns = 512;
    private const int Depth = 64;

    private readonly int _panels = Math.Min(plan.Panels, Columns / plan.PanelWidth);

    private int DepthBlocks => (plan.K + Depth - 1) / Depth;

    private int Blocks => (plan.Panels + _panels - 1) / _panels * DepthBlocks;

    public void Run(int block)
    {
        var first = block / DepthBlocks * _panels;
        var k = block % DepthBlocks * Depth;
        var depth = Math.Min(Depth, plan.K - k);
        Pack(plan, b, first, Math.Min(_panels, plan.Panels - first), k, depth, workspace + (((long)first * plan.K + k) * plan.PanelWidth), (nint)plan.K * plan.PanelWidth);
    }

    /// <summary>Packs the second operand if the plan wants it in the workspace.</summary>
    public static void PackAll(GemmPlan plan, float* b, float* workspace)
    {
        if (plan.Source != PanelSource.Workspace)
            return;
        var job = new GemmPackJob<S, V>(plan, b, workspace);
        Workers.For(ref job, job.Blocks);
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
