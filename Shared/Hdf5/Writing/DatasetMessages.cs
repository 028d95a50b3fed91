namespace Tensorflow.Hdf5.Writing;

/// <summary>What the header of a data set says, and the elements it leads to.</summary>
internal static class DatasetMessages
{
    /// <summary>Adds the messages to a header, and the elements to the file.</summary>
    /// <exception cref="TypeError">The elements are of a kind that is not written.</exception>
    public static void Add(ObjectHeader header, DatasetNode set, FileLayout layout, string path)
    {
        if (set.Type.Kind == DatatypeKind.Other)
            throw new TypeError($"{path} has elements of HDF5's type {set.Type.Description}, which are not written. Take the data set out of the file, or save each field as a data set of its own.");
        header.Add(new DataspaceMessage(set.Space));
        header.Add(new DatatypeMessage(set.Type));
        header.Add(new FillValueMessage(set));
        if (set.Chunks is { } chunk)
        {
            if (set.Filters.Filters.Count > 0)
                header.Add(new FiltersMessage(set.Filters));
            header.Add(new ChunkedLayoutMessage(ChunkTreeNode.Over(layout, Chunks(set, layout), chunk, set.Type.Size), chunk, set.Type.Size));
        }
        else
            header.Add(new ContiguousLayoutMessage(IsWritten(set) ? layout.Store(ElementStore.Of(set.Type, set.Source, layout.Texts)) : null, set.Space.Count * set.Type.Size));
    }

    private static bool IsWritten(DatasetNode set) => set.Source is not FillSource && set.Space.Count > 0;

    private static IReadOnlyList<ChunkBlock> Chunks(DatasetNode set, FileLayout layout)
    {
        if (!IsWritten(set))
            return [];
        var elements = ElementStore.Of(set.Type, set.Source, layout.Texts);
        return [.. ChunkGrid.Offsets(set.Space.Dims, set.Chunks!).Select(offset => layout.Store(new CutChunk(offset, elements, set)))];
    }
}
