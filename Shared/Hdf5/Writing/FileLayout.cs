namespace Tensorflow.Hdf5.Writing;

/// <summary>
/// Where everything in a file lies: the superblock, then all that describes the tree, then the elements, so that the description can be read at once and the
/// file be written from front to back.
/// </summary>
internal sealed class FileLayout
{
    private readonly List<Block> _description = [];
    private readonly List<Block> _elements = [];

    private static ReadOnlySpan<byte> Padding => [0, 0, 0, 0, 0, 0, 0];

    /// <summary>The texts of variable length.</summary>
    public GlobalHeap Texts { get; } = new();

    /// <summary>Adds a piece that describes the tree.</summary>
    public T Describe<T>(T block) where T : Block
    {
        _description.Add(block);
        return block;
    }

    /// <summary>Adds elements of a data set.</summary>
    public T Store<T>(T block) where T : Block
    {
        _elements.Add(block);
        return block;
    }

    /// <summary>Gives every piece its address, and writes the file from front to back.</summary>
    /// <param name="output">Where to; it is only written to, so that it may be a member of an archive or a connection.</param>
    /// <param name="superblock">What stands at the start.</param>
    public void Write(Stream output, Superblock superblock)
    {
        Block[] blocks = [superblock, .. _description, .. Texts.Collections, .. _elements];
        var end = 0L;
        foreach (var block in blocks)
            end = block.Place(end);
        superblock.EndOfFile = end;

        var at = 0L;
        foreach (var block in blocks)
        {
            output.Write(Padding[..(int)(block.Address - at)]);
            block.Write(output);
            at = block.Address + block.Length;
        }
    }
}
