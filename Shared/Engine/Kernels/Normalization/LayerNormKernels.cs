using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>x (O, N), scale (N), offset (N) to y (O, N), mean (O), r = 1/√(variance + epsilon) (O), float32.</summary>
internal sealed unsafe class LayerNormKernel(long rows, long size, double epsilon) : Kernel
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(
            arguments.Input<float>(0), arguments.Input<float>(1), arguments.Input<float>(2),
            arguments.Output<float>(0), arguments.Output<float>(1), arguments.Output<float>(2), rows, size, (float)epsilon);
        Workers.ForRange(ref job, rows, Blocks.Rows(2 * size));
    }

    private readonly struct Job(float* x, float* scale, float* offset, float* y, float* means, float* inverses, long rows, long size, float epsilon) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                var source = x + (row * size);
                var mean = LaneReduction.Run(default(LaneSum), source, size) / size;
                var variance = LaneReduction.Run(new LaneSumOfSquaredDistances(mean), source, size) / size;
                var r = RsqrtMath.Invoke(variance + epsilon, row, rows);
                (means[row], inverses[row]) = (mean, r);
                ColumnMap.Row(new NormalizedRow(source, scale, offset, mean, r), y + (row * size), size);
            }
        }
    }
}

/// <summary>x (O, N), scale (N), mean (O), r (O), dy (O, N) to dx (O, N), dscale (N), doffset (N), float32.</summary>
internal sealed unsafe class LayerNormGradKernel(long rows, long size) : Kernel
{
    private readonly ColumnSums _sums = new(rows, size);

    public override long WorkspaceBytes => (_sums.Scratch + (2 * size)) * sizeof(float);

    public override void Run(in KernelArguments arguments)
    {
        var dy = arguments.Input<float>(4);
        var dx = arguments.Output<float>(0);
        // dx holds the normalized x until its row is computed.
        var job = new Job(arguments.Input<float>(0), arguments.Input<float>(1), arguments.Input<float>(2), arguments.Input<float>(3), dy, dx, size, normalize: true);
        Workers.ForRange(ref job, rows, Blocks.Rows(size));
        var sums = (float*)arguments.Workspace;
        _sums.Run(new ProductTerm(dy, dx), sums + (2 * size), sums);
        new Span<float>(sums, (int)size).CopyTo(new Span<float>(arguments.Output<float>(2), (int)size));
        new Span<float>(sums + size, (int)size).CopyTo(new Span<float>(arguments.Output<float>(1), (int)size));
        job = new Job(arguments.Input<float>(0), arguments.Input<float>(1), arguments.Input<float>(2), arguments.Input<float>(3), dy, dx, size, normalize: false);
        Workers.ForRange(ref job, rows, Blocks.Rows(2 * size));
    }

    private readonly struct Job(float* x, float* scale, float* means, float* inverses, float* dy, float* dx, long size, bool normalize) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                var target = dx + (row * size);
                if (normalize)
                    ColumnMap.Row(new CenteredRow(x + (row * size), means[row], inverses[row]), target, size);
                else
                    Gradient(dy + (row * size), target, inverses[row]);
            }
        }

        private void Gradient(float* arrived, float* normalized, float r)
        {
            var scratch = (float*)ThreadScratch.Get(2 * size * sizeof(float));
            ColumnMap.Row(new ProductRow(arrived, scale), scratch, size);
            ColumnMap.Row(new ProductRow(scratch, normalized), scratch + size, size);
            var first = LaneReduction.Run(default(LaneSum), scratch, size) / size;
            var second = LaneReduction.Run(default(LaneSum), scratch + size, size) / size;
            ColumnMap.Row(new GradientRow(scratch, normalized, first, second, r), normalized, size);
        }
    }
}

/// <summary>The sum of the squared distances of a row from a number, each rounded before it is added, as in TensorFlow.</summary>
internal readonly struct LaneSumOfSquaredDistances(float center) : ILaneReduction
{
    public static float Identity => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged
    {
        var distance = S.Sub(element, S.Create(center));
        return S.Add(accumulator, S.Mul(distance, distance));
    }

    public static V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Add(a, b);
}
