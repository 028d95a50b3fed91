#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(1);

// What a layer is made of, and a layer made of that.
var dense = keras.layers.Dense(4, activation: "relu", kernel_initializer: keras.initializers.HeNormal(seed: 3), kernel_regularizer: "l2", name: "hidden");
var config = dense.get_config();
foreach (var (key, value) in config)
    print(key, "=", value);
var twin = Dense.from_config(config);
var x = np.linspace(-1, 1, 12).astype("float32").reshape((3, 4));
print(np.array_equal(dense.Apply(x).numpy(), twin.Apply(x).numpy()));

// An argument changed on the way.
config["units"] = 2;
config["name"] = "smaller";
var smaller = Dense.from_config(config);
print(smaller.name, smaller.Apply(x).shape);

// All that a model is compiled with.
var optimizer = SGD.from_config(keras.optimizers.SGD(0.25f, momentum: 0.5f, nesterov: true).get_config());
print(optimizer.get_config());
var loss = (Loss)keras.losses.deserialize(keras.losses.serialize(keras.losses.CategoricalCrossentropy(label_smoothing: 0.125f, name: "smooth")));
print(loss.name, keras.losses.serialize(loss));
var metric = keras.metrics.get(new Dictionary<string, object?> { ["class_name"] = "Precision", ["config"] = new Dictionary<string, object?> { ["thresholds"] = new[] { 0.25, 0.75 }, ["name"] = "p" } })!;
print(metric.get_config());
var schedule = keras.optimizers.schedules.deserialize(keras.optimizers.schedules.serialize(keras.optimizers.schedules.CosineDecay(0.5f, 8)));
print(new List<double> { round((double)schedule.Apply(0), 6), round((double)schedule.Apply(4), 6), round((double)schedule.Apply(8), 6) });
print(keras.optimizers.deserialize(new Dictionary<string, object?> { ["class_name"] = "adam", ["config"] = new Dictionary<string, object?> { ["learning_rate"] = schedule } }).name);
print(
    keras.constraints.get(new Dictionary<string, object?> { ["class_name"] = "MaxNorm", ["config"] = new Dictionary<string, object?> { ["max_value"] = 2.5 } })!.get_config(),
    keras.regularizers.get("L1L2")!.Config, keras.initializers.get("random_normal")!.Config);
print(keras.activations.serialize(keras.activations.Relu), keras.activations.deserialize("tanh").Apply(0.0f).numpy());

// A layer of one's own adds its arguments to those of the base.
keras.saving.register_keras_serializable(
    config => new Scaled(config.get<int>("units"), config.get("factor", 1.0), config.get("use_bias", true), config.get<string?>("name", null)), package: "Mine");
var scaled = new Scaled(2, factor: 0.5, use_bias: false, name: "scaled");
print(list(scaled.get_config().Keys));
var again = (Scaled)keras.layers.deserialize(keras.layers.serialize(scaled));
print(again.GetType().Name, again.factor, again.use_bias, again.name);

// An initializer and an activation of one's own in the config of a layer of Keras.
keras.saving.register_keras_serializable(config => new Halves(config.get("value", 0.5)), package: "Mine");
keras.saving.register_keras_serializable(twice, package: "Mine");
var layer = keras.layers.Dense(2, activation: twice, kernel_initializer: new Halves(0.25), name: "own");
config = layer.get_config();
var (activation, initializer) = ((Dictionary<string, object?>)config["activation"]!, (Dictionary<string, object?>)config["kernel_initializer"]!);
print(activation["class_name"], activation["config"], initializer["class_name"], initializer["registered_name"], initializer["config"]);
print(np.array_equal(layer.Apply(x).numpy(), Dense.from_config(config).Apply(x).numpy()));

// What is wrong with a config is said.
foreach (var wrong in new Dictionary<string, object?>[] { new() { ["units"] = 3, ["colour"] = "red" }, new() { ["units"] = 3, ["activation"] = "fancy" } })
{
    try
    {
        Dense.from_config(wrong);
    }
    catch (TypeError error)
    {
        print(error.Message.Split('\n')[^1]);
    }
}
try
{
    Adam.from_config(new Dictionary<string, object?> { ["learning_rate"] = 0.5, ["lr"] = 0.5 });
}
catch (ValueError error)
{
    print(error.Message);
}

static Tensor twice(Tensor x) => x * 2;

class Scaled(int units, double factor = 1.0, bool use_bias = true, string? name = null) : Dense(units, use_bias: use_bias, name: name)
{
    public double factor { get; } = factor;

    public override Tensor call(Tensor inputs, bool training = false) => base.call(inputs, training) * factor;

    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["factor"] = factor };
}

class Halves(double value = 0.5) : Initializer
{
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => tf.cast(tf.fill(shape, (float)value), dtype);

    public override Dictionary<string, object?> get_config() => new() { ["value"] = value };
}
