using Tensorflow.Hdf5.Reading;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Brings elements into the form that a file keeps them in.</summary>
internal static class ElementBlocks
{
    /// <summary>Elements, one after the other.</summary>
    /// <param name="type">Their type in the file.</param>
    /// <param name="space">How many there are.</param>
    /// <param name="source">Where they are.</param>
    /// <param name="heap">Takes texts of variable length.</param>
    /// <returns>The elements; <see langword="null"/> where none was ever written.</returns>
    /// <exception cref="ValueError">The type cannot hold a text.</exception>
    /// <exception cref="InvalidDataException">They are of a file that is damaged there, or does not hold them.</exception>
    public static ElementBlock? Of(Datatype type, Dataspace space, ElementSource source, GlobalHeap heap) => source switch
    {
        _ when space.Count == 0 => null,
        FillSource => null,
        ArraySource array => new ArrayBlock(array.Elements, type),
        TextSource texts => OfTexts(type, texts.Texts.Select(text => TextBytes.Of(text, type)), heap),
        StoredElements stored => OfFile(type, space, stored, heap),
        _ => throw new InvalidOperationException($"Elements of an unknown kind: {source}."),
    };

    private static ElementBlock? OfFile(Datatype type, Dataspace space, StoredElements stored, GlobalHeap heap)
    {
        stored.Store.Check(space.Dims, type.Size);
        switch (stored.Store)
        {
            case FillStore:
                return null;
            case var _ when type.Kind == DatatypeKind.VariableString:
                return OfTexts(type, stored.TextBytes(), heap);
            case ContiguousStore contiguous:
                return new StoredBlock(stored.File, contiguous.Address, space.Count * type.Size);
            default:
                return new BytesBlock(stored.Raw(Region.All(space.Dims)));
        }
    }

    private static ElementBlock OfTexts(Datatype type, IEnumerable<byte[]> texts, GlobalHeap heap) => type.Kind == DatatypeKind.VariableString
        ? new HeapTextBlock([.. texts.Select(heap.Add)])
        : new BytesBlock([.. texts.SelectMany(static text => text)]);
}
