namespace TfNet.Engine;

/// <summary>Depthwise convolutions with several filters a channel: x with each channel repeated as often makes them ones with a single filter a channel.</summary>
internal sealed unsafe class ChannelMultiplier
{
    private const long BlockPixels = 256;
    private readonly long _pixels;
    private readonly nint _channels;

    /// <summary>Takes the sizes of a convolution with as many groups as channels.</summary>
    public ChannelMultiplier(ConvolutionShape shape)
    {
        Factor = (int)(shape.K / shape.C);
        Shape = Factor == 1 ? shape : shape.WithChannels(shape.K);
        _pixels = shape.N * shape.Input.D * shape.Input.H * shape.Input.W;
        _channels = (nint)shape.C;
    }

    /// <summary>Filters a channel.</summary>
    public int Factor { get; }

    /// <summary>The sizes with repeated channels.</summary>
    public ConvolutionShape Shape { get; }

    /// <summary>Elements of x with repeated channels, if they are repeated.</summary>
    public long Elements => Factor > 1 ? _pixels * _channels * Factor : 0;

    /// <summary>Repeats the channels of x, if need be.</summary>
    public float* Repeat(float* x, float* repeated)
    {
        if (Factor == 1)
            return x;
        var job = new RepeatJob(x, repeated, _channels, Factor);
        Workers.ForRange(ref job, _pixels, BlockPixels);
        return repeated;
    }

    /// <summary>Adds up the gradients of repeated channels, in order.</summary>
    public void Sum(float* repeated, float* dx)
    {
        if (Factor == 1)
            return;
        var job = new SumJob(repeated, dx, _channels, Factor);
        Workers.ForRange(ref job, _pixels, BlockPixels);
    }

    private readonly struct RepeatJob(float* x, float* repeated, nint channels, int factor) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var to = repeated + (start * channels * factor);
            for (var from = x + (start * channels); from < x + (end * channels); from++)
            {
                for (var j = 0; j < factor; j++)
                    *to++ = *from;
            }
        }
    }

    private readonly struct SumJob(float* repeated, float* dx, nint channels, int factor) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var from = repeated + (start * channels * factor);
            for (var to = dx + (start * channels); to < dx + (end * channels); to++)
            {
                var sum = *from++;
                for (var j = 1; j < factor; j++)
                    sum += *from++;
                *to = sum;
            }
        }
    }
}
