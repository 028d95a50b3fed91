namespace Tensorflow.Hdf5.Writing;

/// <summary>The texts of variable length in a file: each is stored once in one of some collections, and is found by the collection's address and a number in it.</summary>
internal sealed class GlobalHeap
{
    private readonly List<HeapCollection> _collections = [];

    /// <summary>The collections.</summary>
    public IReadOnlyList<HeapCollection> Collections => _collections;

    /// <summary>Stores a text.</summary>
    public HeapText Add(byte[] text)
    {
        if (text.Length == 0)
            return default;
        if (_collections.Count == 0 || !_collections[^1].HasRoomFor(text.Length))
            _collections.Add(new HeapCollection());
        return new HeapText(_collections[^1], _collections[^1].Add(text), text.Length);
    }
}

/// <summary>Where a text of variable length is; of an empty one, nowhere.</summary>
/// <param name="Collection">The collection it is in.</param>
/// <param name="Index">Its number there, from 1.</param>
/// <param name="Length">Its bytes.</param>
internal readonly record struct HeapText(HeapCollection? Collection, int Index, int Length)
{
    /// <summary>Bytes that a reference to a text takes.</summary>
    public const int Size = 16;

    /// <summary>Writes the reference that stands in place of the text.</summary>
    public void Write(ByteWriter output)
    {
        output.U32(Length);
        output.Offset(Collection?.Address ?? 0);
        output.U32(Index);
    }
}
