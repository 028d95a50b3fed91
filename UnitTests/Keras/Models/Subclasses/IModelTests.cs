using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>What programs that name a model's type as TensorFlow.NET does do with its files.</summary>
public sealed class IModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imodel").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_saved_and_gets_its_weights_back()
    {
        IModel model = keras.Sequential([keras.Input(2), keras.layers.Dense(1, name: "only")], name: "small");
        var (x, path) = (np.ones((1, 2)), Path.Combine(_folder, "m.weights.h5"));
        var expected = model.predict(x, verbose: 0).ToArray<float>();

        model.save_weights(path);
        model.save(Path.Combine(_folder, "m.keras"));
        using var stream = new MemoryStream();
        model.save(stream);
        model.layers[0].set_weights([np.zeros((2, 1)), np.zeros(1)]);
        model.load_weights(path);

        Assert.Equal(expected, model.predict(x, verbose: 0).ToArray<float>());
        Assert.Equal(expected, keras.models.load_model(Path.Combine(_folder, "m.keras")).predict(x, verbose: 0).ToArray<float>());
        Assert.Equal(expected, keras.models.load_model(stream.ToArray()).predict(x, verbose: 0).ToArray<float>());
        Assert.Equal("small", model.get_config()["name"]);
    }
}
