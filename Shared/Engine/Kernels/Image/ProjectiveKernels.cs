using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y[n, p, q, :] = x[n] at the place that the transform gives, x (N, H, W, C), y (N, P, Q, C).</summary>
internal sealed unsafe class ProjectiveKernel<T>(ProjectiveTransform op, Shape x, bool shared) : Kernel where T : unmanaged, IFloatingPointIeee754<T>
{
    public override void Run(in KernelArguments arguments)
    {
        var sampler = new ProjectiveSampler<T>(arguments.Input<float>(1), shared, (int)x.Sizes[1], (int)x.Sizes[2], (int)x.Sizes[3], op.FillMode, op.Bilinear, T.CreateChecked(op.FillValue));
        var job = new Job(sampler, arguments.Input<T>(0), arguments.Output<T>(0), op.Height, op.Width, x);
        Workers.ForRange(ref job, x.Sizes[0] * op.Height, Blocks.Rows(4L * op.Width * x.Sizes[3]));
    }

    private readonly struct Job(ProjectiveSampler<T> sampler, T* x, T* y, int height, int width, Shape shape) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var (image, pixel) = (shape.Sizes[1] * shape.Sizes[2] * shape.Sizes[3], shape.Sizes[3]);
            for (var row = start; row < end; row++)
            {
                var (n, p) = Math.DivRem(row, height);
                for (var q = 0; q < width; q++)
                    sampler.Read(n, q, (int)p, x + (n * image), y + (((row * width) + q) * pixel));
            }
        }
    }
}

/// <summary>The transpose of <see cref="ProjectiveKernel{T}"/>: every image is one thread's, whose pixels receive what is theirs in the order of the result's pixels.</summary>
internal sealed unsafe class ProjectiveGradKernel<T>(ProjectiveTransformGrad op, Shape dy, bool shared) : Kernel where T : unmanaged, IFloatingPointIeee754<T>
{
    public override void Run(in KernelArguments arguments)
    {
        var sampler = new ProjectiveSampler<T>(arguments.Input<float>(1), shared, op.Height, op.Width, (int)dy.Sizes[3], op.FillMode, op.Bilinear, T.Zero);
        var job = new Job(sampler, arguments.Input<T>(0), arguments.Output<T>(0), op.Height * (long)op.Width * dy.Sizes[3], dy);
        Workers.ForRange(ref job, dy.Sizes[0], Blocks.Rows(4 * dy.Sizes[1] * dy.Sizes[2] * dy.Sizes[3]));
    }

    private readonly struct Job(ProjectiveSampler<T> sampler, T* dy, T* dx, long image, Shape shape) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var (height, width, pixel) = ((int)shape.Sizes[1], (int)shape.Sizes[2], shape.Sizes[3]);
            for (var n = start; n < end; n++)
            {
                new Span<T>(dx + (n * image), checked((int)image)).Clear();
                for (var p = 0; p < height; p++)
                {
                    for (var q = 0; q < width; q++)
                        sampler.Add(n, q, p, dx + (n * image), dy + (((((n * height) + p) * width) + q) * pixel));
                }
            }
        }
    }
}

/// <summary>Reads a pixel of an image at a place, and the transpose, which adds a pixel to the image there.</summary>
internal readonly unsafe struct ProjectiveSampler<T>(float* transforms, bool shared, int height, int width, int channels, ImageFillMode mode, bool bilinear, T fill)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(long n, int x, int y, T* image, T* pixel)
    {
        var (row, column) = Places(n).Of(x, y);
        if (!bilinear)
        {
            var source = Pixel(image, Round(row), Round(column));
            for (var c = 0; c < channels; c++)
                pixel[c] = source is null ? fill : source[c];
            return;
        }
        var (top, left) = (MathF.Floor(row), MathF.Floor(column));
        var a = Pixel(image, top, left);
        var b = Pixel(image, top, left + 1);
        var d = Pixel(image, top + 1, left);
        var e = Pixel(image, top + 1, left + 1);
        if (a is null && b is null && d is null && e is null)
        {
            new Span<T>(pixel, channels).Fill(fill);
            return;
        }
        var (w0, w1) = (T.CreateTruncating(left + 1 - column), T.CreateTruncating(column - left));
        var (h0, h1) = (T.CreateTruncating(top + 1 - row), T.CreateTruncating(row - top));
        for (var c = 0; c < channels; c++)
        {
            var upper = (w0 * (a is null ? fill : a[c])) + (w1 * (b is null ? fill : b[c]));
            var lower = (w0 * (d is null ? fill : d[c])) + (w1 * (e is null ? fill : e[c]));
            pixel[c] = (h0 * upper) + (h1 * lower);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long n, int x, int y, T* image, T* pixel)
    {
        var (row, column) = Places(n).Of(x, y);
        if (!bilinear)
        {
            AddTo(Pixel(image, Round(row), Round(column)), T.One, pixel);
            return;
        }
        var (top, left) = (MathF.Floor(row), MathF.Floor(column));
        var (w0, w1) = (T.CreateTruncating(left + 1 - column), T.CreateTruncating(column - left));
        var (h0, h1) = (T.CreateTruncating(top + 1 - row), T.CreateTruncating(row - top));
        AddTo(Pixel(image, top, left), h0 * w0, pixel);
        AddTo(Pixel(image, top, left + 1), h0 * w1, pixel);
        AddTo(Pixel(image, top + 1, left), h1 * w0, pixel);
        AddTo(Pixel(image, top + 1, left + 1), h1 * w1, pixel);
    }

    private static float Round(float at) => MathF.Round(at, MidpointRounding.AwayFromZero);

    private ImagePlaces Places(long n) => new(transforms + (shared ? 0 : 8 * n), height, width, mode);

    /// <summary>The pixel, or null outside the image; coordinates that are no numbers lie outside.</summary>
    private T* Pixel(T* image, float row, float column) =>
        row >= 0 && row < height && column >= 0 && column < width ? image + ((((long)row * width) + (long)column) * channels) : null;

    private void AddTo(T* target, T weight, T* pixel)
    {
        if (target is null)
            return;
        for (var c = 0; c < channels; c++)
            target[c] = T.FusedMultiplyAdd(weight, pixel[c], target[c]);
    }
}
