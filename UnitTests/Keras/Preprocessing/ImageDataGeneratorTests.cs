using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Keras.Preprocessing;

/// <summary>Batches, parameters and random streams against recorded ones of real Keras.</summary>
[Collection("random streams")]
public class ImageDataGeneratorTests
{
    private const double Tolerance = 1e-4;

    public static TheoryData<string> Cases() => [.. RecordedAugmentation.All.GetProperty("cases").EnumerateArray().Select(static c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ASeedGivesKerasBatches(string name)
    {
        var recorded = RecordedAugmentation.Case(name);
        var x = RecordedAugmentation.Images(recorded);
        var (taken, _) = Take(recorded, x, out var after);

        Assert.Equal(recorded.GetProperty("batches").GetArrayLength(), taken.Count);
        for (var i = 0; i < taken.Count; i++)
        {
            var (images, labels) = taken[i];
            Assert.Equal(recorded.GetProperty("labels")[i].EnumerateArray().Select(static e => e.GetInt64()), labels.ToArray<long>());
            AssertClose(Recorded.Floats(recorded.GetProperty("batches")[i]), images.ToArray<float>(), $"batch {i}");
        }
        Assert.Equal(recorded.GetProperty("after").GetDouble(), after);
    }

    /// <summary>What float64 and the bytes of an image file give, against float32: the same pixels, drawn alike.</summary>
    [Theory]
    [InlineData("all reflect")]
    [InlineData("brightness")]
    [InlineData("rescaled")]
    public void OtherTypesOfImagesGiveTheSameBatches(string name)
    {
        var recorded = RecordedAugmentation.Case(name);
        var bytes = RecordedAugmentation.Images(recorded).astype("uint8");
        var (fromBytes, generator) = Take(recorded, bytes, out _);
        var (fromFloats, _) = Take(recorded, bytes.astype("float32"), out _);
        for (var i = 0; i < fromBytes.Count; i++)
            Assert.Equal(fromFloats[i].x.ToArray<float>(), fromBytes[i].x.ToArray<float>());

        var doubles = new NumpyArrayIterator(bytes, null, generator, dtype: "float64", batch_size: bytes.shape[0]);
        var floats = new NumpyArrayIterator(bytes, null, generator, batch_size: bytes.shape[0]);
        np.random.seed(1);
        var wide = doubles[0].x;
        np.random.seed(1);
        Assert.Equal(TF_DataType.TF_DOUBLE, wide.dtype);
        AssertClose(wide.ToArray<float>(), floats[0].x.ToArray<float>(), "float64");
    }

    [Fact]
    public void TransformsOfAnImageAreThoseOfKeras()
    {
        foreach (var recorded in RecordedAugmentation.All.GetProperty("transforms").EnumerateArray())
        {
            var where = $"{recorded.GetProperty("name")} of {recorded.GetProperty("dtype")}";
            var x = new RandomState(5).uniform(0, 255, (6, 7, 3)).astype("float32").astype(recorded.GetProperty("dtype").GetString());
            var result = RecordedAugmentation.Generator(recorded.GetProperty("arguments")).apply_transform(x, RecordedAugmentation.Parameters(recorded.GetProperty("parameters")));
            Assert.Equal($"{where}: {recorded.GetProperty("result_dtype").GetString()}", $"{where}: {result.dtype.Type.Name()}");
            AssertClose(Recorded.Floats(recorded.GetProperty("result")), result.ToArray<float>(), where);
        }
    }

    [Fact]
    public void ParametersAreThoseOfKeras()
    {
        foreach (var recorded in RecordedAugmentation.All.GetProperty("drawn").EnumerateArray())
        {
            var drawn = RecordedAugmentation.Generator(recorded.GetProperty("arguments")).get_random_transform((10, 20, 3), seed: 123);
            Assert.Equal(RecordedAugmentation.Parameters(recorded.GetProperty("parameters")), drawn);
        }
    }

    [Fact]
    public void ThreadsDoNotChangeABit()
    {
        var recorded = RecordedAugmentation.Case("all nearest");
        var x = RecordedAugmentation.Images(recorded);
        var before = TfNet.Engine.Workers.Count;
        try
        {
            TfNet.Engine.Workers.Count = 1;
            var (one, _) = Take(recorded, x, out _);
            TfNet.Engine.Workers.Count = 4;
            var (four, _) = Take(recorded, x, out _);
            Assert.Equal(one.SelectMany(static b => b.x.ToArray<float>()), four.SelectMany(static b => b.x.ToArray<float>()));
        }
        finally
        {
            TfNet.Engine.Workers.Count = before;
        }
    }

    [Fact]
    public void AFunctionOfTheProgramMayDrawToo()
    {
        // The function draws between the draws for one image and those for the next.
        var x = new RandomState(1).uniform(0, 1, (3, 4, 4, 1)).astype("float32");
        np.random.seed(9);
        var expected = new List<float>();
        var plain = new ImageDataGenerator(horizontal_flip: true);
        for (var i = 0; i < 3; i++)
            expected.AddRange((plain.random_transform(x[i]) + np.random.uniform(0, 1)).astype("float32").ToArray<float>());

        np.random.seed(9);
        var generator = new ImageDataGenerator(horizontal_flip: true, preprocessing_function: image => (image + np.random.uniform(0, 1)).astype("float32"));
        Assert.Equal(expected, generator.flow(x, shuffle: false)[0].x.ToArray<float>());
    }

    [Fact]
    public void AnIteratorGoesOnFromItsState()
    {
        var x = new RandomState(1).uniform(0, 1, (7, 4, 4, 1)).astype("float32");
        var generator = new ImageDataGenerator(rotation_range: 20);
        np.random.seed(3);
        var first = generator.flow(x, batch_size: 3);
        first.next();
        var (state, streams) = (first.get_state(), TfNet.Engine.RandomStreams.Save());
        float[] expected = [.. first.next().x.ToArray<float>(), .. first.next().x.ToArray<float>(), .. first.next().x.ToArray<float>()];

        var second = generator.flow(x, batch_size: 3);
        second.set_state(state);
        TfNet.Engine.RandomStreams.Restore(streams);
        Assert.Equal(expected, (float[])[.. second.next().x.ToArray<float>(), .. second.next().x.ToArray<float>(), .. second.next().x.ToArray<float>()]);
        Assert.Contains("7 samples", Assert.Throws<InvalidDataException>(() => generator.flow(x).set_state(StateAfterABatch(generator.flow(x[..5])))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => second.set_state(new Dictionary<string, NDArray>()));
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        static string Fails(Action action) => Assert.Throws<ValueError>(action).Message;
        var x = np.zeros((4, 5, 5, 3));
        Assert.Equal("`zoom_range` should be a float or a tuple or list of two floats. Received: [0.1, 0.2, 0.3]", Fails(() => _ = new ImageDataGenerator(zoom_range: [0.1, 0.2, 0.3])));
        Assert.Equal("`brightness_range should be tuple or list of two floats. Received: 0.5", Fails(() => _ = new ImageDataGenerator(brightness_range: 0.5)));
        Assert.StartsWith("`validation_split` must be strictly between 0 and 1.", Fails(() => _ = new ImageDataGenerator(validation_split: 1.5)), StringComparison.Ordinal);
        Assert.StartsWith("`data_format` should be `\"channels_last\"`", Fails(() => _ = new ImageDataGenerator(data_format: "last")), StringComparison.Ordinal);
        Assert.Contains("mirrored", Fails(() => _ = new ImageDataGenerator(fill_mode: "mirrored")), StringComparison.Ordinal);
        Assert.Contains("interpolation_order=6", Fails(() => _ = new ImageDataGenerator(interpolation_order: 6)), StringComparison.Ordinal);
        var generator = new ImageDataGenerator(validation_split: 0.5);
        Assert.Equal(
            "`x` (images tensor) and `y` (labels) should have the same length. Found: x.shape = (4, 5, 5, 3), y.shape = (3,)", Fails(() => generator.flow(x, np.zeros(3))));
        Assert.Equal("Input data in `NumpyArrayIterator` should have rank 4. You passed an array with shape (4, 5)", Fails(() => generator.flow(np.zeros((4, 5)))));
        Assert.Equal("Invalid subset name: test; expected \"training\" or \"validation\".", Fails(() => generator.flow(x, subset: "test")));
        Assert.StartsWith("Training and validation subsets have different number of classes", Fails(() => generator.flow(x, np.array([0, 0, 1, 1]), subset: "training")), StringComparison.Ordinal);
        Assert.Equal("Asked to retrieve element 2, but the Sequence has length 1", Fails(() => _ = generator.flow(x)[2]));
        Assert.Equal("Input to `.fit()` should have rank 4. Got array with shape: (4, 5)", Fails(() => generator.fit(np.zeros((4, 5)))));
        Assert.Contains("three dimensions", Fails(() => generator.random_transform(np.zeros((4, 5)))), StringComparison.Ordinal);
        Assert.StartsWith("Unsupported channel number: 2", Fails(() => _ = new ImageDataGenerator(brightness_range: (0.5, 1.5)).flow(np.zeros((1, 4, 4, 2)))[0]), StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, NDArray> StateAfterABatch(NumpyArrayIterator iterator)
    {
        iterator.next();
        return iterator.get_state();
    }

    private static (List<Batch> Taken, ImageDataGenerator Generator) Take(JsonElement recorded, NDArray x, out double after)
    {
        np.random.seed(recorded.GetProperty("seed").GetInt32());
        var generator = RecordedAugmentation.Generator(recorded.GetProperty("arguments"));
        if (recorded.GetProperty("fit") is { ValueKind: JsonValueKind.Object } fit)
        {
            generator.fit(
                x, augment: fit.TryGetProperty("augment", out var augment) && augment.GetBoolean(), rounds: fit.TryGetProperty("rounds", out var rounds) ? rounds.GetInt32() : 1,
                seed: fit.TryGetProperty("seed", out var fitSeed) ? fitSeed.GetInt32() : null);
        }
        var flow = recorded.GetProperty("flow");
        var iterator = generator.flow(
            x, np.arange(x.shape[0]), batch_size: recorded.GetProperty("batch_size").GetInt32(),
            shuffle: !flow.TryGetProperty("shuffle", out var shuffle) || shuffle.GetBoolean(), seed: flow.TryGetProperty("seed", out var seed) ? seed.GetInt32() : null,
            subset: flow.TryGetProperty("subset", out var subset) ? subset.GetString() : null, ignore_class_split: flow.TryGetProperty("ignore_class_split", out _));
        var taken = new List<Batch>();
        for (var i = 0; i < recorded.GetProperty("batches").GetArrayLength() - 1; i++)
            taken.Add(iterator[i]);
        taken.Add(iterator.next());
        after = (double)np.random.random();
        return (taken, generator);
    }

    private static void AssertClose(float[] expected, float[] actual, string where)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= Tolerance, FormattableString.Invariant($"{where}, element {i}: expected {expected[i]:R}, got {actual[i]:R}."));
    }
}
