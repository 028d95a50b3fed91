using Tensorflow.Hdf5.Reading;

namespace Tensorflow.Hdf5.Writing;

/// <summary>What the header of a data set says, and the elements it leads to.</summary>
internal static class DatasetMessages
{
    /// <summary>Adds the messages to a header, and the elements to the file.</summary>
    /// <exception cref="InvalidDataException">The elements are of a file that is damaged there, or does not hold them.</exception>
    public static void Add(ObjectHeader header, DatasetNode set, FileLayout layout)
    {
        header.Add(new DataspaceMessage(set.Space));
        header.Add(new DatatypeMessage(set.Type));
        header.Add(new FillValueMessage(set));
        if (set.Chunks is { } chunk)
        {
            if (set.Filters.Filters.Count > 0)
                header.Add(new FiltersMessage(set.Filters));
            var elementSize = DatatypeMessage.SizeOf(set.Type);
            header.Add(new ChunkedLayoutMessage(ChunkTreeNode.Over(layout, Chunks(set, layout), chunk, elementSize), chunk, elementSize));
        }
        else
        {
            var elements = ElementBlocks.Of(set.Type, set.Space, set.Source, layout.Texts);
            header.Add(new ContiguousLayoutMessage(elements is null ? null : layout.Store(elements), set.Space.Count * DatatypeMessage.SizeOf(set.Type)));
        }
    }

    private static ChunkBlock[] Chunks(DatasetNode set, FileLayout layout)
    {
        // Chunks that nobody changed stay packed as they are; those of texts refer to the old file's heap.
        if (set.Source is StoredElements { Store: ChunkedStore store } stored && set.Type.Kind != DatatypeKind.VariableString)
            return [.. store.Chunks().Select(chunk => layout.Store(new StoredChunk(chunk.Offset, stored.File, chunk.Entry, chunk.SkippedFilters)))];
        return ElementBlocks.Of(set.Type, set.Space, set.Source, layout.Texts) is { } elements
            ? [.. ChunkGrid.Offsets(set.Space.Dims, set.Chunks!).Select(offset => layout.Store(new CutChunk(offset, elements, set)))]
            : [];
    }
}
