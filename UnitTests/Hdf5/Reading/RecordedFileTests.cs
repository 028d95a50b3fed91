using System.Globalization;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Hdf5.Reading;

/// <summary>Files that h5py wrote with every version of the format are read as h5py reads them: names and their order, attributes, types, sizes, elements.</summary>
public class RecordedFileTests
{
    public static TheoryData<string> Names => [.. Recorded.Names];

    [Theory, MemberData(nameof(Names))]
    public void Everything_is_as_h5py_reads_it(string name)
    {
        using var file = h5py.File(Recorded.File(name));
        var found = new List<(string Name, H5Object Object)> { ("/", file) };
        file.visititems((path, item) => found.Add((path, item)));
        var expected = Recorded.Objects(name).ToList();
        Assert.Equal(expected.Select(static o => o.GetProperty("name").GetString()), found.Select(static o => o.Name));
        foreach (var ((path, item), record) in found.Zip(expected))
            Check(item, record, $"{name}: {path}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Memory_is_filled_with_the_elements_of_a_set(string name)
    {
        using var file = h5py.File(Recorded.File(name));
        file.visititems((path, item) =>
        {
            if (item is not Dataset set || set.dtype == TF_DataType.TF_STRING)
                return;
            var memory = new byte[set.nbytes];
            set.Read(memory);
            Assert.Equal(set["()"].tobytes(), memory);
        });
    }

    private static void Check(H5Object item, JsonElement record, string where)
    {
        if (item is NamedType)
        {
            Assert.Equal(record.GetProperty("text").GetString(), item.ToString());
            return;
        }
        Assert.Equal(record.GetProperty("attrs").EnumerateArray().Select(static a => a[0].GetString()), item.attrs.keys());
        foreach (var attribute in record.GetProperty("attrs").EnumerateArray())
            CheckValue(item.attrs[attribute[0].GetString()!].array, attribute[1], $"{where}, attribute {attribute[0]}");
        if (item is Group group)
        {
            Assert.Equal(record.GetProperty("keys").EnumerateArray().Select(static k => k.GetString()), group.keys());
            return;
        }
        var set = (Dataset)item;
        Assert.Equal(record.GetProperty("text").GetString(), set.ToString());
        CheckValue(set["()"], record.GetProperty("value"), where);
        Assert.Equal(Sizes(record.GetProperty("chunks")), set.chunks?.dims);
        Assert.Equal(Sizes(record.GetProperty("maxshape")), set.maxshape.IsNull ? null : set.maxshape.dims);
        Assert.Equal(record.GetProperty("compression").GetString(), set.compression);
        Assert.Equal(record.GetProperty("level") is { ValueKind: JsonValueKind.Number } level ? level.GetInt32() : null, set.compression_opts);
        Assert.Equal(record.GetProperty("shuffle").GetBoolean(), set.shuffle);
        Assert.Equal(record.GetProperty("fletcher32").GetBoolean(), set.fletcher32);
    }

    private static void CheckValue(NDArray value, JsonElement record, string where)
    {
        var type = record.GetProperty("type").GetString();
        if (type == "empty")
        {
            Assert.Equal(0, value.size);
            return;
        }
        Assert.Equal((type, where), (value.dtype.Type.Name(), where));
        Assert.Equal(Sizes(record.GetProperty("shape")), value.shape.dims);
        if (type == "string")
        {
            Assert.Equal(record.GetProperty("texts").EnumerateArray().Select(static t => t.GetString()), value.size == 0 ? [] : value.ravel().ToArray<string>());
            return;
        }
        var (expected, bytes) = (record.GetProperty("hex").GetString()!, value.tobytes());
        var actual = expected.StartsWith("sum ", StringComparison.Ordinal)
            ? "sum " + bytes.Select(static (b, i) => b * (ulong)(i % 251 + 1)).Aggregate(static (x, y) => x + y).ToString(CultureInfo.InvariantCulture)
            : Convert.ToHexStringLower(bytes);
        Assert.True(expected == actual, $"{where}: expected {expected}, was {actual}.");
    }

    private static long[]? Sizes(JsonElement sizes) => sizes.ValueKind == JsonValueKind.Null ? null : [.. sizes.EnumerateArray().Select(static s => s.GetInt64())];
}
