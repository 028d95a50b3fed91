using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>Files of weights: names of fields, layers that save something of their own, element types.</summary>
[Collection("random streams")]
public sealed class WeightFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("weights-").FullName;

    public WeightFileTests() => keras.backend.clear_session();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What Python saved as <c>encoder</c> and <c>dense_out</c>.</summary>
    [Fact]
    public void FieldsFindWhatPythonCallsAlike()
    {
        var path = Path.Combine(_folder, "a.weights.h5");
        var (kernel, bias) = (FileModels.Data(3, 3), FileModels.Data(3));
        using (var file = h5py.File(path, "w"))
        {
            file.create_group("vars");
            file.create_group("layers/parts/vars");
            foreach (var name in (string[])["encoder", "dense_out"])
            {
                var variables = file.create_group($"layers/parts/{name}/vars");
                variables.create_dataset("0", data: kernel);
                variables.create_dataset("1", data: bias);
            }
        }
        var model = keras.Sequential([keras.Input(3), new Parts()]);

        model.load_weights(path);

        Assert.Equal([kernel.ToByteArray(), bias.ToByteArray(), kernel.ToByteArray(), bias.ToByteArray()], model.get_weights().Select(static weight => weight.ToByteArray()));
    }

    [Fact]
    public void ALayerSavesSomethingOfItsOwn()
    {
        var path = Path.Combine(_folder, "a.weights.h5");
        var model = keras.Sequential([keras.Input(3), new Remembering { Seen = 5 }]);
        model.save_weights(path);
        using (var file = h5py.File(path))
            Assert.Equal(["seen"], file["layers/remembering/vars"].keys());
        var layer = new Remembering();
        var other = keras.Sequential([keras.Input(3), layer]);

        other.load_weights(path);

        Assert.Equal(5, layer.Seen);
    }

    [Theory]
    [InlineData("float16", "float16")]
    [InlineData("float64", "float64")]
    [InlineData("bfloat16", "bfloat16")]
    [InlineData("float64", "float32")]
    [InlineData("float32", "bfloat16")]
    [InlineData("bfloat16", "float32")]
    public void ElementTypesAreKeptAndConverted(string saved, string loaded)
    {
        var path = Path.Combine(_folder, "a.weights.h5");
        var model = keras.Sequential([keras.Input(3), Dense(2, dtype: saved)]);
        model.save_weights(path);
        using (var file = h5py.File(path))
        {
            Assert.Equal(model.weights[0].dtype, file["layers/dense/vars/0"].dtype.Type);
            // As Keras notes it.
            Assert.Equal(saved == "bfloat16" ? ["dtype"] : [], file["layers/dense/vars/0"].attrs.keys());
        }
        var other = keras.Sequential([keras.Input(3), Dense(2, dtype: loaded)]);

        other.load_weights(path);

        Assert.Equal(model.weights[0].numpy().astype(other.weights[0].dtype).ToByteArray(), other.weights[0].numpy().ToByteArray());
    }

    [Fact]
    public void TheEntryOfALayerIsADictionary()
    {
        using var stream = new MemoryStream();
        using (var file = h5py.File(stream, "w"))
        {
            var store = new WeightsStore(file).Make("layers/dense", "dense");
            store["0"] = np.ones((2, 2));
            Assert.Equal(1, store.Count);
        }
        using var read = h5py.File(stream.ToArray());
        var entry = new WeightsStore(read).Get("layers/dense");
        Assert.Equal(["0"], entry.keys());
        Assert.True(entry.Contains("0"));
        Assert.False(entry.Contains("1"));
        Assert.Equal(new Shape(2, 2), entry["0"].shape);
        Assert.Contains("object '1' doesn't exist", Assert.Throws<KeyNotFoundException>(() => entry["1"]).Message, StringComparison.Ordinal);
        var none = new WeightsStore(read).Get("layers/other");
        Assert.Empty(none.keys());
        Assert.Throws<ValueError>(() => none["0"] = np.ones(1));
    }

    private sealed class Parts : Layer
    {
        private readonly Layer _encoder = Dense(3);
        private readonly Layer DenseOut = Dense(3);

        public override void build(Shape input_shape)
        {
            _encoder.build(input_shape);
            DenseOut.build(input_shape);
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => DenseOut.Apply(_encoder.Apply(inputs));
    }

    private sealed class Remembering : Layer
    {
        public int Seen { get; set; }

        public override Tensor call(Tensor inputs, bool training = false) => inputs;

        public override void save_own_variables(H5Entry store) => store["seen"] = np.array(Seen);

        public override void load_own_variables(H5Entry store) => Seen = (int)store["seen"];
    }
}
