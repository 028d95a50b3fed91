using System.Security.Cryptography;
using System.Text.Json;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using Tensorflow.Operations.Initializers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Random;

/// <summary>What layers and initializers draw that are made after <c>keras.utils.set_random_seed</c>, bit for bit.</summary>
[Collection("random streams")]
public class DrawsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Draws_are_those_of_python_keras(int index)
    {
        var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Random", "draws.json"))).RootElement[index];
        keras.utils.set_random_seed(recorded.GetProperty("seed").GetInt64());
        var model = keras.Sequential(
        [
            keras.Input(784),
            keras.layers.Dense(32),
            keras.layers.Dropout(.6f),
            keras.layers.GaussianNoise(.3f),
            keras.layers.Dense(10, kernel_initializer: "he_normal"),
        ]);
        Assert.Equal(Expected("weights"), model.get_weights().Select(Md5));
        var ones = np.ones((16, 32), dtype: np.float32);
        Assert.Equal(Expected("dropped"), Calls(model.layers[1], 3));
        Assert.Equal(Expected("noise"), Calls(model.layers[2], 2));
        foreach (var initial in recorded.GetProperty("initial").EnumerateObject())
            Assert.Equal((initial.Name, initial.Value.GetString()), (initial.Name, Md5(Create(initial.Name).call((30, 20)).numpy())));

        string[] Expected(string name) => recorded.GetProperty(name).Deserialize<string[]>()!;

        string[] Calls(Layer layer, int count) => [.. Enumerable.Range(0, count).Select(_ => Md5(layer.Apply(ones, training: true).numpy()))];
    }

    private static RandomInitializer Create(string name) => name switch
    {
        "RandomNormal" => new RandomNormal(),
        "RandomUniform" => new RandomUniform(),
        "TruncatedNormal" => new TruncatedNormal(),
        "GlorotNormal" => new GlorotNormal(),
        "GlorotUniform" => new GlorotUniform(),
        "HeNormal" => new HeNormal(),
        "HeUniform" => new HeUniform(),
        "LecunNormal" => new LecunNormal(),
        "LecunUniform" => new LecunUniform(),
        _ => throw new ArgumentException(name),
    };

    private static string Md5(NDArray array) => Convert.ToHexStringLower(MD5.HashData(array.ToByteArray()));
}
