using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// Transforms filters g (3, 3, C, K) into the panels that the products read: [frequency][panel][channel of x][channel of y]. For the gradient of the input they are
/// turned by 180 degrees and their channels change places: the memory is that of filters (3, 3, K, C).
/// </summary>
/// <param name="filters">The filters.</param>
/// <param name="channels">Channels of x, C.</param>
/// <param name="outputs">Channels of y, K.</param>
/// <param name="turned">Whether they are turned.</param>
internal readonly unsafe struct WinogradFilters<TTile>(float* filters, int channels, int outputs, bool turned) where TTile : struct, IWinogradTile
{
    private const int Taps = 9;

    /// <summary>The scratch that transforming so many channels of a panel takes, in elements.</summary>
    public static long ScratchElements(int depth, int panelWidth, bool turned) => turned ? (long)Taps * depth * panelWidth : 0;

    /// <summary>Transforms the filters of one panel, that is of some channels of y, for some channels of x.</summary>
    /// <param name="output">The first channel of y.</param>
    /// <param name="columns">How many, at most a panel's width.</param>
    /// <param name="channel">The first channel of x.</param>
    /// <param name="depth">How many.</param>
    /// <param name="u">Where they go.</param>
    /// <param name="width">The panel's width: from one channel of x to the next.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="scratch">Room for <see cref="ScratchElements"/>.</param>
    public void Transform<S, V>(int output, int columns, int channel, int depth, float* u, nint width, nint step, float* scratch) where S : struct, ISimd<V> where V : unmanaged
    {
        var tapStep = (nint)channels * outputs;
        if (!turned)
        {
            Panel<S, V>(filters + ((nint)channel * outputs) + output, tapStep, outputs, columns, depth, u, width, step);
            return;
        }
        for (var tap = 0; tap < Taps; tap++)
        {
            var source = filters + ((Taps - 1 - tap) * tapStep) + ((nint)output * channels) + channel;
            Packing.TransposedPanel(source, channels, depth, columns, scratch + (tap * depth * width), width);
        }
        Panel<S, V>(scratch, depth * width, width, columns, depth, u, width, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Panel<S, V>(float* g, nint tapStep, nint rowStep, nint columns, nint depth, float* u, nint width, nint step) where S : struct, ISimd<V> where V : unmanaged
    {
        for (nint c = 0; c < depth; c++, g += rowStep, u += width)
        {
            nint k = 0;
            for (; k + S.Count <= columns; k += S.Count)
                TTile.Filter<S, V, AllLanes>(g + k, tapStep, u + k, step, default);
            if (k < columns)
                TTile.Filter<S, V, FirstLanes>(g + k, tapStep, u + k, step, new FirstLanes((int)(columns - k)));
        }
    }
}
