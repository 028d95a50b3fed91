using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>While a model is read, initializers do not draw what the file brings; what it does not bring is drawn as ever.</summary>
[Collection("random streams")]
public sealed class AwaitedWeightsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("awaited weights").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("model.keras")]
    [InlineData("model.h5")]
    public void AWeightThatNoFileBringsIsDrawn(string file)
    {
        var path = Path.Combine(_folder, file);
        var inputs = keras.Input(3);
        var model = keras.Model(inputs, new Forgetful().Apply(keras.layers.Dense(4, kernel_initializer: "he_normal").Apply(inputs)));
        model.save(path);

        keras.utils.set_random_seed(7);
        var custom = new CustomObjects { { "Forgetful", static _ => new Forgetful() } };
        var read = (Model)keras.models.load_model(path, custom_objects: custom);

        keras.utils.set_random_seed(7);
        // As reading makes them: the seed of the dense layer's kernel is drawn first.
        var expected = keras.Model(inputs, new Forgetful().Apply(keras.layers.Dense(4, kernel_initializer: "he_normal").Apply(inputs)));
        Assert.Equal(model.get_weights()[0].ToArray<float>(), read.get_weights()[0].ToArray<float>());
        if (file.EndsWith(".keras", StringComparison.Ordinal))
            Assert.Equal(expected.get_weights()[^1].ToArray<float>(), read.get_weights()[^1].ToArray<float>());
        Assert.Contains(read.get_weights()[^1].ToArray<float>(), static value => value != 0);
    }

    [Fact]
    public void ZerosOfAFileStay()
    {
        var path = Path.Combine(_folder, "zeros.keras");
        var model = keras.Sequential([keras.Input(3), keras.layers.Dense(4)]);
        model.set_weights([np.zeros((3, 4), np.float32), np.zeros(4, np.float32)]);
        model.save(path);
        Assert.All(((Model)keras.models.load_model(path)).get_weights()[0].ToArray<float>(), static value => Assert.Equal(0, value));
    }

    /// <summary>A layer that keeps its weight out of archives.</summary>
    private sealed class Forgetful : Layer
    {
        private KerasVariable _scale = null!;

        public override void build(Shape input_shape)
        {
            _scale = add_weight(input_shape[-1], "glorot_uniform", name: "scale");
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs * _scale;

        public override void save_own_variables(H5Entry store)
        {
        }

        public override void load_own_variables(H5Entry store)
        {
        }
    }
}
