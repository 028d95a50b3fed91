using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>How images are resampled.</summary>
/// <param name="Mode">What is seen beyond the edges.</param>
/// <param name="Value">The value there, for <see cref="FillMode.Constant"/>.</param>
/// <param name="Order">0 takes the nearest pixel, 1 interpolates between four, 2 to 5 fit splines.</param>
internal readonly record struct ResampleOptions(FillMode Mode, double Value, int Order);

/// <summary>
/// An affine transformation of an image, with the bits of scipy.ndimage.affine_transform: positions and sums are computed in float64, in its order.
/// Four channels are computed at once, whatever the width of the processor's vectors.
/// </summary>
internal static unsafe class AffineResampler
{
    /// <summary>Channels that are computed together; a pixel has this many numbers in the working copy of an image.</summary>
    private const int Lanes = 4;

    /// <summary>How far an image is continued for a spline that does not know its border.</summary>
    private const int SplineMargin = 12;

    [ThreadStatic]
    private static double[]? t_pixels;

    /// <summary>Transforms an image and then flips it.</summary>
    /// <param name="source">The image.</param>
    /// <param name="target">Where the result goes; not the image itself.</param>
    /// <param name="layout">The sizes of both.</param>
    /// <param name="matrix">Where pixels are taken from; nothing moves when absent.</param>
    /// <param name="options">How it is resampled.</param>
    /// <param name="flipColumns">Whether left and right are exchanged.</param>
    /// <param name="flipRows">Whether top and bottom are exchanged.</param>
    public static void Run<T, TPixel>(
        ReadOnlySpan<T> source, Span<T> target, in ImageLayout layout, in AffineMatrix? matrix, in ResampleOptions options, bool flipColumns, bool flipRows)
        where T : unmanaged
        where TPixel : IPixel<T>
    {
        if (matrix is not { } affine)
        {
            Copy(source, target, layout, flipColumns, flipRows);
            return;
        }
        var margin = options is { Order: > 1, Mode: FillMode.Nearest } ? SplineMargin : 0;
        var (height, width) = (layout.Height + (2 * margin), layout.Width + (2 * margin));
        var needed = height * width * Lanes;
        if (t_pixels is not { } pixels || pixels.Length < needed)
            t_pixels = pixels = new double[needed];
        for (var channel = 0; channel < layout.Channels; channel += Lanes)
        {
            var channels = Math.Min(Lanes, layout.Channels - channel);
            Expand<T, TPixel>(source, pixels.AsSpan(0, needed), layout, channel, channels, margin);
            if (options.Order > 1)
                SplineFilter.Apply(pixels.AsSpan(0, needed), height, width, Lanes, options.Order, reflect: options.Mode is FillMode.Nearest or FillMode.Reflect);
            var view = new View(height, width, margin, options.Mode, options.Value, options.Order);
            for (var row = 0; row < layout.Height; row++)
            {
                var to = (channel * layout.ChannelStep) + ((flipRows ? layout.Height - 1 - row : row) * layout.RowStep);
                fixed (double* start = pixels)
                    Row<T, TPixel>(start, target[to..], layout, affine, view, row, channels, flipColumns);
            }
        }
    }

    private static void Copy<T>(ReadOnlySpan<T> source, Span<T> target, in ImageLayout layout, bool flipColumns, bool flipRows) where T : unmanaged
    {
        if (!flipColumns && !flipRows)
        {
            source.CopyTo(target);
            return;
        }
        for (var channel = 0; channel < layout.Channels; channel++)
        {
            for (var row = 0; row < layout.Height; row++)
            {
                var from = (channel * layout.ChannelStep) + (row * layout.RowStep);
                var to = (channel * layout.ChannelStep) + ((flipRows ? layout.Height - 1 - row : row) * layout.RowStep);
                for (var column = 0; column < layout.Width; column++)
                    target[to + ((flipColumns ? layout.Width - 1 - column : column) * layout.PixelStep)] = source[from + (column * layout.PixelStep)];
            }
        }
    }

    /// <summary>Writes some channels as (H, W, 4) numbers, continued at the edges by a margin.</summary>
    private static void Expand<T, TPixel>(ReadOnlySpan<T> source, Span<double> pixels, in ImageLayout layout, int channel, int channels, int margin)
        where T : unmanaged
        where TPixel : IPixel<T>
    {
        var width = layout.Width + (2 * margin);
        var channelStep = layout.ChannelStep;
        for (var row = -margin; row < layout.Height + margin; row++)
        {
            var from = (channel * channelStep) + (Math.Clamp(row, 0, layout.Height - 1) * layout.RowStep);
            var line = pixels.Slice((row + margin) * width * Lanes, width * Lanes);
            for (var lane = 0; lane < channels; lane++)
            {
                var samples = source[(from + (lane * channelStep))..];
                for (var column = 0; column < width; column++)
                    line[(column * Lanes) + lane] = TPixel.Read(samples[Math.Clamp(column - margin, 0, layout.Width - 1) * layout.PixelStep]);
            }
        }
    }

