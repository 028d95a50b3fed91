namespace Tensorflow.Hdf5.Reading;

/// <summary>Where one chunk is.</summary>
/// <param name="Number">Its place in the grid of chunks, counted in row-major order.</param>
/// <param name="Address">Its address.</param>
/// <param name="Size">The bytes that it takes in the file.</param>
/// <param name="Mask">A bit for each filter that it did not go through.</param>
internal readonly record struct ChunkEntry(long Number, long Address, long Size, uint Mask);
