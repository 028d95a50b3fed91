using Tensorflow;
using Tensorflow.Common.Types;
using Tensorflow.Keras;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Models and layers written for TensorFlow.NET: settings in an object, the interface IModel.</summary>
[Collection("random streams")]
public class ModelArgsTests
{
    private static readonly NDArray s_x = np.sin(np.arange(24)).reshape((8, 3)).astype(np.float32);

    [Fact]
    public void AModelTakesItsSettingsFromAnObject()
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(2);
        var net = new Net(new NetArgs { NumClasses = 4, Name = "net" });
        var x = (Tensor)s_x;

        var y = net.Apply(x);

        Assert.Equal("net", net.name);
        Assert.Equal(new Shape(8, 4), y.shape);
        Assert.Equal(["net/first/kernel", "net/first/bias", "net/last/kernel", "net/last/bias"], net.weights.Select(static w => w.path));
        Assert.True(net.trainable);
        Assert.Empty(new Net(new NetArgs { NumClasses = 1, Trainable = false }).trainable_weights);
        Assert.StartsWith("net", new Net(new NetArgs { NumClasses = 1 }).name, StringComparison.Ordinal);
    }

    [Fact]
    public void AGraphMayBeAmongTheSettings()
    {
        var inputs = keras.Input(3);
        var outputs = keras.layers.Dense(2).Apply(inputs);
        var model = new Plain(new ModelArgs { Inputs = inputs, Outputs = outputs });

        Assert.Equal(2, model.layers.Count);
        Assert.Equal(model.layers[1].Apply(s_x).ToArray<float>(), model.Apply(s_x).ToArray<float>());
        Assert.StartsWith("A model of a graph has inputs and outputs.", Assert.Throws<ValueError>(() => new Plain(new ModelArgs { Inputs = inputs })).Message, StringComparison.Ordinal);
        Assert.Throws<ValueError>(() => new Plain(new ModelArgs { Outputs = outputs }));
    }

    [Fact]
    public void ALayerTakesItsSettingsFromAnObject()
    {
        var layer = new Halved(new LayerArgs { Name = "halved", DType = TF_DataType.TF_DOUBLE, Trainable = false });

        Assert.Equal("halved", layer.name);
        Assert.Equal(TF_DataType.TF_DOUBLE, layer.dtype);
        Assert.False(layer.trainable);
        Assert.Equal(TF_DataType.TF_FLOAT, new Halved(new LayerArgs()).dtype);
    }

    [Fact]
    public void AModelIsTrainedThroughItsInterface()
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(2);
        var inputs = keras.Input(3);
        IModel model = keras.Model(inputs, keras.layers.Dense(2).Apply(inputs), name: "seen");
        var y = np.ones((8, 2)).astype(np.float32);
        var summary = "";

        model.compile(optimizer: "sgd", loss: "mse", metrics: ["mae"]);
        var history = model.fit(s_x, y, epochs: 2, batch_size: 4, verbose: 0).history;
        var results = model.evaluate(s_x, y, verbose: 0, return_dict: true);
        model.summary(print_fn: text => summary += text);

        Assert.Equal(2, history["loss"].Count);
        Assert.Equal(["loss", "mae"], history.Keys.Order());
        Assert.True(results["loss"] < history["loss"][0]);
        Assert.Equal(new Shape(8, 2), model.predict(s_x, verbose: 0).shape);
        Assert.StartsWith("Model: \"seen\"", summary, StringComparison.Ordinal);
        Assert.Same(model.layers[1], model.get_layer(index: 1));
        Assert.Same(model.inputs[0], inputs);
    }

    private sealed class NetArgs : ModelArgs
    {
        public int NumClasses { get; set; }
    }

    private sealed class Net : Model
    {
        private readonly ILayer _first;
        private readonly ILayer _last;

        public Net(NetArgs args) : base(args)
        {
            _first = keras.layers.Dense(5, activation: "relu", name: "first");
            _last = keras.layers.Dense(args.NumClasses, name: "last");
            StackLayers(_first, _last);
        }

        protected override Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) => _last.Apply(_first.Apply(inputs));
    }

    private sealed class Plain(ModelArgs args) : Model(args);

    private sealed class Halved(LayerArgs args) : Layer(args)
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs / 2;
    }
}
