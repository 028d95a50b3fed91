using System.Runtime.CompilerServices;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>What is seen beyond the edges of an image.</summary>
internal enum FillMode
{
    /// <summary>One value everywhere: <c>kkkk|abcd|kkkk</c>.</summary>
    Constant,

    /// <summary>The pixel at the edge: <c>aaaa|abcd|dddd</c>.</summary>
    Nearest,

    /// <summary>The image in a mirror at the outer side of the last pixel: <c>dcba|abcd|dcba</c>.</summary>
    Reflect,

    /// <summary>The image again: <c>abcd|abcd|abcd</c>.</summary>
    Wrap,
}

/// <summary>The names of fill modes, and where positions outside of an image lie in it, as scipy.ndimage has it.</summary>
internal static class FillModes
{
    /// <summary>Stands for a position that has no pixel.</summary>
    public const double Outside = -1;

    /// <summary>The mode with this name.</summary>
    /// <exception cref="ValueError">There is none.</exception>
    public static FillMode Parse(string name) => name switch
    {
        "constant" => FillMode.Constant,
        "nearest" => FillMode.Nearest,
        "reflect" => FillMode.Reflect,
        "wrap" => FillMode.Wrap,
        _ => throw new ValueError($"`fill_mode` should be one of 'constant', 'nearest', 'reflect', 'wrap'. Received: fill_mode={name}"),
    };

    /// <summary>Where a position along an axis of <paramref name="length"/> pixels lies: -1 (<see cref="Outside"/>), or above -1 and below the length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Map(FillMode mode, double position, int length) =>
        position >= 0 && position <= length - 1 ? position : Beyond(mode, position, length);

    private static double Beyond(FillMode mode, double position, int length) => mode switch
    {
        FillMode.Nearest => position < 0 ? 0 : position > length - 1 ? length - 1 : Outside,
        FillMode.Reflect => Reflect(position, length),
        FillMode.Wrap => Wrap(position, length),
        _ => Outside,
    };

    // The position -1 itself has a pixel, the first one; scipy moves it by this much so that it does not count as outside.
    private static double Reflect(double position, int length)
    {
        const double tiny = 1e-15;
        if (length <= 1)
            return 0;
        double period = 2 * length;
        if (position < 0)
        {
            if (position < -period)
                position = (period * Math.Truncate(-position / period)) + position;
            return position < -length ? position + period : (position > -tiny ? tiny : -position) - 1;
        }
        position -= period * Math.Truncate(position / period);
        return position >= length ? period - position - 1 : position;
    }

    private static double Wrap(double position, int length)
    {
        if (length <= 1)
            return 0;
        double period = length - 1;
        return position < 0
            ? position + (period * (Math.Truncate(-position / period) + 1))
            : position - (period * Math.Truncate(position / period));
    }
}
