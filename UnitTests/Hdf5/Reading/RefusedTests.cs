using Tensorflow;
using Tensorflow.Hdf5;

namespace TfNet.UnitTests.Hdf5.Reading;

/// <summary>What a file may hold and is not read is named, and says why; everything else of the file is read.</summary>
public class RefusedTests
{
    public static TheoryData<string> Files => ["refused earliest.h5", "refused latest.h5"];

    [Theory, MemberData(nameof(Files))]
    public void Links_to_elsewhere_are_named_and_not_followed(string name)
    {
        using var file = h5py.File(Recorded.File(name));
        Assert.Contains("soft", file.keys());
        Assert.Contains("/soft is a soft link to /data, and soft links are not followed.", Assert.Throws<InvalidDataException>(() => file["soft"]).Message, StringComparison.Ordinal);
        Assert.Contains("/external is a link into another file, which is not followed", Assert.Throws<InvalidDataException>(() => file["external"]).Message, StringComparison.Ordinal);
        var seen = new List<string>();
        file.visit(seen.Add);
        Assert.DoesNotContain("soft", seen);
        Assert.Equal("[0. 1. 2. 3.]", file["data"][":"].ToString());
    }

    [Theory]
    [InlineData("virtual", "a data set is virtual: its elements are in other data sets, which are not followed.")]
    [InlineData("outside", "the elements of a data set are in other files, which are not read")]
    [InlineData("lzf", "a chunk is packed by the filter lzf. Known are gzip, shuffle and fletcher32")]
    public void Elements_elsewhere_or_packed_otherwise_are_refused(string set, string why)
    {
        foreach (var name in (string[])["refused earliest.h5", "refused latest.h5"])
        {
            using var file = h5py.File(Recorded.File(name));
            Assert.NotNull(file[set].shape);
            Assert.NotNull(file[set].dtype.ToString());
            var error = Assert.Throws<InvalidDataException>(() => file[set][":"]);
            Assert.Contains(why, error.Message, StringComparison.Ordinal);
            Assert.Matches("^stream, offset [0-9]+: ", error.Message);
            Assert.Throws<InvalidDataException>(() => file[set].Read(new byte[file[set].nbytes]));
        }
    }

    [Theory]
    [InlineData("compound", "compound")]
    [InlineData("opaque", "opaque")]
    [InlineData("array", "array")]
    [InlineData("ragged", "variable-length array")]
    [InlineData("reference", "reference")]
    [InlineData("long", "floating-point number of")]
    public void Elements_of_other_types_are_named(string set, string type)
    {
        foreach (var name in (string[])["refused earliest.h5", "refused latest.h5"])
        {
            using var file = h5py.File(Recorded.File(name));
            var item = file[set];
            Assert.NotNull(item.shape);
            Assert.Contains($"Elements of HDF5's type {type}", Assert.Throws<TypeError>(() => item["()"]).Message, StringComparison.Ordinal);
            Assert.Throws<TypeError>(() => item.dtype);
        }
    }

    [Fact]
    public void What_is_no_file_says_so()
    {
        Assert.Contains("file signature not found", Assert.Throws<InvalidDataException>(() => h5py.File(new byte[3000])).Message, StringComparison.Ordinal);
        Assert.Contains("file signature not found", Assert.Throws<InvalidDataException>(() => h5py.File(Array.Empty<byte>())).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => h5py.File("there is none.h5"));
        Assert.False(h5py.is_hdf5("there is none.h5"));
        Assert.Contains("must be one of r, ", Assert.Throws<ValueError>(() => h5py.File("there is none.h5", "q")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_lead_nowhere_say_what_there_is()
    {
        using var file = h5py.File(Recorded.File("keras earliest.h5"));
        Assert.StartsWith("Unable to synchronously open object (object 'zz' doesn't exist). / holds: model_weights.", Assert.Throws<KeyNotFoundException>(() => file["zz"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unable to synchronously open object (message type not found)", Assert.Throws<KeyNotFoundException>(() => file["model_weights/dense/dense/kernel:0/x"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unable to synchronously open object (name parameter cannot be an empty string)", Assert.Throws<KeyNotFoundException>(() => file[""]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unable to synchronously open attribute (can't locate attribute: 'zz')", Assert.Throws<KeyNotFoundException>(() => file.attrs["zz"]).Message, StringComparison.Ordinal);
        Assert.False(file.Contains("model_weights/zz"));
        Assert.True(file.Contains("model_weights/dense"));
        Assert.Null(file.get("zz"));
    }

    [Fact]
    public void A_closed_file_says_so()
    {
        var file = h5py.File(Recorded.File("keras earliest.h5"));
        var group = file["model_weights"];
        var attributes = group.attrs;
        file.close();
        Assert.Equal("<Closed HDF5 file>", file.ToString());
        Assert.Equal("<Closed HDF5 group>", group.ToString());
        Assert.Contains("is closed", Assert.Throws<ValueError>(() => file["model_weights"]).Message, StringComparison.Ordinal);
        Assert.Contains("is closed", Assert.Throws<ValueError>(() => group.keys()).Message, StringComparison.Ordinal);
        Assert.Contains("is closed", Assert.Throws<ValueError>(() => attributes["backend"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_the_other_kind_is_an_attribute_error()
    {
        using var file = h5py.File(Recorded.File("keras earliest.h5"));
        Assert.StartsWith("'Group' object has no attribute 'shape'", Assert.Throws<AttributeError>(() => file["model_weights"].shape).Message, StringComparison.Ordinal);
        Assert.StartsWith("'Dataset' object has no attribute 'keys'", Assert.Throws<AttributeError>(() => file["model_weights/dense/dense/kernel:0"].keys()).Message, StringComparison.Ordinal);
        Assert.StartsWith("Accessing a group is done with bytes or str", Assert.Throws<TypeError>(() => file["model_weights"][0]).Message, StringComparison.Ordinal);
    }
}
