using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using PIL;
using Tensorflow;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Imaging.Flows;

/// <summary>Images from folders, and images that are saved, against real Keras.</summary>
public sealed class DirectoryIteratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("image folders ").FullName;

    public DirectoryIteratorTests()
    {
        var stream = new RandomState(0);
        foreach (var name in new[] { "cats/a.png", "cats/B.PNG", "cats/more/c.png", "cats/notes.txt", "dogs/d10.png", "dogs/d2.png", "dogs/d3.png", "birds/e.png" })
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var pixels = stream.randint(0, 256, (6, 8, 3)).astype("uint8");
            if (name.EndsWith("txt", StringComparison.Ordinal))
                File.WriteAllText(path, "no image");
            else
                Image.fromarray(pixels).save(path, "png");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FoldersGiveKerasBatches()
    {
        foreach (var recorded in Load().GetProperty("cases").EnumerateArray())
        {
            var name = recorded.GetProperty("name").GetString()!;
            np.random.seed(3);
            var iterator = Open(name);
            Assert.Equal(recorded.GetProperty("filenames").EnumerateArray().Select(static f => f.GetString()), iterator.filenames.Select(static f => f.Replace('\\', '/')));
            Assert.Equal(recorded.GetProperty("classes").EnumerateArray().Select(static c => c.GetInt32()), iterator.classes.ToArray<int>());
            Assert.Equal(recorded.GetProperty("class_indices").EnumerateObject().Select(static c => (c.Name, c.Value.GetInt32())).Order(), iterator.class_indices.Select(static c => (c.Key, c.Value)).Order());
            for (var i = 0; i < iterator.num_batches; i++)
            {
                var batch = iterator[i];
                AssertClose(MemoryMarshal.Cast<byte, float>(recorded.GetProperty("images")[i].GetBytesFromBase64()).ToArray(), batch.x.ToArray<float>(), $"{name}, batch {i}");
                if (name == "input")
                    Assert.Equal(batch.x.ToArray<float>(), batch.y!.ToArray<float>());
                else if (recorded.GetProperty("targets")[i] is { ValueKind: JsonValueKind.Array } targets)
                    Assert.Equal(Flat(targets), batch.y!.ToArray<float>());
                else
                    Assert.Null(batch.y);
            }
            Assert.Equal(recorded.GetProperty("after").GetDouble(), (double)np.random.random());
        }
    }

    [Fact]
    public void ImagesAreSavedAsKerasSavesThem()
    {
        var recorded = Load().GetProperty("saved");
        var saved = Directory.CreateDirectory(Path.Combine(_folder, "saved")).FullName;
        np.random.seed(4);
        var images = new RandomState(1).uniform(0, 255, (2, 4, 4, 3)).astype("float32");
        _ = new ImageDataGenerator(rotation_range: 20).flow(images, save_to_dir: saved, save_prefix: "x")[0];
        string[] files = [.. Directory.GetFiles(saved).Order(StringComparer.Ordinal)];
        Assert.Equal(recorded.GetProperty("files").EnumerateArray().Select(static f => f.GetString()), files.Select(Path.GetFileName));
        for (var i = 0; i < files.Length; i++)
        {
            float[] expected = [.. recorded.GetProperty("pixels")[i].EnumerateArray().Select(static p => p.GetSingle())];
            AssertClose(expected, ((NDArray)Image.open(files[i])).ToArray<float>(), files[i]);
        }
        Assert.Equal(recorded.GetProperty("after").GetDouble(), (double)np.random.random());
    }

    [Fact]
    public void AModelTrainsOnAFolder()
    {
        keras.utils.set_random_seed(1);
        var model = keras.Sequential([keras.Input((6, 8, 3)), Tensorflow.Keras.layers.Flatten(), Tensorflow.Keras.layers.Dense(3, activation: "softmax")]);
        model.compile("adam", "categorical_crossentropy", metrics: ["accuracy"]);
        var history = model.fit(new ImageDataGenerator(rescale: 1 / 255.0).flow_from_directory(_folder, target_size: (6, 8), batch_size: 3), epochs: 2, verbose: 0);
        Assert.Equal(2, history.history["accuracy"].Count);
    }

    [Fact]
    public void WhatIsMissingIsNamed()
    {
        static string Fails(Action action) => Assert.Throws<ValueError>(action).Message;
        var generator = new ImageDataGenerator();
        Assert.Equal("Invalid color mode: cmyk; expected \"rgb\", \"rgba\", or \"grayscale\".", Fails(() => generator.flow_from_directory(_folder, color_mode: "cmyk")));
        Assert.StartsWith("Invalid class_mode: words; expected one of:", Fails(() => generator.flow_from_directory(_folder, class_mode: "words")), StringComparison.Ordinal);
        Assert.StartsWith("Invalid subset name: test;", Fails(() => generator.flow_from_directory(_folder, subset: "test")), StringComparison.Ordinal);
        Assert.Contains("nowhere", Assert.Throws<DirectoryNotFoundException>(() => generator.flow_from_directory(Path.Combine(_folder, "nowhere"))).Message, StringComparison.Ordinal);
        var empty = generator.flow_from_directory(Directory.CreateDirectory(Path.Combine(_folder, "cats", "empty")).FullName);
        Assert.Equal((0, 0, 0), (empty.samples, empty.num_classes, empty.num_batches));
        var model = keras.Sequential([keras.Input((256, 256, 3)), Tensorflow.Keras.layers.Flatten(), Tensorflow.Keras.layers.Dense(1)]);
        model.compile("sgd", "mse");
        Assert.Contains("no images", Fails(() => model.fit(empty, verbose: 0)), StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(_folder, "birds", "f.png"), [1, 2, 3]);
        Assert.Contains("f.png", Assert.Throws<InvalidDataException>(() => generator.flow_from_directory(_folder, shuffle: false)[0]).Message, StringComparison.Ordinal);
    }

    private DirectoryIterator Open(string name) => name switch
    {
        "plain" => new ImageDataGenerator().flow_from_directory(_folder, batch_size: 3, target_size: (6, 8), shuffle: false),
        "augmented" => new ImageDataGenerator(rotation_range: 40, rescale: 1 / 255.0, horizontal_flip: true)
            .flow_from_directory(_folder, batch_size: 3, target_size: (6, 8), class_mode: "sparse"),
        "grey" => new ImageDataGenerator(zoom_range: 0.3)
            .flow_from_directory(_folder, batch_size: 3, target_size: (6, 8), color_mode: "grayscale", class_mode: "binary", classes: ["dogs", "cats"]),
        "input" => new ImageDataGenerator(vertical_flip: true).flow_from_directory(_folder, batch_size: 3, target_size: (5, 4), class_mode: "input", interpolation: "bilinear"),
        "nothing" => new ImageDataGenerator(width_shift_range: 0.4).flow_from_directory(_folder, batch_size: 3, target_size: (6, 8), class_mode: null, seed: 5),
        _ => new ImageDataGenerator(validation_split: 0.5).flow_from_directory(_folder, batch_size: 3, target_size: (6, 8), shuffle: false, subset: name),
    };

    private static JsonElement Load([CallerFilePath] string caller = "") =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(caller)!, "flows.json"))).RootElement;

    private static float[] Flat(JsonElement array) =>
        [.. array.EnumerateArray().SelectMany(static e => e.ValueKind == JsonValueKind.Array ? e.EnumerateArray().Select(static v => v.GetSingle()) : [e.GetSingle()])];

    private static void AssertClose(float[] expected, float[] actual, string where)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-4, FormattableString.Invariant($"{where}, element {i}: expected {expected[i]:R}, got {actual[i]:R}."));
    }
}
