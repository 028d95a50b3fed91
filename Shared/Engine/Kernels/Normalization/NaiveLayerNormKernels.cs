using System.Numerics;

namespace TfNet.Engine;

/// <summary>x (O, N), scale (N), offset (N) to y (O, N), mean (O), r = 1/√(variance + epsilon) (O); sums are kept in double precision.</summary>
internal sealed unsafe class NaiveLayerNormKernel<T>(long rows, long size, double epsilon) : Kernel where T : unmanaged, INumber<T>
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(
            arguments.Input<T>(0), arguments.Input<T>(1), arguments.Input<T>(2), arguments.Output<T>(0), arguments.Output<T>(1), arguments.Output<T>(2), size, epsilon);
        Workers.ForRange(ref job, rows, Blocks.Rows(4 * size));
    }

    private readonly struct Job(T* x, T* scale, T* offset, T* y, T* means, T* inverses, long size, double epsilon) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                var source = x + (row * size);
                var target = y + (row * size);
                var (mean, variance) = (0.0, 0.0);
                for (long n = 0; n < size; n++)
                    mean += double.CreateTruncating(source[n]);
                mean /= size;
                for (long n = 0; n < size; n++)
                {
                    var distance = double.CreateTruncating(source[n]) - mean;
                    variance += distance * distance;
                }
                var r = 1 / Math.Sqrt((variance / size) + epsilon);
                for (long n = 0; n < size; n++)
                {
                    var factor = r * double.CreateTruncating(scale[n]);
                    target[n] = T.CreateTruncating((double.CreateTruncating(source[n]) * factor) + double.CreateTruncating(offset[n]) - (mean * factor));
                }
                means[row] = T.CreateTruncating(mean);
                inverses[row] = T.CreateTruncating(r);
            }
        }
    }
}

/// <summary>x (O, N), scale (N), mean (O), r (O), dy (O, N) to dx (O, N), dscale (N), doffset (N); sums are kept in double precision.</summary>
internal sealed unsafe class NaiveLayerNormGradKernel<T>(long rows, long size) : Kernel where T : unmanaged, INumber<T>
{
    public override long WorkspaceBytes => 2 * size * sizeof(double);

    public override void Run(in KernelArguments arguments)
    {
        var dscale = new Span<double>(arguments.Workspace, (int)size);
        var doffset = new Span<double>(arguments.Workspace + (size * sizeof(double)), (int)size);
        dscale.Clear();
        doffset.Clear();
        for (long row = 0; row < rows; row++)
            Row(arguments, row, dscale, doffset);
        for (var n = 0; n < dscale.Length; n++)
        {
            arguments.Output<T>(1)[n] = T.CreateTruncating(dscale[n]);
            arguments.Output<T>(2)[n] = T.CreateTruncating(doffset[n]);
        }
    }

    private void Row(in KernelArguments arguments, long row, Span<double> dscale, Span<double> doffset)
    {
        var x = arguments.Input<T>(0) + (row * size);
        var dy = arguments.Input<T>(4) + (row * size);
        var dx = arguments.Output<T>(0) + (row * size);
        var scale = arguments.Input<T>(1);
        var mean = double.CreateTruncating(arguments.Input<T>(2)[row]);
        var r = double.CreateTruncating(arguments.Input<T>(3)[row]);
        var (first, second) = (0.0, 0.0);
        for (var n = 0; n < dscale.Length; n++)
        {
            var normalized = (double.CreateTruncating(x[n]) - mean) * r;
            var arrived = double.CreateTruncating(dy[n]);
            dscale[n] += arrived * normalized;
            doffset[n] += arrived;
            var g = arrived * double.CreateTruncating(scale[n]);
            first += g;
            second += g * normalized;
        }
        for (var n = 0; n < dscale.Length; n++)
        {
            var normalized = (double.CreateTruncating(x[n]) - mean) * r;
            var g = double.CreateTruncating(dy[n]) * double.CreateTruncating(scale[n]);
            dx[n] = T.CreateTruncating(r * (g - (first / size) - (normalized * second / size)));
        }
    }
}
