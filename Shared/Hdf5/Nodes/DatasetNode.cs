namespace Tensorflow.Hdf5;

/// <summary>A data set.</summary>
/// <param name="type">The type of its elements.</param>
/// <param name="space">How many there are.</param>
/// <param name="source">Where they are.</param>
/// <param name="tracksOrder">Of a data set that is made in memory, whether attributes keep the order in which they are made.</param>
internal class DatasetNode(Datatype type, Dataspace space, ElementSource source, bool tracksOrder = false) : ObjectNode(tracksOrder)
{
    /// <summary>The type of the elements.</summary>
    public Datatype Type { get; } = type;

    /// <summary>How many there are.</summary>
    public Dataspace Space { get; set; } = space;

    /// <summary>Where they are.</summary>
    public ElementSource Source { get; set; } = source;

    /// <summary>The sizes of the chunks in which they lie; <see langword="null"/> where they lie in one piece.</summary>
    public long[]? Chunks { get; init; }

    /// <summary>The steps through which the chunks go.</summary>
    public FilterPipeline Filters { get; init; } = FilterPipeline.None;

    /// <summary>The bytes of the element that stands where nothing was written; empty for zeros.</summary>
    public byte[] FillValue { get; init; } = [];
}
