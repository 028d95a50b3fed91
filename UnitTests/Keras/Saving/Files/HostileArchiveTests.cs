using System.IO.Compression;
using System.Text;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>Archives that are damaged or made to harm: an error that names the file and the place, or the same model.</summary>
[Collection("random streams")]
public sealed class HostileArchiveTests
{
    private static readonly byte[] s_archive = Saved();

    [Fact]
    public void EveryLengthIsRefused()
    {
        for (var length = 0; length < s_archive.Length; length += length < 200 || length > s_archive.Length - 400 ? 1 : 61)
        {
            var cut = s_archive[..length];
            var error = Assert.Throws<InvalidDataException>(() => keras.models.load_model(cut));
            Assert.False(string.IsNullOrEmpty(error.Message));
        }
    }

    [Fact]
    public void EveryByteThatIsChangedIsFoundOrChangesNothing()
    {
        for (var i = 0; i < s_archive.Length; i += 7)
        {
            var changed = s_archive.ToArray();
            changed[i] ^= 0x41;
            try
            {
                Assert.Equal(["dense", "dense_1"], keras.models.load_model(changed).layers.Select(static layer => layer.name));
            }
            catch (InvalidDataException)
            {
            }
            catch (ValueError error)
            {
                // The name of a member is part of the directory, which has no checksum.
                Assert.Contains("Expected a model.weights.h5", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("../config.json")]
    [InlineData("/config.json")]
    [InlineData("CONFIG.JSON")]
    public void AConfigOfAnotherNameIsNone(string name)
    {
        var error = Assert.Throws<InvalidDataException>(() => keras.models.load_model(With(members => Rename(members, "config.json", name))));
        Assert.Contains("There is no item named 'config.json' in the archive.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoMembersOfANameAreRefused()
    {
        var error = Assert.Throws<InvalidDataException>(() => keras.models.load_model(With(static members => members.Add(("config.json", "{}"u8.ToArray())))));
        Assert.Contains("two members 'config.json'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsThatUnpackToTooMuchAreRefused()
    {
        var error = Assert.Throws<InvalidDataException>(() => keras.models.load_model(With(static members => Replace(members, "model.weights.h5", new byte[200 << 20]), CompressionLevel.Optimal)));
        Assert.Contains("more than 100 times as much is refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PackedMembersAreRead() => Assert.Equal(2, keras.models.load_model(With(static _ => { }, CompressionLevel.Optimal)).layers.Count);

    [Fact]
    public void FurtherMembersArePassedOver() => Assert.Equal(2, keras.models.load_model(With(static members => members.Add(("assets/../../x", [1, 2, 3])))).layers.Count);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"class_name\": ")]
    public void AConfigThatIsNoneIsRefused(string config)
    {
        var error = Assert.Throws<InvalidDataException>(() => keras.models.load_model(With(members => Replace(members, "config.json", Encoding.UTF8.GetBytes(config)))));
        Assert.Contains("config.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AConfigOfALayerIsNoModel() => Assert.Throws<TypeError>(() => keras.models.load_model(With(static members => Replace(members, "config.json", Encoding.UTF8.GetBytes(
        """{"module": "keras.layers", "class_name": "Dense", "config": {"units": 3}, "registered_name": null}""")))));

    [Fact]
    public void ModelsComeFromStreamsThatCannotGoBack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(s_archive);
        packed.Position = 0;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);

        Assert.Equal(2, keras.models.load_model(unpacked).layers.Count);
    }

    [Fact]
    public void ModelsComeFromWhereAStreamStands()
    {
        using var stream = new MemoryStream([1, 2, 3, .. s_archive]) { Position = 3 };

        Assert.Equal(2, keras.models.load_model(stream).layers.Count);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void ModelsGoIntoStreamsThatCannotGoBack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            Model().save(gzip);
        packed.Position = 0;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);

        Assert.Equal(2, keras.models.load_model(unpacked).layers.Count);
    }

    [Fact]
    public void AFolderHoldsAModel()
    {
        var folder = Directory.CreateTempSubdirectory("folder-").FullName;
        try
        {
            var model = Model();
            model.save(Path.Combine(folder, "saved"), zipped: false);

            Assert.Equal(["config.json", "metadata.json", "model.weights.h5"], Directory.GetFiles(Path.Combine(folder, "saved")).Select(Path.GetFileName).Order());
            var x = np.ones((2, 3)).astype("float32");
            Assert.Equal(model.predict(x, verbose: 0).ToArray<float>(), keras.models.load_model(Path.Combine(folder, "saved")).predict(x, verbose: 0).ToArray<float>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Sequential Model()
    {
        keras.backend.clear_session();
        return keras.Sequential([keras.Input(3), Dense(2), Dense(2)]);
    }

    private static byte[] Saved()
    {
        using var stream = new MemoryStream();
        Model().save(stream);
        return stream.ToArray();
    }

    private static byte[] With(Action<List<(string Name, byte[] Content)>> change, CompressionLevel compression = CompressionLevel.NoCompression)
    {
        var members = new List<(string Name, byte[] Content)>();
        using (var archive = new ZipArchive(new MemoryStream(s_archive)))
        {
            foreach (var entry in archive.Entries)
            {
                using var content = entry.Open();
                using var memory = new MemoryStream();
                content.CopyTo(memory);
                members.Add((entry.FullName, memory.ToArray()));
            }
        }
        change(members);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var target = archive.CreateEntry(name, compression).Open();
                target.Write(content);
            }
        }
        return stream.ToArray();
    }

    private static void Rename(List<(string Name, byte[] Content)> members, string from, string to)
    {
        var at = members.FindIndex(member => member.Name == from);
        members[at] = (to, members[at].Content);
    }

    private static void Replace(List<(string Name, byte[] Content)> members, string name, byte[] content) => members[members.FindIndex(member => member.Name == name)] = (name, content);
}
