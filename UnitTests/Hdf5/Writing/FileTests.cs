using System.IO.Compression;
using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Hdf5.Writing;

/// <summary>Files of paths and streams in all modes.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hdf5").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private string Made(string name)
    {
        using var file = h5py.File(At(name), "w");
        file["g/x"] = np.arange(6).reshape((2, 3));
        file.create_dataset("packed", data: np.arange(100), chunks: 7, compression: "gzip", shuffle: true, maxshape: -1);
        file["texts"] = new[] { "a", "bcd" };
        file.attrs["note"] = "first";
        return At(name);
    }

    [Fact]
    public void Modes_make_keep_or_refuse_files()
    {
        Assert.Throws<FileNotFoundException>(() => h5py.File(At("x"), "r+"));
        h5py.File(At("x"), "x").close();
        Assert.StartsWith("Unable to synchronously create file (unable to open file: name = ", Assert.Throws<IOException>(() => h5py.File(At("x"), "x")).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => h5py.File(At("x"), "w-"));
        Assert.StartsWith("Invalid mode; must be one of r, r+, w, w-, x, a", Assert.Throws<ValueError>(() => h5py.File(At("x"), "rw")).Message, StringComparison.Ordinal);
        using (var file = h5py.File(At("x"), "a"))
            file["one"] = 1;
        using (var file = h5py.File(At("y"), "a"))
            file["two"] = 2;
        using (var file = h5py.File(At("x"), "a"))
            Assert.Equal(["one"], file.keys());
        using (var file = h5py.File(At("x"), "w"))
            Assert.Equal("r+", file.mode);
        using (var file = h5py.File(At("x")))
            Assert.Empty(file);
        Assert.Throws<DirectoryNotFoundException>(() => h5py.File(At("no/x"), "w"));
        Assert.Throws<UnauthorizedAccessException>(() => h5py.File(_folder, "w"));
        Assert.Equal(["x", "y"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_file_that_is_only_read_takes_nothing()
    {
        using var file = h5py.File(Made("x"));
        Assert.StartsWith("Unable to synchronously create group (no write intent on file)", Assert.Throws<ValueError>(() => file.create_group("new")).Message, StringComparison.Ordinal);
        Assert.Throws<ValueError>(() => file["new"] = 1);
        Assert.Throws<ValueError>(() => file["g/x"][0] = 1);
        Assert.Throws<ValueError>(() => file["packed"].resize(3));
        Assert.Throws<ValueError>(() => file.__delitem__("g"));
        Assert.Throws<ValueError>(() => file.move("g", "h"));
        Assert.Throws<ValueError>(() => file.attrs["note"] = "second");
        Assert.Throws<ValueError>(() => file.attrs.modify("note", "second"));
        Assert.Throws<ValueError>(() => file.attrs.__delitem__("note"));
        Assert.Equal(["g", "packed", "texts"], file.keys());
    }

    [Fact]
    public void What_is_changed_is_changed_and_the_rest_stays()
    {
        var path = Made("x");
        using (var file = h5py.File(path, "r+"))
        {
            file["g/x"]["0, 1:"] = new[] { 70, 80 };
            ((Dataset)file["packed"]).resize(103);
            file["packed"]["100:"] = -1;
            file["texts"][1] = new[] { "longer than before" };
            file.attrs["note"] = "second";
            file["g"].attrs["new"] = 3;
            file["also"] = file["g/x"];
            file["g/y"] = 5;
        }
        using (var file = h5py.File(path))
        {
            Assert.Equal("[[ 0 70 80]\n [ 3  4  5]]", file["g/x"][":"].ToString());
            Assert.Equal([.. Enumerable.Range(0, 100).Select(static i => (long)i), -1, -1, -1], file["packed"][":"].ToArray<long>());
            Assert.Equal(new Shape(7), file["packed"].chunks);
            Assert.Equal(4, file["packed"].compression_opts);
            Assert.Equal(["a", "longer than before"], (string[])new H5Value(file["texts"][":"]));
            Assert.True(file.attrs["note"] == "second");
            Assert.Equal(3, (int)file["g"].attrs["new"]);
            Assert.Equal(file["also"], file["g/x"]);
            Assert.Equal(["also", "g", "packed", "texts"], file.keys());
        }
    }

    [Fact]
    public void A_file_in_which_nothing_changes_is_not_written()
    {
        var path = Made("x");
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using (var file = h5py.File(path, "r+"))
            Assert.Equal(3, file.Count);
        Assert.Equal(2001, File.GetLastWriteTimeUtc(path).Year);
    }

    /// <summary>Chunks that nobody changed are not unpacked: a packed byte that is wrong is copied as it is.</summary>
    [Fact]
    public void What_is_not_changed_is_copied_as_it_lies_in_the_old_file()
    {
        var path = At("x");
        using (var file = h5py.File(path, "w"))
            file.create_dataset("packed", data: np.arange(100), chunks: 7, compression: "gzip", fletcher32: true);
        var bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 1;
        File.WriteAllBytes(path, bytes);
        using (var file = h5py.File(path, "r+"))
            file.attrs["note"] = "second";
        using (var file = h5py.File(path))
        {
            Assert.True(file.attrs["note"] == "second");
            Assert.Throws<InvalidDataException>(() => file["packed"][":"]);
            Assert.Equal("[0 1 2 3]", file["packed"][":4"].ToString());
        }
    }

    [Theory]
    [InlineData("w")]
    [InlineData("r+")]
    public void A_file_that_cannot_be_written_leaves_the_old_one(string mode)
    {
        var path = Made("x");
        var old = File.ReadAllBytes(path);
        var file = h5py.File(path, mode);
        var compound = new DatasetNode(Datatype.Other("compound", 8), Dataspace.Scalar, new FillSource(Shape.Scalar, Datatype.Float(8), []));
        ((GroupNode)file.Node).Links.TryAdd("c", new HardLink(compound));
        file["d"] = 1;
        Assert.StartsWith("/c has elements of HDF5's type compound, which are not written", Assert.Throws<TypeError>(file.close).Message, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal(["x"], Directory.GetFiles(_folder).Select(Path.GetFileName));
        Assert.False(file.IsOpen);
    }

    /// <summary>A compound data set, which h5py has written: nobody is let change what could not be written afterwards.</summary>
    [Fact]
    public void A_file_that_could_not_be_written_again_is_not_opened_to_be_changed()
    {
        var path = At("c");
        File.Copy(Path.Combine("Writing", "compound.h5"), path);
        Assert.StartsWith("/a/c has elements of HDF5's type compound, which are not written", Assert.Throws<TypeError>(() => h5py.File(path, "a")).Message, StringComparison.Ordinal);
        using var file = h5py.File(path);
        Assert.Equal(["a"], file.keys());
    }

    [Fact]
    public void A_file_is_no_other_before_it_is_closed_or_flushed()
    {
        var path = Made("x");
        var old = File.ReadAllBytes(path);
        using (var file = h5py.File(path, "w"))
        {
            file["new"] = 1;
            Assert.Equal(old, File.ReadAllBytes(path));
            file.flush();
            using (var now = h5py.File(path))
                Assert.Equal(["new"], now.keys());
            file["newer"] = 1;
        }
        using (var file = h5py.File(path))
            Assert.Equal(["new", "newer"], file.keys());
    }

    [Fact]
    public void Soft_links_stay()
    {
        using var stream = new MemoryStream();
        using (var file = h5py.File(stream, "w"))
        {
            ((GroupNode)file.Node).Links.TryAdd("soft", new SoftLink("/g/x"));
            ((GroupNode)file.create_group("g", track_order: true).Node).Links.TryAdd("soft", new SoftLink("nowhere"));
        }
        using (var file = h5py.File(stream, "r+"))
            file["g/x"] = 1;
        using (var file = h5py.File(stream))
        {
            Assert.True(((GroupNode)file.Node).Links.TryGet("soft", out var link));
            Assert.Equal(new SoftLink("/g/x"), link);
            Assert.True(((GroupNode)file["g"].Node).Links.TryGet("soft", out link));
            Assert.Equal(new SoftLink("nowhere"), link);
            Assert.Equal(["soft", "x"], file["g"].keys());
        }
    }

    [Fact]
    public void A_file_goes_into_a_member_of_an_archive()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = zip.CreateEntry("model.weights.h5", CompressionLevel.NoCompression).Open();
            using var file = h5py.File(member, "w");
            file["layers/dense/vars/0"] = np.arange(12).reshape((3, 4)).astype("float32");
        }
        using (var zip = new ZipArchive(archive))
        {
            using var copy = new MemoryStream();
            zip.GetEntry("model.weights.h5")!.Open().CopyTo(copy);
            using var file = h5py.File(copy);
            Assert.Equal(new Shape(3, 4), file["layers/dense/vars/0"].shape);
            Assert.Equal(66f, (float)file["layers/dense/vars/0"][":"].sum());
        }
    }

    [Fact]
    public void A_stream_that_cannot_be_written_is_refused()
    {
        Assert.Throws<ValueError>(() => h5py.File(new MemoryStream([], writable: false), "w"));
        Assert.Throws<ValueError>(() => h5py.File(new MemoryStream(File.ReadAllBytes(Made("x")), writable: false), "r+"));
    }

    [Fact]
    public void Two_files_are_written_at_once()
    {
        Parallel.For(0, 8, i =>
        {
            using (var file = h5py.File(At($"{i}"), "w"))
            {
                for (var k = 0; k < 200; k++)
                    file.create_dataset($"g{k % 7}/x{k}", data: np.full((10, 10), i * k), chunks: (3, 3), compression: "gzip");
            }
            using (var file = h5py.File(At($"{i}")))
            {
                for (var k = 0; k < 200; k++)
                    Assert.Equal(100 * i * k, (int)file[$"g{k % 7}/x{k}"][":"].sum());
            }
        });
    }

    [Fact]
    public void Many_names_nest_deep()
    {
        using var stream = new MemoryStream();
        using (var file = h5py.File(stream, "w"))
        {
            for (var i = 0; i < 20_000; i++)
                file[$"x{i}"] = i;
            Group group = file;
            for (var i = 0; i < 5_000; i++)
                group = group.create_group("g");
            group["end"] = "here";
        }
        using (var file = h5py.File(stream))
        {
            Assert.Equal(20_001, file.Count);
            Assert.Equal(19_876, (int)file["x19876"]["()"]);
            Assert.Equal("here", (string)file[string.Concat(Enumerable.Repeat("g/", 5_000)) + "end"]["()"]);
        }
    }

    [Fact]
    public void Bfloat16_is_kept_as_h5py_keeps_it()
    {
        using var stream = new MemoryStream();
        using (var file = h5py.File(stream, "w"))
            file["x"] = np.array(1f, 2f, 3.5f).astype(TF_DataType.TF_BFLOAT16);
        using (var file = h5py.File(stream))
        {
            Assert.Equal("<HDF5 dataset \"x\": shape (3,), type \"|V2\">", file["x"].ToString());
            Assert.Equal("[1 2 3.5]", file["x"][":"].ToString());
            Assert.Equal("bfloat16", file["x"].dtype.name);
        }
    }
}
