namespace TfNet.Engine;

/// <summary>
/// Winograd's F(m x m, 3 x 3): x (N, H, W, C) and filters (3, 3, C, K) to y (N, P, Q, K). m + 2 by m + 2 inputs and 3 x 3 filters become (m + 2)² frequencies each,
/// whose products, summed over the channels by as many matrix products, become m x m outputs: (m + 2)² multiplications instead of 9 m².
/// </summary>
internal static unsafe class Winograd
{
    /// <summary>Runs a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="x">The input, or the gradient of the output.</param>
    /// <param name="filters">The filters, as they lie in memory.</param>
    /// <param name="consumer">Takes y: a row is a pixel, a column a channel.</param>
    /// <param name="workspace">Memory of the size that the plan names, aligned at 64 bytes.</param>
    public static void Run<TTile, TConsumer>(WinogradPlan<TTile> plan, float* x, float* filters, TConsumer consumer, byte* workspace)
        where TTile : struct, IWinogradTile where TConsumer : struct, ITileConsumer
    {
        var run = new Execution<TTile, TConsumer>(plan, x, filters, consumer, (float*)workspace);
        SimdWidth.Run(plan.Bits, ref run);
    }

    private readonly struct Execution<TTile, TConsumer>(WinogradPlan<TTile> plan, float* x, float* filters, TConsumer consumer, float* workspace) : ISimdAction
        where TTile : struct, IWinogradTile where TConsumer : struct, ITileConsumer
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var tiles = plan.Tiles;
            var input = new WinogradPatches<TTile, TTile>(tiles, x, (tiles.H, tiles.W, tiles.C), (tiles.Top, tiles.Left));
            var source = new WinogradFilters<TTile>(filters, tiles.C, tiles.K, plan.Turned);
            var output = new WinogradOutput<TTile, TConsumer>(tiles, consumer);
            if (plan.ByBlocks)
            {
                for (var first = 0; first < tiles.Count; first += plan.TilesPerGroup)
                {
                    var count = Math.Min(plan.TilesPerGroup, tiles.Count - first);
                    var transform = new InputJob<TTile, S, V>(plan, input, first, count, workspace);
                    Workers.For(ref transform, (count + InputJob<TTile, S, V>.TilesPerTask - 1) / InputJob<TTile, S, V>.TilesPerTask);
                    var blocks = new BlockJob<TTile, S, V, TConsumer>(plan, source, output, first, count, workspace);
                    Workers.For(ref blocks, (count + plan.TilesPerTask - 1) / plan.TilesPerTask * plan.Blocks);
                }
            }
            else
            {
                var transform = new FilterJob<TTile, S, V>(plan, source, workspace);
                Workers.For(ref transform, plan.Panels * plan.FilterTasksPerPanel);
                var all = new TileJob<TTile, S, V, TConsumer>(plan, input, output, workspace);
                Workers.For(ref all, plan.TileTasks);
            }
        }
    }

    /// <summary>Transforms filters into the workspace: [frequency][panel][C][columns].</summary>
    private readonly struct FilterJob<TTile, S, V>(WinogradPlan<TTile> plan, WinogradFilters<TTile> filters, float* workspace) : IParallelJob
        where TTile : struct, IWinogradTile where S : struct, ISimd<V> where V : unmanaged
    {
        public void Run(int block)
        {
            var (panel, part) = Math.DivRem(block, plan.FilterTasksPerPanel);
            var (width, channel, output) = (plan.PanelWidth, part * plan.FilterDepthPerTask, panel * plan.PanelWidth);
            var depth = Math.Min(plan.FilterDepthPerTask, plan.Tiles.C - channel);
            var scratch = (float*)ThreadScratch.Get(WinogradFilters<TTile>.ScratchElements(depth, width, plan.Turned) * sizeof(float));
            var target = workspace + ((((nint)panel * plan.Tiles.C) + channel) * width);
            filters.Transform<S, V>(output, Math.Min(width, plan.Tiles.K - output), channel, depth, target, width, plan.FilterStep, scratch);
        }
    }

    /// <summary>Takes some tiles through all stages: [frequency][tile][C] times the filters is [frequency][tile][block of K].</summary>
    private readonly struct TileJob<TTile, S, V, TConsumer>(WinogradPlan<TTile> plan, WinogradPatches<TTile, TTile> input, WinogradOutput<TTile, TConsumer> output, float* filters) : IParallelJob
        where TTile : struct, IWinogradTile where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer
    {
        public void Run(int block)
        {
            var (tiles, first) = (plan.Tiles, block * plan.TilesPerTask);
            var count = Math.Min(plan.TilesPerTask, tiles.Count - first);
            var zeros = (float*)ThreadScratch.Get((plan.RowStep + (TTile.Frequencies * (plan.InputStep + plan.ProductStep))) * sizeof(float));
            var v = zeros + plan.RowStep;
            var m = v + (TTile.Frequencies * plan.InputStep);
            new Span<float>(zeros, plan.RowStep).Clear();
            input.Transform<S, V>(first, count, 0, tiles.C, v, plan.RowStep, plan.InputStep, zeros);
            var panelStep = (nint)tiles.C * plan.PanelWidth;
            for (var k = 0; k < tiles.K; k += WinogradProduct.Block)
            {
                var columns = Math.Min(WinogradProduct.Block, tiles.K - k);
                var u = filters + (k / plan.PanelWidth * panelStep);
                for (var f = 0; f < TTile.Frequencies; f++)
                {
                    WinogradProduct.Multiply<S, V>(
                        v + (f * plan.InputStep), plan.RowStep, 1, count, u + (f * plan.FilterStep), panelStep, plan.PanelWidth, columns, tiles.C, false, m + (f * plan.ProductStep));
                }
                output.Transform<S, V>(first, count, k, columns, m, plan.ProductStep);
            }
        }
    }

    /// <summary>Transforms a group of tiles into the workspace: [block of C][frequency][tile][C in the block].</summary>
    private readonly struct InputJob<TTile, S, V>(WinogradPlan<TTile> plan, WinogradPatches<TTile, TTile> input, int group, int tiles, float* workspace) : IParallelJob
        where TTile : struct, IWinogradTile where S : struct, ISimd<V> where V : unmanaged
    {
        public const int TilesPerTask = 4;

        public void Run(int block)
        {
            var first = block * TilesPerTask;
            var zeros = (float*)ThreadScratch.Get(plan.RowStep * sizeof(float));
            new Span<float>(zeros, plan.RowStep).Clear();
            var v = workspace + ((nint)first * plan.RowStep);
            for (var channel = 0; channel < plan.Tiles.C; channel += WinogradPlan<TTile>.DepthBlock, v += TTile.Frequencies * plan.InputStep)
            {
                var depth = Math.Min(WinogradPlan<TTile>.DepthBlock, plan.Tiles.C - channel);
                input.Transform<S, V>(group + first, Math.Min(TilesPerTask, tiles - first), channel, depth, v, plan.RowStep, plan.InputStep, zeros);
            }
        }
    }

    /// <summary>Computes a block of channels of y for some tiles of a group, over blocks of the channels of x.</summary>
    private readonly struct BlockJob<TTile, S, V, TConsumer>(WinogradPlan<TTile> plan, WinogradFilters<TTile> filters, WinogradOutput<TTile, TConsumer> output, int group, int groupTiles, float* input) : IParallelJob
        where TTile : struct, IWinogradTile where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer
    {
        public void Run(int block)
        {
            var (tiles, width) = (plan.Tiles, plan.PanelWidth);
            var (part, first) = Math.DivRem(block, (groupTiles + plan.TilesPerTask - 1) / plan.TilesPerTask);
            (part, first) = (part * WinogradProduct.Block, first * plan.TilesPerTask);
            var count = Math.Min(plan.TilesPerTask, groupTiles - first);
            var columns = Math.Min(WinogradProduct.Block, tiles.K - part);
            var scratchElements = WinogradFilters<TTile>.ScratchElements(WinogradPlan<TTile>.DepthBlock, width, plan.Turned);
            var u = (float*)ThreadScratch.Get(((TTile.Frequencies * (plan.FilterStep + plan.ProductStep)) + scratchElements) * sizeof(float));
            var m = u + (TTile.Frequencies * plan.FilterStep);
            var scratch = m + (TTile.Frequencies * plan.ProductStep);
            var v = input + ((nint)first * plan.RowStep);
            for (var channel = 0; channel < tiles.C; channel += WinogradPlan<TTile>.DepthBlock, v += TTile.Frequencies * plan.InputStep)
            {
                var depth = Math.Min(WinogradPlan<TTile>.DepthBlock, tiles.C - channel);
                var panelStep = (nint)depth * width;
                for (var k = 0; k < columns; k += width)
                    filters.Transform<S, V>(part + k, Math.Min(width, columns - k), channel, depth, u + (k / width * panelStep), width, plan.FilterStep, scratch);
                for (var f = 0; f < TTile.Frequencies; f++)
                {
                    WinogradProduct.Multiply<S, V>(
                        v + (f * plan.InputStep), plan.RowStep, 1, count, u + (f * plan.FilterStep), panelStep, width, columns, depth, channel > 0, m + (f * plan.ProductStep));
                }
            }
            output.Transform<S, V>(group + first, count, part, columns, m, plan.ProductStep);
        }
    }
}
