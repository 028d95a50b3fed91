using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// What becomes of the elements of a tile, on a vector of channels at a time: each lane by itself, in a fixed order of operations. It is done in three passes, of
/// pairs of rows that share their terms, each small enough that nothing but the result leaves the registers.
/// </summary>
internal unsafe interface IWinogradTransform
{
    /// <summary>Rows and columns of a tile.</summary>
    static abstract int Edge { get; }

    /// <summary>The frequencies of the points 0 and infinity: rows 0 and 5 of six.</summary>
    /// <param name="d">The tile.</param>
    /// <param name="c">The first channel.</param>
    /// <param name="v">Where the result goes, frequency f to v + f * step, always whole vectors.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="access">How channels are read.</param>
    static abstract void Outer<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess;

    /// <summary>The frequencies of the points 1 and -1: rows 1 and 2.</summary>
    static abstract void Ones<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess;

    /// <summary>The frequencies of the points 2 and -2: rows 3 and 4.</summary>
    static abstract void Twos<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess;
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
