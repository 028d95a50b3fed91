namespace Tensorflow.Hdf5;

/// <summary>One step through which the bytes of a chunk go on the way into the file.</summary>
/// <param name="Id">Its number in the registry of the HDF Group.</param>
/// <param name="Optional">Whether a chunk may do without it.</param>
/// <param name="Values">Its settings.</param>
internal sealed record Filter(int Id, bool Optional, int[] Values)
{
    /// <summary>gzip: zlib's format; the setting is the level.</summary>
    public const int Deflate = 1;

    /// <summary>First bytes of all elements first, then the second ones; the setting is the size of an element.</summary>
    public const int Shuffle = 2;

    /// <summary>A checksum of four bytes behind the data.</summary>
    public const int Fletcher32 = 3;

    /// <summary>What it is called in h5py or by its makers.</summary>
    public string Name => Id switch
    {
        Deflate => "gzip",
        Shuffle => "shuffle",
        Fletcher32 => "fletcher32",
        4 => "szip",
        5 => "nbit",
        6 => "scaleoffset",
        32000 => "lzf",
        32001 => "blosc",
        32004 => "lz4",
        32008 => "bitshuffle",
        32015 => "zstd",
        _ => $"number {Id}",
    };

    /// <summary>Whether it is known here.</summary>
    public bool IsKnown => Id is Deflate or Shuffle or Fletcher32;
}
