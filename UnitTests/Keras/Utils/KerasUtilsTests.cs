using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace TfNet.UnitTests.Keras.Utils;

[Collection("random streams")]
public class KerasUtilsTests
{
    private static readonly JsonElement s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Utils", "utils.json"))).RootElement;

    private readonly KerasUtils _utils = new();

    [Fact]
    public void To_categorical_gives_what_keras_gives()
    {
        foreach (var recorded in s_recorded.GetProperty("categorical").EnumerateObject())
        {
            var x = Array(recorded.Value.GetProperty("x"));
            Same(recorded.Value.GetProperty("y"), _utils.to_categorical(x));
            Same(recorded.Value.GetProperty("wide"), _utils.to_categorical(x, 5));
            Assert.Equal(TF_DataType.TF_DOUBLE, _utils.to_categorical(x).dtype);
            Same(recorded.Value.GetProperty("wide"), np_utils.to_categorical(x, 5));
            Assert.Equal(TF_DataType.TF_FLOAT, np_utils.to_categorical(x).dtype);
        }
    }

    [Fact]
    public void Normalize_gives_what_keras_gives()
    {
        var x = Array(s_recorded.GetProperty("numbers"));
        foreach (var recorded in s_recorded.GetProperty("normalized").EnumerateArray())
            Same(recorded.GetProperty("y"), _utils.normalize(x, recorded.GetProperty("axis").GetInt32(), recorded.GetProperty("order").GetInt32()));
    }

    [Fact]
    public void Numbers_that_name_no_class_are_an_error()
    {
        Assert.Contains("index 3 is out of bounds", Assert.Throws<ValueError>(() => _utils.to_categorical(new[] { 0, 3 }, 3)).Message, StringComparison.Ordinal);
        Assert.Throws<ValueError>(() => _utils.to_categorical(new[] { -4 }, 3));
        Assert.Throws<ValueError>(() => _utils.to_categorical(System.Array.Empty<int>()));
    }

    [Fact]
    public void A_seed_starts_all_streams()
    {
        _utils.set_random_seed(42);
        var expected = (RandomStreams.NextDefaultSeed(), (double)np.random.rand(), RandomStreams.TensorFlowSeed);
        _utils.set_random_seed(42);
        Assert.Equal(expected, (RandomStreams.NextDefaultSeed(), (double)np.random.rand(), RandomStreams.TensorFlowSeed));
        Assert.Throws<ValueError>(() => _utils.set_random_seed(-1));
    }

    private static NDArray Array(JsonElement list) => list[0].ValueKind == JsonValueKind.Array
        ? new NDArray(list.EnumerateArray().SelectMany(row => row.Deserialize<double[]>()!).ToArray()).reshape((list.GetArrayLength(), list[0].GetArrayLength()))
        : new NDArray(list.Deserialize<double[]>()!);

    private static void Same(JsonElement expected, NDArray found)
    {
        var (dims, numbers) = (new List<long>(), new List<double>());
        for (var inner = expected; inner.ValueKind == JsonValueKind.Array; inner = inner[0])
            dims.Add(inner.GetArrayLength());
        Flatten(expected);
        Assert.Equal(dims, found.dims);
        var actual = found.ToArray<double>();
        for (var i = 0; i < actual.Length; i++)
            Assert.Equal(numbers[i], actual[i], 1e-15);

        void Flatten(JsonElement element)
        {
            if (element.ValueKind != JsonValueKind.Array)
                numbers.Add(element.GetDouble());
            else
                element.EnumerateArray().ToList().ForEach(Flatten);
        }
    }
}
