using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Where a pixel of a result lies in the image that it is made of. Places are float32, computed in TensorFlow's order.</summary>
internal readonly unsafe struct ImagePlaces(float* transform, int height, int width, ImageFillMode mode)
{
    /// <summary>The place that pixel (x, y) shows, in rows and columns of the image; NaN where the transform has no finite one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (float Row, float Column) Of(int x, int y)
    {
        var projection = (transform[6] * x) + (transform[7] * y) + 1f;
        if (projection == 0)
            return (float.NaN, float.NaN);
        var column = ((transform[0] * x) + (transform[1] * y) + transform[2]) / projection;
        var row = ((transform[3] * x) + (transform[4] * y) + transform[5]) / projection;
        return (Inside(row, height), Inside(column, width));
    }

    /// <summary>A coordinate mapped into an axis of this length; unchanged where one value lies outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Inside(float at, int length) => mode switch
    {
        ImageFillMode.Constant => at,
        ImageFillMode.Nearest => Clamp(at, length),
        ImageFillMode.Reflect => Clamp(Reflect(at, length), length),
        _ => Clamp(Wrap(at, length), length),
    };

    private static float Clamp(float at, int length) => MathF.Min(MathF.Max(at, 0), length - 1);

    private static float Reflect(float at, int length)
    {
        if (at >= 0 && at <= length - 1)
            return at;
        if (length <= 1)
            return 0;
        float period = 2 * length;
        if (at < 0)
        {
            at = (period * (long)(-at / period)) + at;
            return at < -length ? at + period : -at - 1;
        }
        at -= period * (long)(at / period);
        return at >= length ? period - at - 1 : at;
    }

    // As TensorFlow's, the period is one less than the length where whole turns are counted.
    private static float Wrap(float at, int length)
    {
        if (at >= 0 && at <= length - 1)
            return at;
        if (length <= 1)
            return 0;
        return at < 0
            ? at + (length * ((long)(-at / (length - 1)) + 1))
            : at - (length * (long)(at / (length - 1)));
    }
}
