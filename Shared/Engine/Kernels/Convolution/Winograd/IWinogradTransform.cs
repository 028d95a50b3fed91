using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// What becomes of the elements of a tile, on a vector of channels at a time: each lane by itself, in a fixed order of operations. It is done in as many passes as it
/// takes that nothing but the result leaves the registers.
/// </summary>
internal unsafe interface IWinogradTransform
{
    /// <summary>Rows and columns of a tile.</summary>
    static abstract int Edge { get; }

    /// <summary>Transforms a tile.</summary>
    /// <param name="patch">The tile.</param>
    /// <param name="channel">The first channel.</param>
    /// <param name="end">The channel after the last one.</param>
    /// <param name="v">Where the result goes, frequency f of channel c to v + f * step + c, always whole vectors.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="access">How channels are read.</param>
    static abstract void Transform<S, V, TPatch, TAccess>(TPatch patch, nint channel, nint end, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess;
}

/// <summary>Some frequencies of a transform, which share their terms.</summary>
internal unsafe interface IWinogradPass
{
    /// <summary>Computes them for a vector of channels.</summary>
    /// <param name="d">The tile.</param>
    /// <param name="c">The first channel.</param>
    /// <param name="v">Where frequency 0 of that channel goes.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="access">How channels are read.</param>
    static abstract void Run<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess;
}

/// <summary>A pass over the channels of a tile.</summary>
internal static unsafe class WinogradPass<TPass> where TPass : struct, IWinogradPass
{
    /// <summary>Runs the pass; the arguments are those of <see cref="IWinogradTransform.Transform"/>.</summary>
    // A method of its own: the compiler loses track of the locals of several passes together.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<S, V, TPatch, TAccess>(TPatch patch, nint channel, nint end, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        for (; channel < end; channel += S.Count)
            TPass.Run<S, V, TPatch, TAccess>(patch, channel, v + channel, step, access);
    }
}

/// <summary>Where elements of a tile lie.</summary>
internal unsafe interface IWinogradPatch
{
    /// <summary>The first channel of an element.</summary>
    float* At(int row, int column);
}

/// <summary>A tile inside an image.</summary>
internal readonly unsafe struct InnerPatch(float* origin, nint rowStep, nint columnStep) : IWinogradPatch
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* At(int row, int column) => origin + (row * rowStep) + (column * columnStep);
}

/// <summary>A tile that reaches over an image's edge: the addresses of its elements, rows of <see cref="Row"/>.</summary>
internal readonly unsafe struct EdgePatch(float** elements) : IWinogradPatch
{
    /// <summary>From one row to the next.</summary>
    public const int Row = 6;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* At(int row, int column) => elements[(row * Row) + column];
}