    private static void Row<T, TPixel>(
        double* pixels, Span<T> target, in ImageLayout layout, in AffineMatrix matrix, in View view, int row, int channels, bool flip)
        where T : unmanaged
        where TPixel : IPixel<T>
    {
        var (startR, startC) = (matrix.OffsetR + (row * matrix.RR), matrix.OffsetC + (row * matrix.CR));
        var (pixelStep, channelStep) = (layout.PixelStep, layout.ChannelStep);
        ref var place = ref target[flip ? (layout.Width - 1) * pixelStep : 0];
        var step = flip ? -pixelStep : pixelStep;
        // The last element that a row writes; beyond this check places are not checked one by one.
        _ = target[((layout.Width - 1) * pixelStep) + ((channels - 1) * channelStep)];
        for (var column = 0; column < layout.Width; column++)
        {
            var y = FillModes.Map(view.Mode, startR + (column * matrix.RC) + view.Margin, view.Height);
            var x = FillModes.Map(view.Mode, startC + (column * matrix.CC) + view.Margin, view.Width);
            var value = !(y > FillModes.Outside) || !(x > FillModes.Outside) ? Vector256.Create(view.Value)
                : view.Order == 1 ? Between(pixels, view, y, x)
                : view.Order == 0 ? Nearest(pixels, view, y, x)
                : Spline(pixels, view, y, x);
            ref var element = ref Unsafe.Add(ref place, column * step);
            element = TPixel.Write(value[0]);
            if (channels > 1)
                Unsafe.Add(ref element, channelStep) = TPixel.Write(value[1]);
            if (channels > 2)
                Unsafe.Add(ref element, 2 * channelStep) = TPixel.Write(value[2]);
            if (channels > 3)
                Unsafe.Add(ref element, 3 * channelStep) = TPixel.Write(value[3]);
        }
    }

    /// <summary>Bilinear interpolation. A position on the last pixel has no next one, nor any weight for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Between(double* pixels, in View view, double y, double x)
    {
        var (floorY, floorX) = (Math.Floor(y), Math.Floor(x));
        var (upper, left) = (1 - (y - floorY), 1 - (x - floorX));
        var (lower, right) = (1 - upper, 1 - left);
        var (top, first) = (Math.Max((int)floorY, 0), Math.Max((int)floorX, 0));
        var (bottom, second) = (Math.Min((int)floorY + 1, view.Height - 1), Math.Min((int)floorX + 1, view.Width - 1));
        var above = pixels + (top * view.Width * Lanes);
        var below = pixels + (bottom * view.Width * Lanes);
        var sum = Vector256.Load(above + (first * Lanes)) * upper * left;
        sum += Vector256.Load(above + (second * Lanes)) * upper * right;
        sum += Vector256.Load(below + (first * Lanes)) * lower * left;
        return sum + (Vector256.Load(below + (second * Lanes)) * lower * right);
    }

    private static Vector256<double> Nearest(double* pixels, in View view, double y, double x)
    {
        var row = Math.Clamp((int)Math.Floor(y + 0.5), 0, view.Height - 1);
        var column = Math.Clamp((int)Math.Floor(x + 0.5), 0, view.Width - 1);
        return Vector256.Load(pixels + (((row * view.Width) + column) * Lanes));
    }

    private static Vector256<double> Spline(double* pixels, in View view, double y, double x)
    {
        var order = view.Order;
        Span<double> rows = stackalloc double[SplineFilter.MaxOrder + 1];
        Span<double> columns = stackalloc double[SplineFilter.MaxOrder + 1];
        SplineFilter.Weights(y, order, rows);
        SplineFilter.Weights(x, order, columns);
        var half = (order & 1) == 1 ? 0 : 0.5;
        var (startRow, startColumn) = ((int)Math.Floor(y + half) - (order / 2), (int)Math.Floor(x + half) - (order / 2));
        var sum = Vector256<double>.Zero;
        for (var i = 0; i <= order; i++)
        {
            var line = pixels + (Place(view.Mode, startRow + i, view.Height) * view.Width * Lanes);
            for (var j = 0; j <= order; j++)
                sum += Vector256.Load(line + (Place(view.Mode, startColumn + j, view.Width) * Lanes)) * rows[i] * columns[j];
        }
        return sum;
    }

    /// <summary>Where the coefficient at an index beyond an edge lies. A spline goes on in a mirror at the middle of the last pixel, unless the mode has a border of its own.</summary>
    private static int Place(FillMode mode, int index, int length)
    {
        if ((uint)index < (uint)length)
            return index;
        if (mode is FillMode.Nearest or FillMode.Reflect || length == 1)
            return Math.Clamp((int)FillModes.Map(mode == FillMode.Reflect ? mode : FillMode.Nearest, index, length), 0, length - 1);
        var period = (2 * length) - 2;
        index = Math.Abs(index) % period;
        return index < length ? index : period - index;
    }

    /// <summary>The working copy of an image.</summary>
    private readonly record struct View(int Height, int Width, int Margin, FillMode Mode, double Value, int Order);
}
