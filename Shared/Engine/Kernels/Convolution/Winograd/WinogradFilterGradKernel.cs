using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// The gradient of a 3 x 3 convolution's filters by Winograd's F(3 x 3, 4 x 4): inputs x (N, H, W, C) and dy (N, P, Q, K), output dfilters (3, 3, C, K). A task is 64
/// channels of x by 64 of dy over a fixed part of the tiles: it transforms both, sums their products by 36 matrix products, and transforms the sums.
/// Transforming again for every block of the other's channels costs a tenth of the products, and everything stays in the second-level cache.
/// </summary>
/// <param name="shape">The convolution's sizes.</param>
internal sealed unsafe class WinogradFilterGradKernel(ConvolutionShape shape) : Kernel
{
    private readonly WinogradFilterGradPlan _plan = new(WinogradTiles<WinogradTile4>.Forward(shape));

    public override long WorkspaceBytes => _plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments)
    {
        var gradient = arguments.Output<float>(0);
        var run = new Execution(_plan, arguments.Input<float>(0), arguments.Input<float>(1), gradient, _plan.Parts > 1 ? (float*)arguments.Workspace : gradient);
        SimdWidth.Run(_plan.Bits, ref run);
    }

    private readonly struct Execution(WinogradFilterGradPlan plan, float* x, float* dy, float* gradient, float* partial) : ISimdAction
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var tiles = plan.Tiles;
            var job = new Job<S, V>(
                plan,
                new WinogradPatches<WinogradTile4, WinogradTile4>(tiles, x, (tiles.H, tiles.W, tiles.C), (tiles.Top, tiles.Left)),
                new WinogradPatches<WinogradTile4, WinogradGradientTransform>(tiles, dy, (tiles.P, tiles.Q, tiles.K), (0, 0)),
                partial);
            Workers.For(ref job, plan.Parts * plan.InputBlocks * plan.OutputBlocks);
            if (plan.Parts == 1)
                return;
            var sum = new SumJob<S, V>(partial, plan.Parts, plan.Elements, gradient);
            Workers.ForRange(ref sum, plan.Elements, SumJob<S, V>.Elements);
        }
    }

    private readonly struct Job<S, V>(WinogradFilterGradPlan plan, WinogradPatches<WinogradTile4, WinogradTile4> x, WinogradPatches<WinogradTile4, WinogradGradientTransform> dy, float* gradients) : IParallelJob
        where S : struct, ISimd<V> where V : unmanaged
    {
        private const int Block = WinogradProduct.Block;

        public void Run(int block)
        {
            var tiles = plan.Tiles;
            var gradient = gradients + (block % plan.Parts * plan.Elements);
            var (first, end) = plan.Part(block % plan.Parts);
            var (input, output) = Math.DivRem(block / plan.Parts, plan.OutputBlocks);
            (input, output) = (input * Block, output * Block);
            var (rows, columns) = (Math.Min(Block, tiles.C - input), Math.Min(Block, tiles.K - output));

            var zeros = (float*)ThreadScratch.Get((Block + (WinogradTile4.Frequencies * ((2 * plan.OperandStep) + plan.ProductStep))) * sizeof(float));
            var v = zeros + Block;
            var w = v + (WinogradTile4.Frequencies * plan.OperandStep);
            var m = w + (WinogradTile4.Frequencies * plan.OperandStep);
            new Span<float>(zeros, Block).Clear();
            for (var tile = first; tile < end; tile += WinogradFilterGradPlan.TilesPerChunk)
            {
                var count = Math.Min(WinogradFilterGradPlan.TilesPerChunk, end - tile);
                x.Transform<S, V>(tile, count, input, rows, v, Block, plan.OperandStep, zeros);
                dy.Transform<S, V>(tile, count, output, columns, w, Block, plan.OperandStep, zeros);
                for (var f = 0; f < WinogradTile4.Frequencies; f++)
                {
                    WinogradProduct.Multiply<S, V>(
                        v + (f * plan.OperandStep), 1, Block, rows, w + (f * plan.OperandStep), plan.PanelWidth, Block, columns, count, tile > first, m + (f * plan.ProductStep));
                }
            }
            Store(m, rows, columns, gradient + ((nint)input * tiles.K) + output);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Store(float* m, int rows, int columns, float* gradient)
        {
            nint tapStep = (nint)plan.Tiles.C * plan.Tiles.K;
            for (var panel = 0; panel < columns; panel += plan.PanelWidth, gradient += plan.PanelWidth)
            {
                var left = Math.Min(plan.PanelWidth, columns - panel);
                for (var c = 0; c < rows; c++)
                {
                    var to = gradient + ((nint)c * plan.Tiles.K);
                    var k = 0;
                    for (; k + S.Count <= left; k += S.Count, m += S.Count)
                        WinogradGradientTransform.FilterGradient<S, V, AllLanes>(m, plan.ProductStep, to + k, tapStep, default);
                    if (k < left)
                    {
                        WinogradGradientTransform.FilterGradient<S, V, FirstLanes>(m, plan.ProductStep, to + k, tapStep, new FirstLanes(left - k));
                        m += S.Count;
                    }
                }
            }
        }
    }

    /// <summary>Sums the parts in their order.</summary>
    private readonly struct SumJob<S, V>(float* parts, int count, long step, float* sum) : IRangeJob where S : struct, ISimd<V> where V : unmanaged
    {
        public const int Elements = 4096;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(long start, long end)
        {
            var i = start;
            for (; i + S.Count <= end; i += S.Count)
                Add<AllLanes>(i, default);
            if (i < end)
                Add(i, new FirstLanes((int)(end - i)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add<TAccess>(long i, TAccess access) where TAccess : struct, IAccess
        {
            var total = access.Load<S, V>(parts + i);
            for (var part = 1; part < count; part++)
                total = S.Add(total, access.Load<S, V>(parts + (part * step) + i));
            access.Store<S, V>(total, sum + i);
        }
    }
}
