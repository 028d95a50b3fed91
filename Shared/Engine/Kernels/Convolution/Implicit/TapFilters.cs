namespace TfNet.Engine;

/// <summary>Brings filters into the order in which the micro-kernel reads them: panels of columns, each [taps * depth, width].</summary>
internal readonly unsafe struct TapFilters<S, V>(TapPlan plan, float* filters, float* workspace) : IParallelJob where S : struct, ISimd<V> where V : unmanaged
{
    /// <summary>Packs all filters into the workspace, if the plan wants it.</summary>
    public static void PackAll(TapPlan plan, float* filters, float* workspace)
    {
        if (plan.Source != OperandSource.Workspace)
            return;
        var job = new TapFilters<S, V>(plan, filters, workspace);
        Workers.For(ref job, plan.Groups * plan.Panels * plan.Geometry.Taps);
    }

    public void Run(int block)
    {
        var (tap, panel) = (block % plan.Geometry.Taps, block / plan.Geometry.Taps);
        Pack(panel / plan.Panels, panel % plan.Panels, tap, 1, 0, plan.Depth, workspace + (panel * plan.PanelElements) + ((nint)tap * plan.Depth * plan.PanelWidth));
    }

    /// <summary>Packs some taps and channels of a panel.</summary>
    public void Pack(int group, int panel, int tap, int taps, nint channel, nint channels, float* target)
    {
        nint width = plan.PanelWidth;
        nint column = panel * width;
        var columns = (int)Math.Min(width, plan.Columns - column);
        for (var last = tap + taps; tap < last; tap++, target += channels * width)
        {
            if (plan.Reversed)
            {
                nint step = (nint)plan.Groups * plan.Depth;
                var from = filters + ((((plan.Geometry.Taps - 1 - tap) * (nint)plan.Columns) + column) * step) + ((nint)group * plan.Depth) + channel;
                Packing.TransposedPanel(from, step, channels, columns, target, width);
            }
            else
            {
                nint step = (nint)plan.Groups * plan.Columns;
                var from = filters + ((((nint)tap * plan.Depth) + channel) * step) + ((nint)group * plan.Columns) + column;
                Packing.Panels<S, V>(from, step, channels, columns, filters + ((nint)plan.Geometry.Taps * plan.Depth * step), target, width, 0);
            }
        }
    }
}
