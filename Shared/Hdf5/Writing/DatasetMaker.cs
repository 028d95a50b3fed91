namespace Tensorflow.Hdf5.Writing;

/// <summary>Makes a data set from the arguments of <c>create_dataset</c>, which it checks in h5py's order and with its words.</summary>
internal sealed class DatasetMaker(Shape? shape, H5Type dtype, H5Value? data, ChunksArg chunks, Shape? maxshape, CompressionArg compression, int? compressionOpts, bool shuffle, bool fletcher32,
    H5Value? fillvalue, bool trackOrder)
{
    private const int DefaultLevel = 4;

    /// <summary>The data set.</summary>
    /// <exception cref="ValueError">Sizes do not fit, or the compression is unknown.</exception>
    /// <exception cref="TypeError">Neither data, sizes nor type are given, or options exclude each other.</exception>
    public DatasetNode Make()
    {
        if (shape is null && data is null && dtype.Type is null)
            throw new TypeError("One of data, shape or dtype must be specified");
        var space = Space();
        var type = dtype.Type ?? data?.Node.Type ?? Datatype.Float(4);
        var layout = Chunks(space, type);
        var fill = Fill(type);
        return new DatasetNode(type, space, Source(type, space, fill), trackOrder) { Chunks = layout, Filters = Filters(type), FillValue = fill };
    }

    private Dataspace Space()
    {
        if (shape is null && (data is null || data.Node.Space.IsNull))
        {
            CheckUnchunked("Empty");
            return Dataspace.Null;
        }
        var sizes = shape ?? data!.shape;
        if (!sizes.IsFullyDefined)
            throw new ValueError($"Every size of a data set must be known and not negative. Received: shape {sizes}. Say with maxshape: how far it may grow.");
        if (data is not null && sizes.size != data.size)
            throw new ValueError($"Shape tuple is incompatible with data. Received: shape {sizes} for data of shape {data.shape}.");
        if (sizes.ndim == 0)
        {
            CheckUnchunked("Scalar");
            return Dataspace.Scalar;
        }
        return Dataspace.Simple(sizes.dims, MaxDims(sizes));
    }

    private void CheckUnchunked(string kind)
    {
        if (chunks.Wanted == true || compression.Name is not null || compressionOpts is not null || shuffle || fletcher32)
            throw new TypeError($"{kind} datasets don't support chunk/filter options");
        if (maxshape is { ndim: not 0 })
            throw new TypeError($"{kind} datasets cannot be extended");
    }

    private long[]? MaxDims(Shape sizes)
    {
        if (maxshape is null)
            return null;
        if (maxshape.ndim != sizes.ndim)
            throw new ValueError($"'maxshape' must have same rank as dataset shape. Received: maxshape {maxshape} for shape {sizes}.");
        for (var i = 0; i < sizes.ndim; i++)
        {
            if (maxshape.Sizes[i] >= 0 && maxshape.Sizes[i] < sizes.Sizes[i])
                throw new ValueError($"Maxdims is smaller than dims (maxdims is smaller than dims). Received: maxshape {maxshape} for shape {sizes}.");
        }
        return Array.ConvertAll(maxshape.dims, static size => size < 0 ? Dataspace.Unlimited : size);
    }

    private long[]? Chunks(Dataspace space, Datatype type)
    {
        var needed = compression.Name is not null || shuffle || fletcher32 || maxshape is { ndim: > 0 };
        if (chunks.Wanted == false && needed)
            throw new ValueError("Chunked format required for given storage options");
        if (chunks.Sizes is not { } sizes)
            return chunks.Wanted == true || (chunks.Wanted is null && needed) ? ChunkGuess.Of(space.Dims, type.Size) : null;
        var most = maxshape?.dims ?? space.Dims;
        for (var i = 0; i < Math.Min(sizes.ndim, most.Length); i++)
        {
            if (most[i] >= 0 && sizes.Sizes[i] > most[i])
                throw new ValueError($"Chunk shape must not be greater than data shape in any dimension. {sizes} is not compatible with {space.Shape}");
        }
        if (sizes.ndim != space.Dims.Length)
            throw new ValueError($"'chunks' must have same rank as dataset shape. Received: chunks {sizes} for shape {space.Shape}.");
        if (!sizes.Sizes.ToArray().All(static size => size > 0))
            throw new ValueError($"All chunk dimensions must be positive. Received: chunks {sizes}.");
        return sizes.size <= uint.MaxValue / type.Size ? sizes.dims
            : throw new ValueError($"Number of bytes in chunk must be < 4GB. Received: chunks {sizes} of {type.Size} bytes each.");
    }

    private FilterPipeline Filters(Datatype type)
    {
        List<Filter> filters = [];
        if (shuffle)
            filters.Add(new Filter(Filter.Shuffle, Optional: true, type.Kind == DatatypeKind.VariableString ? [] : [type.Size]));
        if (Level() is { } level)
            filters.Add(new Filter(Filter.Deflate, Optional: true, [level]));
        if (fletcher32 && type.Kind == DatatypeKind.VariableString)
            throw new ValueError("Unable to synchronously create dataset (not suitable for filters). Received: fletcher32: true for texts of variable length. Leave it out, or give the texts a fixed length: h5py.string_dtype(length: 20).");
        if (fletcher32)
            filters.Add(new Filter(Filter.Fletcher32, Optional: false, []));
        return filters.Count == 0 ? FilterPipeline.None : new FilterPipeline(filters);
    }

    private int? Level()
    {
        if (compression.Name is not { } name)
            return compressionOpts is null ? null : throw new TypeError("Compression method must be specified: compression: \"gzip\".");
        if (name != "gzip")
            throw new ValueError($"Compression filter \"{name}\" is unavailable. Expected \"gzip\" or a level from 0 to 9.");
        if (compression.Level is { } asNumber)
        {
            if (asNumber is < 0 or > 9)
                throw new ValueError($"Unknown compression filter number: {asNumber}. Expected a level of gzip from 0 to 9.");
            return compressionOpts is null ? asNumber : throw new TypeError($"Conflict in compression options. Received: compression {asNumber} and compression_opts {compressionOpts}.");
        }
        return compressionOpts is null or (>= 0 and <= 9) ? compressionOpts ?? DefaultLevel : throw new ValueError($"GZIP setting must be an integer from 0-9, not {compressionOpts}");
    }

    private byte[] Fill(Datatype type)
    {
        if (fillvalue is null)
            return [];
        if (type.IsText)
            throw new TypeError($"A fill value is a number or a bool. Received: {fillvalue} for elements of type {type}. Write the texts themselves.");
        if (fillvalue.size != 1)
            throw new ValueError($"A fill value is one number. Received: {fillvalue} of shape {fillvalue.shape}.");
        return ElementBlocks.Of(type, Dataspace.Scalar, ElementConversion.To(fillvalue.Node.Source, type, Shape.Scalar), new GlobalHeap())!.Bytes.ToArray();
    }

    private ElementSource Source(Datatype type, Dataspace space, byte[] fill)
    {
        if (data is not null && !space.IsNull)
            return ElementConversion.To(data.Node.Source, type, space.Shape);
        return type.IsText ? TextSource.Empty(space.Shape) : new FillSource(space.Shape, type, fill);
    }
}
