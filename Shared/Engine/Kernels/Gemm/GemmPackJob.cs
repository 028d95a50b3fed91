namespace TfNet.Engine;

/// <summary>Packs the whole second operand into the workspace: panel by panel, each [K, width].</summary>
internal readonly unsafe struct GemmPackJob<S, V>(GemmPlan plan, float* b, float* workspace) : IParallelJob where S : struct, ISimd<V> where V : unmanaged
{
    private const int BlockElements = 32 * 1024;

    // Wide blocks read whole stretches of rows, deep ones share out a narrow matrix.
    private readonly int _panels = Math.Min(plan.Panels, Math.Max(BlockElements / Math.Max(1, plan.K), 64) / plan.PanelWidth);
    private readonly int _depth = Math.Max(64, BlockElements / 64);

    private int DepthBlocks => Math.Max(1, (plan.K + _depth - 1) / _depth);

    public int Blocks => (plan.Panels + _panels - 1) / _panels * DepthBlocks;

    public void Run(int block)
    {
        var first = block / DepthBlocks * _panels;
        var k = block % DepthBlocks * _depth;
        var depth = Math.Min(_depth, plan.K - k);
        for (var panel = first; panel < Math.Min(first + _panels, plan.Panels); panel++)
            PackPanel(plan, b, panel, k, depth, workspace + (((long)panel * plan.K + k) * plan.PanelWidth));
    }

    public static void PackPanel(GemmPlan plan, float* b, int panel, nint k, nint depth, float* target)
    {
        nint column = (nint)panel * plan.PanelWidth;
        var columns = (int)Math.Min(plan.PanelWidth, plan.N - column);
        if (plan.TransposeB)
            Packing.TransposedPanel(b + (column * plan.K) + k, plan.K, depth, columns, target, plan.PanelWidth);
        else
            Packing.Panel<S, V>(b + (k * plan.N) + column, plan.N, depth, columns, b + ((long)plan.K * plan.N), target, plan.PanelWidth);
    }
}
