using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Applications;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.UnitTests.Keras.Utils;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Applications;

/// <summary>What comes after models and before them: the names of classes, from a file that stands in for Keras', and pixels whose channels come first.</summary>
[Collection("random streams")]
public sealed class ImageNetTests : IDisposable
{
    private static readonly JsonElement s_recorded = Recorded.Load("classes.json");
    private readonly string _folder = Directory.CreateTempSubdirectory("classes").FullName;

    public static TheoryData<string> Modules => [.. s_recorded.GetProperty("channels_first").EnumerateObject().Select(static module => module.Name).Where(static name => name != "imagenet_utils")];

    private string Index => Path.Combine(_folder, "imagenet_class_index.json");

    public void Dispose()
    {
        PublishedFiles.Substitute = null;
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void PredictionsAreNamed()
    {
        WriteIndex();
        var preds = ((np.arange(2000) * 617 % 2003).astype(np.float64) / 2003.0).reshape((2, 1000)).astype(np.float32);
        foreach (var expected in s_recorded.GetProperty("decoded").EnumerateObject())
        {
            var top = int.Parse(expected.Name);
            var names = expected.Value.EnumerateArray().Select(static image => image.EnumerateArray().Select(static entry => (entry[0].GetString()!, entry[1].GetString()!, entry[2].GetSingle())));
            Assert.Equal(names, keras.applications.vgg16.decode_predictions(preds, top: top));
            Assert.Equal(names, keras.applications.imagenet_utils.decode_predictions((Tensor)preds, top));
        }
        Assert.Equal(s_recorded.GetProperty("of all").EnumerateArray().Select(static count => count.GetInt32()), new[] { 0, 2000 }.Select(top => keras.applications.resnet50.decode_predictions(preds, top)[0].Count));
        Assert.Empty(keras.applications.vgg16.decode_predictions(np.zeros((0, 1000))));
    }

    [Fact]
    public void PredictionsOfAnotherShape()
    {
        Shape[] shapes = [(2, 10), 1000, (2, 1000, 1)];
        Assert.Equal(
            s_recorded.GetProperty("errors").EnumerateArray().Select(static error => error.GetString()),
            shapes.Select(static shape => "ValueError: " + Assert.Throws<ValueError>(() => keras.applications.vgg16.decode_predictions(np.zeros(shape))).Message));
    }

    /// <summary>Without the file it says where it is to be had, and where it belongs.</summary>
    [Fact]
    public void NamesThatAreNotThere()
    {
        using var server = new FileServer(static (_, _) => new([], "404 Not Found"));
        PublishedFiles.Substitute = (name, address, hash) => new KerasUtils().get_file(name, server.Address + new Uri(address).AbsolutePath, file_hash: hash, cache_subdir: "", cache_dir: _folder);
        Assert.Equal(
            $"URL fetch failure on {server.Address}/download.tensorflow.org/data/imagenet_class_index.json: 404 -- Not Found. Try again, or fetch the file by other means and put it at {Index}.",
            Assert.Throws<IOException>(() => keras.applications.vgg16.decode_predictions(np.zeros((1, 1000)))).Message);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"0\": 1}")]
    [InlineData("{\"0\": []}")]
    [InlineData("{\"0\": [1, 2]}")]
    [InlineData("{\"0\": [\"n01440764\", null]}")]
    [InlineData("{\"0\": [\"n01440764\", \"tench\"]}")]
    public void NamesThatAreDamaged(string text)
    {
        WriteIndex();
        File.WriteAllText(Index, text);
        Assert.StartsWith($"{Index} does not name 1000 classes as ", Assert.Throws<InvalidDataException>(() => keras.applications.vgg16.decode_predictions(np.zeros((1, 1000)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void ChannelsComeFirst(string name)
    {
        var module = (ApplicationModule)typeof(ApplicationsApi).GetProperty(name)!.GetValue(keras.applications)!;
        var expected = s_recorded.GetProperty("channels_first").GetProperty(name);
        var x = Images();
        Near(expected.GetProperty("array"), (Tensor)module.preprocess_input(x.copy(), "channels_first"));
        Near(expected.GetProperty("image"), (Tensor)module.preprocess_input(x[0].copy(), "channels_first"));
        Near(expected.GetProperty("bytes"), (Tensor)module.preprocess_input(x.astype("uint8"), "channels_first"));
        Near(expected.GetProperty("tensor"), module.preprocess_input((Tensor)x, "channels_first"));
        if (expected.GetProperty("error").GetString() is { } error)
            Assert.Equal(error, "ValueError: " + Assert.Throws<ValueError>(() => module.preprocess_input(x.copy(), "channels_middle")).Message);
        else
            Assert.Same(x, module.preprocess_input(x, "channels_middle"));
    }

    [Fact]
    public void TheModeIsTheProgramsChoice()
    {
        var x = Images().transpose(0, 2, 3, 1).copy();
        foreach (var mode in s_recorded.GetProperty("modes").EnumerateObject())
        {
            Near(mode.Value, (Tensor)keras.applications.imagenet_utils.preprocess_input(x.copy(), mode: mode.Name));
            Near(mode.Value, keras.applications.imagenet_utils.preprocess_input((Tensor)x, mode: mode.Name));
        }
        Assert.Equal(s_recorded.GetProperty("mode").GetString(), "ValueError: " + Assert.Throws<ValueError>(() => keras.applications.imagenet_utils.preprocess_input(x, mode: "pil")).Message);
    }

    private void WriteIndex()
    {
        File.WriteAllText(Index, JsonSerializer.Serialize(Enumerable.Range(0, 1000).ToDictionary(static i => $"{i}", static i => new[] { $"n{i:D8}", $"class_{i}" })));
        PublishedFiles.Substitute = (name, _, _) => Path.Combine(_folder, name);
    }

    private static NDArray Images() => (127.5 + 127.5 * np.sin(np.arange(24) * 0.37)).reshape((2, 2, 2, 3)).astype(np.float32).transpose(0, 3, 1, 2).copy();

    private static void Near(JsonElement expected, Tensor found)
    {
        var numbers = tf.cast(found, tf.float32).ToArray<float>();
        Assert.Equal(expected.GetArrayLength(), numbers.Length);
        Assert.All(numbers.Zip(expected.EnumerateArray()), static pair => Assert.Equal(pair.Second.GetSingle(), pair.First, 2e-5f));
    }
}
