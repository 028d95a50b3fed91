using System.IO.Compression;
using System.Text.Json;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>
/// Models that Keras saved and that are saved again without being changed: the files say the same. Where the environment names a folder, <c>KERAS_FILES=folder</c>, the files are left there for
/// verify.py, which has Keras read them.
/// </summary>
[Collection("random streams")]
public sealed class RewrittenFileTests : IDisposable
{
    private readonly string? _kept = Environment.GetEnvironmentVariable("KERAS_FILES");
    private readonly string _folder;

    // A class that is registered is written with its package.
    public RewrittenFileTests()
    {
        _folder = _kept ?? Directory.CreateTempSubdirectory("rewritten-").FullName;
        if (_kept is not null)
            File.Copy(FileModels.PathOf("3.6", "expected.json"), Path.Combine(_kept, "expected.json"), overwrite: true);
        keras.backend.clear_session();
        keras.saving.register_keras_serializable(static config => new Scale(config.get<int>("units")), package: "files");
        keras.saving.register_keras_serializable(static config => new Net(config.get<int>("units")), package: "files");
    }

    public static TheoryData<string> Models => [.. FileModels.Names];

    public void Dispose()
    {
        if (_kept is null)
            Directory.Delete(_folder, recursive: true);
    }

    [Theory, MemberData(nameof(Models))]
    public void AnArchiveHasTheSameMembers(string name)
    {
        var original = FileModels.PathOf("3.6", $"{name}.keras");
        var copy = Path.Combine(_folder, $"{name}.keras");
        keras.models.load_model(original).save(copy);

        using var first = ZipFile.OpenRead(original);
        using var second = ZipFile.OpenRead(copy);
        Assert.Equal(first.Entries.Select(static entry => entry.FullName), second.Entries.Select(static entry => entry.FullName));
        // As in Python, nothing is packed: weights are read where they lie.
        Assert.All(second.Entries, static entry => Assert.Equal(entry.Length, entry.CompressedLength));
        using var metadata = JsonDocument.Parse(Bytes(second, "metadata.json"));
        Assert.Equal("3.6.0", metadata.RootElement.GetProperty("keras_version").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\d@\d\d:\d\d:\d\d$", metadata.RootElement.GetProperty("date_saved").GetString());
        using var weights = h5py.File(Bytes(first, "model.weights.h5"));
        using var copied = h5py.File(Bytes(second, "model.weights.h5"));
        SameTree(weights, copied);
    }

    [Theory, MemberData(nameof(Models))]
    public void AFileOfWeightsHasTheSameArrays(string name)
    {
        var copy = Path.Combine(_folder, $"{name}.weights.h5");
        keras.models.load_model(FileModels.PathOf("3.6", $"{name}.keras")).save_weights(copy);

        using var weights = h5py.File(FileModels.PathOf("3.6", $"{name}.weights.h5"));
        using var copied = h5py.File(copy);
        SameTree(weights, copied);
    }

    [Theory]
    [InlineData("sequential")]
    [InlineData("functional")]
    [InlineData("nested")]
    [InlineData("convolution")]
    [InlineData("own_layer")]
    [InlineData("double")]
    [InlineData("averaged")]
    [InlineData("uncompiled")]
    public void AnHdf5FileOfAModelHasTheSameArrays(string name)
    {
        var copy = Path.Combine(_folder, $"{name}.h5");
        keras.models.load_model(FileModels.PathOf("3.6", $"{name}.h5")).save(copy);

        using var weights = h5py.File(FileModels.PathOf("3.6", $"{name}.h5"));
        using var copied = h5py.File(copy);
        Assert.Equal(weights.attrs.keys().Order(StringComparer.Ordinal), copied.attrs.keys().Order(StringComparer.Ordinal));
        SameTree((Group)weights["model_weights"], (Group)copied["model_weights"]);
        Assert.Equal(weights.Contains("optimizer_weights"), copied.Contains("optimizer_weights"));
        if (copied.Contains("optimizer_weights"))
            SameTree((Group)weights["optimizer_weights"], (Group)copied["optimizer_weights"]);
        var again = keras.models.load_model(copy);
        Assert.Equal(name != "uncompiled", again.compiled);
    }

    private static void SameTree(Group expected, Group actual)
    {
        var names = new List<string>();
        expected.visit(names.Add);
        var others = new List<string>();
        actual.visit(others.Add);
        Assert.Equal(names, others);
        foreach (var name in names)
        {
            Assert.Equal(Attributes(expected[name]), Attributes(actual[name]));
            if (expected[name] is Tensorflow.Hdf5.Dataset set)
            {
                var other = Assert.IsType<Tensorflow.Hdf5.Dataset>(actual[name]);
                Assert.Equal((set.shape, set.dtype.Type), (other.shape, other.dtype.Type));
                Assert.Equal(((NDArray)set).ToByteArray(), ((NDArray)other).ToByteArray());
            }
        }
    }

    private static List<string> Attributes(H5Object owner) => [.. owner.attrs.keys().Select(name => $"{name}={owner.attrs[name]} {owner.attrs[name].dtype} {owner.attrs[name].shape}")];

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
