using System.Numerics;

namespace Tensorflow.Hdf5.Reading;

/// <summary>How the blocks of a fractal heap lie in its space: rows of as many blocks each; those of the first two rows have one size, those of each further row twice that of the row before.</summary>
/// <param name="Width">Blocks of a row.</param>
/// <param name="Start">Bytes of a block of the first row.</param>
/// <param name="MostDirect">Bytes of the largest block that holds objects; larger ones hold blocks.</param>
internal readonly record struct DoublingTable(int Width, long Start, long MostDirect)
{
    /// <summary>The rows whose blocks hold objects.</summary>
    public int DirectRows => BitOperations.Log2((ulong)MostDirect) - BitOperations.Log2((ulong)Start) + 2;

    /// <summary>Whether such a table is possible.</summary>
    public bool IsPossible => Width > 0 && BitOperations.IsPow2(Width) && Start > 0 && BitOperations.IsPow2(Start) && BitOperations.IsPow2(MostDirect)
        && MostDirect >= Start && MostDirect <= 1L << 31;

    /// <summary>The bytes of a block of a row.</summary>
    public long BlockSize(int row) => row == 0 ? Start : Start << (row - 1);

    /// <summary>Where a row begins, from the first byte of its table on.</summary>
    public long RowOffset(int row) => row == 0 ? 0 : (Start * Width) << (row - 1);

    /// <summary>The row of a place.</summary>
    public int RowOf(long place) => place < Start * Width ? 0 : BitOperations.Log2((ulong)(place / (Start * Width))) + 1;

    /// <summary>The rows of a block that holds blocks.</summary>
    public int RowsOf(long blockSize) => BitOperations.Log2((ulong)blockSize) - BitOperations.Log2((ulong)(Start * Width)) + 1;
}
