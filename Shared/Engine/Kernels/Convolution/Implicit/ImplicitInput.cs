namespace TfNet.Engine;

/// <summary>
/// How a convolution sees x. With few channels the taps of a row are one: their channels follow each other in memory, (S, C), as they do in the filters. Where such a row
/// would reach over the border, x is copied with the border's zeros first.
/// </summary>
internal sealed unsafe class ImplicitInput
{
    private const int FewChannels = 16;
    private readonly ConvolutionShape _shape;
    private readonly long _width;

    /// <summary>Decides.</summary>
    public ImplicitInput(ConvolutionShape shape)
    {
        _shape = shape;
        Geometry = TapGeometry.Forward(shape);
        Depth = shape.C / shape.Groups;
        if (shape.Groups > 1 || shape.C > FewChannels || shape.Window.W == 1 || shape.Dilation.W > 1)
            return;
        _width = ((shape.Output.W - 1) * shape.Stride.W) + shape.Window.W;
        Copies = shape.Before.W > 0 || _width > shape.Input.W;
        Depth *= shape.Window.W;
        var w = TapDimension.Forward(shape.Output.W, Copies ? _width : shape.Input.W, 1, shape.Stride.W, 1, 0);
        Geometry = new TapGeometry(shape.N, Geometry.D, Geometry.H, w, shape.C);
    }

    /// <summary>What pixels of y see.</summary>
    public TapGeometry Geometry { get; }

    /// <summary>Channels of a tap.</summary>
    public long Depth { get; }

    /// <summary>Whether x is copied.</summary>
    public bool Copies { get; }

    /// <summary>Elements of the copy.</summary>
    public long CopyElements => Copies ? ((_shape.N * _shape.Input.D * _shape.Input.H * _width * _shape.C) + 15) & -16 : 0;

    /// <summary>Copies x if need be, and returns what is to be read.</summary>
    public float* Prepare(float* x, float* copy)
    {
        if (!Copies)
            return x;
        var job = new Job(x, copy, (nint)(_shape.Input.W * _shape.C), (nint)(_width * _shape.C), (nint)(_shape.Before.W * _shape.C));
        Workers.ForRange(ref job, _shape.N * _shape.Input.D * _shape.Input.H, Math.Max(1, (1 << 13) / Math.Max(1, _width * _shape.C)));
        return copy;
    }

    /// <summary>Rows of pixels: x (rows, from) to copy (rows, to), moved by the border before.</summary>
    private readonly struct Job(float* x, float* copy, nint from, nint to, nint before) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var inside = (int)Math.Min(from, to - before);
            for (var row = (nint)start; row < end; row++)
            {
                var target = new Span<float>(copy + (row * to), (int)to);
                target[..(int)before].Clear();
                new Span<float>(x + (row * from), inside).CopyTo(target[(int)before..]);
                target[((int)before + inside)..].Clear();
            }
        }
    }
}
