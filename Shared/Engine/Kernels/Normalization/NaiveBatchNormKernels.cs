using System.Numerics;

namespace TfNet.Engine;

/// <summary>The elements of one channel of (O, C, I), counted from 0.</summary>
internal readonly unsafe struct ChannelOf<T>(T* x, long channel, long channels, long inner) where T : unmanaged, INumber<T>
{
    public ref T this[long n] => ref x[(((n / inner * channels) + channel) * inner) + (n % inner)];

    public double Number(long n) => double.CreateTruncating(this[n]);
}

/// <summary>Batch normalization with the batch's statistics, any layout; sums are kept in double precision.</summary>
internal sealed unsafe class NaiveBatchNormTrainingKernel<T>(long outer, long channels, long inner, double epsilon) : Kernel where T : unmanaged, INumber<T>
{
    public override void Run(in KernelArguments arguments)
    {
        var count = outer * inner;
        for (long c = 0; c < channels; c++)
        {
            var x = new ChannelOf<T>(arguments.Input<T>(0), c, channels, inner);
            var y = new ChannelOf<T>(arguments.Output<T>(0), c, channels, inner);
            var (mean, variance) = (0.0, 0.0);
            for (long n = 0; n < count; n++)
                mean += x.Number(n);
            mean /= count;
            for (long n = 0; n < count; n++)
                variance += (x.Number(n) - mean) * (x.Number(n) - mean);
            variance /= count;
            var factor = double.CreateTruncating(arguments.Input<T>(1)[c]) / Math.Sqrt(variance + epsilon);
            var shift = double.CreateTruncating(arguments.Input<T>(2)[c]) - (mean * factor);
            for (long n = 0; n < count; n++)
                y[n] = T.CreateTruncating((x.Number(n) * factor) + shift);
            arguments.Output<T>(1)[c] = T.CreateTruncating(mean);
            arguments.Output<T>(2)[c] = T.CreateTruncating(variance);
        }
    }
}

/// <summary>Batch normalization with given statistics, any layout.</summary>
internal sealed unsafe class NaiveBatchNormInferenceKernel<T>(long outer, long channels, long inner, double epsilon) : Kernel where T : unmanaged, INumber<T>
{
    public override bool CanOverwrite(int input, int output) => input == 0;

    public override void Run(in KernelArguments arguments)
    {
        for (long c = 0; c < channels; c++)
        {
            var x = new ChannelOf<T>(arguments.Input<T>(0), c, channels, inner);
            var y = new ChannelOf<T>(arguments.Output<T>(0), c, channels, inner);
            var factor = double.CreateTruncating(arguments.Input<T>(1)[c]) / Math.Sqrt(double.CreateTruncating(arguments.Input<T>(4)[c]) + epsilon);
            var shift = double.CreateTruncating(arguments.Input<T>(2)[c]) - (double.CreateTruncating(arguments.Input<T>(3)[c]) * factor);
            for (long n = 0; n < outer * inner; n++)
                y[n] = T.CreateTruncating((x.Number(n) * factor) + shift);
        }
    }
}

/// <summary>The gradients of batch normalization with the batch's statistics, any layout.</summary>
internal sealed unsafe class NaiveBatchNormGradKernel<T>(long outer, long channels, long inner, double epsilon) : Kernel where T : unmanaged, INumber<T>
{
    public override bool CanOverwrite(int input, int output) => input is 0 or 4 && output == 0;

    public override void Run(in KernelArguments arguments)
    {
        var count = outer * inner;
        for (long c = 0; c < channels; c++)
        {
            var x = new ChannelOf<T>(arguments.Input<T>(0), c, channels, inner);
            var dy = new ChannelOf<T>(arguments.Input<T>(4), c, channels, inner);
            var dx = new ChannelOf<T>(arguments.Output<T>(0), c, channels, inner);
            var mean = double.CreateTruncating(arguments.Input<T>(2)[c]);
            var r = 1 / Math.Sqrt(double.CreateTruncating(arguments.Input<T>(3)[c]) + epsilon);
            var factor = double.CreateTruncating(arguments.Input<T>(1)[c]) * r;
            var (offset, scale) = (0.0, 0.0);
            for (long n = 0; n < count; n++)
            {
                offset += dy.Number(n);
                scale += dy.Number(n) * (x.Number(n) - mean) * r;
            }
            for (long n = 0; n < count; n++)
                dx[n] = T.CreateTruncating(factor * (dy.Number(n) - (offset / count) - ((x.Number(n) - mean) * r * scale / count)));
            arguments.Output<T>(1)[c] = T.CreateTruncating(scale);
            arguments.Output<T>(2)[c] = T.CreateTruncating(offset);
        }
    }
}
