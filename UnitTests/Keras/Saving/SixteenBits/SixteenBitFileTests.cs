using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>Models of Keras 3.6 whose weights have 16 bits (generate.py): they give what they gave there, are trained on with the same loss, and come back from files of this library.</summary>
public sealed class SixteenBitFileTests : IDisposable
{
    private static readonly JsonElement s_recorded = Recorded.Load("sixteen.json");
    private static readonly NDArray s_x = np.linspace(-1, 1, 12).reshape((4, 3)).astype("float32");
    private readonly string _folder = Directory.CreateTempSubdirectory("sixteen").FullName;

    public static TheoryData<string, string> Files => new()
    {
        { "float16", "model.keras" }, { "float16", "model.h5" }, { "bfloat16", "model.keras" }, { "bfloat16", "model.h5" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_model_of_16_bits_goes_through_files(string dtype, string file)
    {
        var expected = s_recorded.GetProperty(dtype);
        float[] outputs = [.. expected.GetProperty("outputs").EnumerateArray().Select(static value => value.GetSingle())];
        var model = keras.models.load_model(Path.Combine(Folder(), $"{dtype}.keras"));
        var path = Path.Combine(_folder, file);

        Assert.Equal(outputs, Outputs(model));
        Assert.All(model.weights, weight => Assert.Equal(dtype, weight.Variable.DType.Name()));
        model.save(path);
        Assert.Equal(expected.GetProperty("next").GetDouble(), (double)(float)model.train_on_batch(s_x, np.ones((4, 2)))[0], 2e-3);

        var loaded = keras.models.load_model(path);
        Assert.Equal(outputs, Outputs(loaded));
        Assert.Equal((float)model.train_on_batch(s_x, np.ones((4, 2)))[0], After(loaded));
    }

    private static string Folder([CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;

    private static float After(Model loaded)
    {
        loaded.train_on_batch(s_x, np.ones((4, 2)));
        return (float)loaded.train_on_batch(s_x, np.ones((4, 2)))[0];
    }

    private static float[] Outputs(Model model) => tf.cast(model.Apply((Tensor)s_x), TF_DataType.TF_FLOAT).ToArray<float>();
}
