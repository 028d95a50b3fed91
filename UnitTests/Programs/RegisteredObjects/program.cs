#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-6
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;
using Config = System.Collections.Generic.Dictionary<string, object?>;

// Where Python has a decorator, the program says how an object is made of its config.
keras.saving.register_keras_serializable(config => new Scale(config.get("factor", 2.0)), package: "my_package");
keras.saving.register_keras_serializable(squared_plus, package: "my_package");
keras.saving.register_keras_serializable(config => new Residual(config.get<Layer>("inner")), package: "my_package");

keras.utils.set_random_seed(3);
var model = keras.Sequential([keras.Input(3), new Scale(3.0, name: "scale"), Dense(3, activation: squared_plus), new Residual(Dense(3, name: "inner"), name: "residual")]);
var text = model.to_json();
var twin = keras.models.model_from_json(text);
twin.set_weights(model.get_weights());
var x = np.linspace(0, 1, 6).reshape((2, 3)).astype("float32");
print((float)tf.reduce_max(tf.abs(model.Apply(x) - twin.Apply(x))));
print(((Scale)twin.layers[0]).factor, twin.layers[0].name, ((Residual)twin.layers[2]).inner.GetType().Name);
print(keras.saving.get_registered_name(typeof(Scale)), keras.saving.get_registered_name((Func<Tensor, Tensor>)squared_plus));
print(keras.saving.get_custom_objects().Select(entry => entry.Key).Where(name => name.StartsWith("my_package>")).Order(StringComparer.Ordinal).ToList());
print(((Config)keras.saving.serialize_keras_object(new Scale(0.5, name: "half"))!)["registered_name"]);

var stack = keras.Sequential([keras.Input(3), new Unknown("unknown")]);
text = stack.to_json();
try
{
    keras.models.model_from_json(text);
}
catch (TypeError e)
{
    print(e.Message.Contains("Could not locate class 'Unknown'"));
}
using (keras.saving.custom_object_scope(new() { { "Unknown", config => new Unknown() } }))
    print(keras.models.model_from_json(text).layers[0].name);
print(keras.models.model_from_json(text, custom_objects: new() { { "Unknown", config => new Unknown() } }).Apply(x).numpy()[0].tolist());

var config = (Config)keras.saving.serialize_keras_object(new Config { ["shape"] = (1, 2), ["layer"] = Dense(2, name: "d"), ["numbers"] = new object?[] { 1, 2.5, null, true }, ["array"] = np.array(1L, 2L) })!;
print((1, 2), ((Config)config["layer"]!)["class_name"], config["numbers"], config["array"]);
var back = (Config)keras.saving.deserialize_keras_object(config)!;
print(((Layer)back["layer"]!).name, back["numbers"], back["array"]);

static Tensor squared_plus(Tensor x) => ops.square(x) + 1.0;

class Scale(double factor = 2.0, string? name = null) : Layer(name)
{
    KerasVariable? w;

    public double factor { get; } = factor;

    public override void build(Shape input_shape)
    {
        w = add_weight(shape: input_shape[-1], initializer: "ones", name: "w");
        base.build(input_shape);
    }

    public override Tensor call(Tensor x, bool training = false) => x * w! * factor;

    public override Config get_config() => new(base.get_config()) { ["factor"] = factor };
}

class Residual(Layer inner, string? name = null) : Layer(name)
{
    public Layer inner = inner;

    public override Tensor call(Tensor x, bool training = false) => x + inner.Apply(x);

    public override Config get_config() => new(base.get_config()) { ["inner"] = keras.saving.serialize_keras_object(inner) };
}

class Unknown(string? name = null) : Layer(name)
{
    public override Tensor call(Tensor x, bool training = false) => x + 1.0;
}
