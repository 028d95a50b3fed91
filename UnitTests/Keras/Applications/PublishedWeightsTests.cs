using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Applications;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.UnitTests.Keras.Utils;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Applications;

/// <summary>Weights of <c>keras.applications</c> from files that Keras wrote, by path and by download from a server of this computer.</summary>
[Collection("random streams")]
public sealed class PublishedWeightsTests : IDisposable
{
    private static readonly JsonElement s_recorded = Recorded.Load("weights.json");
    private readonly string _folder = Directory.CreateTempSubdirectory("published").FullName;

    public static TheoryData<string> Models => [.. s_recorded.GetProperty("files").EnumerateObject().Select(static model => model.Name)];

    public void Dispose()
    {
        PublishedFiles.Substitute = null;
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("mobilenet.h5")]
    [InlineData("mobilenet.weights.h5")]
    public void APath(string file)
    {
        var model = keras.applications.MobileNet(alpha: 0.25, include_top: false, weights: Unpacked(file), input_shape: (128, 128, 3));
        AssertRecorded(model);
    }

    [Theory]
    [InlineData("mobilenet.h5")]
    [InlineData("mobilenet.weights.h5")]
    public void APath_OfAnotherModel(string file)
    {
        var path = Unpacked(file);
        var expected = s_recorded.GetProperty(file);
        Says("wider", () => keras.applications.MobileNet(alpha: 0.5, include_top: false, weights: path, input_shape: (128, 128, 3)));
        Says("top", () => keras.applications.MobileNet(alpha: 0.25, weights: path, input_shape: (128, 128, 3)));
        Says("other", () => keras.applications.MobileNetV2(alpha: 0.35, include_top: false, weights: path, input_shape: (128, 128, 3)));

        void Says(string what, Func<Functional> make)
        {
            using var undrawn = new AwaitedWeights();
            // Keras forgets a space.
            Assert.StartsWith(expected.GetProperty(what).GetString()!["ValueError: ".Length..].Replace(")for", ") for", StringComparison.Ordinal), Assert.Throws<ValueError>(make).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void APath_OfNoWeights()
    {
        var path = Path.Combine(_folder, "weights.h5");
        File.WriteAllText(path, "no weights");
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => keras.applications.MobileNet(alpha: 0.25, include_top: false, weights: path)).Message, StringComparison.Ordinal);
        var other = Path.Combine(_folder, "weights.txt");
        File.WriteAllText(other, "no weights");
        Assert.StartsWith("File format not supported: filepath=", Assert.Throws<ValueError>(() => keras.applications.MobileNet(alpha: 0.25, include_top: false, weights: other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADownload_OnceIntoTheFolderOfModels()
    {
        var content = File.ReadAllBytes(Unpacked("mobilenet.h5"));
        using var server = new FileServer((_, _) => new(content));
        FetchFrom(server);
        for (var i = 0; i < 2; i++)
            AssertRecorded(keras.applications.MobileNet(alpha: 0.25, include_top: false, input_shape: (128, 128, 3)));
        Assert.StartsWith("GET /tensorflow/keras-applications/mobilenet/mobilenet_2_5_128_tf_no_top.h5 ", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllBytes(Path.Combine(_folder, "models", "mobilenet_2_5_128_tf_no_top.h5")));
    }

    /// <summary>The message says which file to put where, and where it is to be had.</summary>
    [Fact]
    public void ADownload_OfAnotherFile_OrOfNone()
    {
        using var server = new FileServer(static (number, _) => number == 0 ? new("another file"u8.ToArray()) : new([], "403 Forbidden"));
        FetchFrom(server);
        using var undrawn = new AwaitedWeights();
        const string Name = "densenet121_weights_tf_dim_ordering_tf_kernels_notop.h5";
        var ending = $"Try again, or fetch the file by other means and put it at {Path.Combine(_folder, "models", Name)}.";
        var other = Assert.Throws<ValueError>(() => keras.applications.DenseNet121(include_top: false)).Message;
        Assert.StartsWith("Incomplete or corrupted file detected. The auto file hash does not match the provided value of 30ee3e1110167f948a6b9946edeeb738. ", other, StringComparison.Ordinal);
        Assert.EndsWith(ending, other, StringComparison.Ordinal);
        Assert.Equal(
            $"URL fetch failure on {server.Address}/tensorflow/keras-applications/densenet/{Name}: 403 -- Forbidden. {ending}",
            Assert.Throws<IOException>(() => keras.applications.DenseNet121(include_top: false)).Message);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "models")));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WhichFile(string model)
    {
        var expected = s_recorded.GetProperty("files").GetProperty(model);
        Assert.Equal(Text(expected[0]), Asked(model, "{}"));
        Assert.Equal(Text(expected[1]), Asked(model, """{"include_top": false}"""));
    }

    [Fact]
    public void WhichFile_OfVariants()
    {
        foreach (var variant in s_recorded.GetProperty("variants").EnumerateArray())
        {
            var arguments = variant.GetProperty("arguments").GetRawText();
            Assert.Equal(Text(variant.GetProperty("file")), Asked(variant.GetProperty("model").GetString()!, arguments.Insert(1, "\"include_top\": false" + (arguments == "{}" ? "" : ", "))));
        }
    }

    /// <summary>The files are those of the model, whatever the program calls it. (Keras asks for files of the program's name.)</summary>
    [Theory]
    [InlineData("EfficientNetB0")]
    [InlineData("EfficientNetV2S")]
    [InlineData("ConvNeXtTiny")]
    [InlineData("ResNet50")]
    public void WhichFile_OfAModelWithANameOfItsOwn(string model) =>
        Assert.Equal(Text(s_recorded.GetProperty("files").GetProperty(model)[1]), Asked(model, """{"include_top": false, "name": "mine"}"""));

    private static void AssertRecorded(Functional model)
    {
        Assert.Equal(s_recorded.GetProperty("weights").GetInt32(), model.weights.Count);
        for (var i = 0; i < model.weights.Count; i++)
            Assert.All(model.weights[i].ToArray<float>(), element => Assert.Equal((i - 60) / 50f, element));
    }

    /// <summary>The file that a model asks for.</summary>
    private static string Asked(string model, string arguments)
    {
        PublishedFiles.Substitute = static (name, address, hash) => throw new OperationCanceledException($"{name} {address} {hash}");
        keras.backend.clear_session();
        using var undrawn = new AwaitedWeights();
        using var given = JsonDocument.Parse(arguments);
        var error = Assert.ThrowsAny<Exception>(() => ApplicationTests.Make(keras.applications, model, given.RootElement, weights: "imagenet"));
        return (error.InnerException ?? error).Message;
    }

    private static string Text(JsonElement file) => $"{file[0].GetString()} {file[1].GetString()} {file[2].GetString()}";

    private void FetchFrom(FileServer server) => PublishedFiles.Substitute = (name, address, hash) =>
        new KerasUtils().get_file(name, server.Address + new Uri(address).AbsolutePath, file_hash: hash, cache_subdir: "models", cache_dir: _folder);

    private string Unpacked(string file, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(_folder, file);
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Path.GetDirectoryName(caller)!, file + ".gz")), CompressionMode.Decompress);
        using var target = File.Create(path);
        packed.CopyTo(target);
        return path;
    }
}
