namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads through which filters chunks go.</summary>
internal static class FilterMessage
{
    private const string What = "the filters of a data set";

    /// <summary>The most filters that HDF5 knows.</summary>
    private const int MostFilters = 32;

    /// <summary>From this number on filters have names in a file of version 2.</summary>
    private const int FirstNamed = 256;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static FilterPipeline Read(HeaderMessage? message)
    {
        if (message is not { } present)
            return FilterPipeline.None;
        var reader = present.Open(What);
        var version = reader.Version(1, 2);
        var count = reader.U8();
        if (count > MostFilters)
            throw reader.Bad($"{count} filters. HDF5 has {MostFilters} at most.");
        if (version == 1)
            reader.Skip(6);
        var filters = new Filter[count];
        for (var i = 0; i < count; i++)
            filters[i] = One(ref reader, version);
        return new FilterPipeline(filters);
    }

    private static Filter One(ref ByteReader reader, int version)
    {
        var id = reader.U16();
        var nameSize = version == 1 || id >= FirstNamed ? reader.U16() : 0;
        var flags = reader.U16();
        var values = new int[reader.U16()];
        reader.Skip(version == 1 ? nameSize + (-nameSize & 7) : nameSize);
        if (4 * values.Length > reader.Left)
            throw reader.Bad($"a filter has {values.Length} settings, for which there is no room.");
        for (var i = 0; i < values.Length; i++)
            values[i] = (int)reader.U32();
        if (version == 1 && values.Length % 2 != 0)
            reader.Skip(4);
        return new Filter(id, Optional: (flags & 1) != 0, values);
    }
}
