using System.Text.Json;
using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Hdf5.Writing;

/// <summary>Trees as generate.py describes them: written here, and compared with what is read.</summary>
internal static class DescribedTrees
{
    /// <summary>Where verify.py has put other trees, and takes the files from.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("HDF5_TREES");

    public static JsonElement.ArrayEnumerator All { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder ?? "Writing", "trees.json"))).RootElement.EnumerateArray();

    /// <summary>The bytes of a file that holds a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="gzip">Whether what is described so is compressed.</param>
    public static byte[] Written(JsonElement tree, bool gzip)
    {
        using var stream = new MemoryStream();
        using (var file = h5py.File(stream, "w", track_order: tree.GetProperty("track").GetBoolean()))
            Write(tree, file, gzip);
        return stream.ToArray();
    }

    private static void Write(JsonElement described, Group group, bool gzip)
    {
        WriteAttributes(described, group);
        foreach (var member in described.GetProperty("members").EnumerateObject())
        {
            if (member.Value.GetProperty("kind").GetString() == "group")
                Write(member.Value, group.create_group(member.Name, member.Value.GetProperty("track").GetBoolean()), gzip);
            else
                WriteDataset(member.Name, member.Value, group, gzip);
        }
    }

    private static void WriteDataset(string name, JsonElement described, Group group, bool gzip)
    {
        var (type, track) = (Type(described), described.GetProperty("track").GetBoolean());
        var made = !described.TryGetProperty("chunks", out var chunks)
            ? group.create_dataset(name, dtype: type, data: Value(described), track_order: track)
            : group.create_dataset(name, dtype: type, data: Value(described), chunks: Sizes(chunks), maxshape: Sizes(described.GetProperty("maxshape")),
                compression: gzip && described.GetProperty("gzip").ValueKind == JsonValueKind.Number ? described.GetProperty("gzip").GetInt32() : default(CompressionArg),
                shuffle: described.GetProperty("shuffle").GetBoolean(), fletcher32: described.GetProperty("fletcher32").GetBoolean(), track_order: track);
        WriteAttributes(described, made);
    }

    private static void WriteAttributes(JsonElement described, H5Object owner)
    {
        foreach (var attribute in described.GetProperty("attrs").EnumerateObject())
            owner.attrs.create(attribute.Name, Value(attribute.Value), dtype: Type(attribute.Value));
    }

    private static H5Type Type(JsonElement described) => described.GetProperty("dtype").GetString();

    private static H5Value Value(JsonElement described)
    {
        if (Sizes(described.GetProperty("shape")) is not { } shape)
            return h5py.Empty(Type(described));
        return Elements(described, shape);
    }

    /// <summary>The elements as an array of the machine's order of bytes.</summary>
    public static NDArray Elements(JsonElement described, Shape shape)
    {
        var type = described.GetProperty("dtype").GetString()!;
        var data = described.GetProperty("data");
        if (type[0] is 'O' or 'S')
            return new NDArray((Array)data.EnumerateArray().Select(static text => text.GetString()!).ToArray()).reshape(shape);
        var bytes = data.GetBytesFromBase64();
        var size = type[^1] - '0';
        for (var i = 0; type[0] == '>' && i < bytes.Length; i += size)
            bytes.AsSpan(i, size).Reverse();
        return new NDArray(bytes, shape, ((DTypeArg)type.Replace(">", "<").Replace("|", "")).Type);
    }

    /// <summary>Compares a tree that was read with its description: names, order, types, sizes, layout, attributes, elements.</summary>
    /// <param name="described">The tree.</param>
    /// <param name="group">What was read.</param>
    /// <param name="gzip">Whether what is described so is compressed.</param>
    public static void Check(JsonElement described, Group group, bool gzip)
    {
        CheckAttributes(described, group);
        Assert.Equal(InOrder(described, "members"), group.keys());
        foreach (var member in described.GetProperty("members").EnumerateObject())
        {
            if (member.Value.GetProperty("kind").GetString() == "group")
                Check(member.Value, (Group)group[member.Name], gzip);
            else
                CheckDataset(member.Value, (Dataset)group[member.Name], gzip);
        }
    }

    private static void CheckDataset(JsonElement described, Dataset found, bool gzip)
    {
        CheckAttributes(described, found);
        CheckElements(described, found.shape, ((DatasetNode)found.Node).Type, found.shape.IsNull ? null : (NDArray)found, found.name);
        var isChunked = described.TryGetProperty("chunks", out var chunks);
        Assert.Equal(isChunked ? Sizes(chunks) : null, found.chunks);
        Assert.Equal((isChunked ? Sizes(described.GetProperty("maxshape")) : null) ?? found.shape, found.maxshape);
        Assert.Equal(isChunked && described.GetProperty("shuffle").GetBoolean(), found.shuffle);
        Assert.Equal(isChunked && described.GetProperty("fletcher32").GetBoolean(), found.fletcher32);
        Assert.Equal(isChunked && gzip && described.GetProperty("gzip").ValueKind == JsonValueKind.Number ? described.GetProperty("gzip").GetInt32() : null, found.compression_opts);
    }

    private static void CheckAttributes(JsonElement described, H5Object found)
    {
        Assert.Equal(InOrder(described, "attrs"), found.attrs.keys());
        foreach (var attribute in described.GetProperty("attrs").EnumerateObject())
        {
            var value = found.attrs[attribute.Name];
            CheckElements(attribute.Value, value.shape, value.Node.Type, value.shape.IsNull ? null : value.array, $"{found.name}@{attribute.Name}");
        }
    }

    private static void CheckElements(JsonElement described, Shape shape, Datatype type, NDArray? elements, string what)
    {
        var dtype = described.GetProperty("dtype").GetString()!;
        Assert.Equal((what, dtype[0] is '<' or '>' ? dtype : "|" + dtype), (what, type.ToString()));
        if (Sizes(described.GetProperty("shape")) is not { } sizes)
        {
            Assert.True(shape.IsNull, what);
            return;
        }
        Assert.Equal((what, sizes), (what, shape));
        if (type.IsText)
            Assert.Equal(described.GetProperty("data").EnumerateArray().Select(static text => text.GetString()!), (string[])new H5Value(elements!));
        else
            Assert.Equal((what, Bytes(Elements(described, sizes))), (what, Bytes(elements!)));
    }

    private static string Bytes(NDArray array)
    {
        var value = array.AsTensorValue();
        return Convert.ToHexString(value.Storage.Bytes[..(int)array.nbytes]);
    }

    private static IEnumerable<string> InOrder(JsonElement described, string property)
    {
        var names = described.GetProperty(property).EnumerateObject().Select(static member => member.Name);
        return described.GetProperty("track").GetBoolean() ? names : names.OrderBy(static name => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(name)), StringComparer.Ordinal);
    }

    public static Shape? Sizes(JsonElement sizes) => sizes.ValueKind == JsonValueKind.Null ? null
        : new Shape(sizes.EnumerateArray().Select(static size => size.ValueKind == JsonValueKind.Null ? -1 : size.GetInt64()).ToArray());
}
