#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-6
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;
using Config = System.Collections.Generic.Dictionary<string, object?>;
using Items = System.Collections.Generic.List<object?>;

keras.utils.set_random_seed(7);
var model = keras.Sequential([keras.Input(4), Dense(8, activation: "relu"), Dropout(0.2), Dense(3, activation: "softmax")], name: "classifier");
model.compile("adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var text = model.to_json();
print(len(text));
print(text[..120]);

var config = (Config)keras.saving.serialize_keras_object(model)!;
print(config["class_name"], ((Config)config["config"]!).Keys.ToList());
print(((Items)((Config)config["config"]!)["layers"]!).Select(layer => ((Config)layer!)["class_name"]).ToList());
print(((Config)config["compile_config"]!)["loss"], ((Config)config["compile_config"]!)["metrics"]);

var twin = keras.models.model_from_json(text);
print(twin.name, twin.count_params(), twin.compiled);
twin.set_weights(model.get_weights());
var x = np.linspace(-1, 1, 20).reshape((5, 4)).astype("float32");
print(np.abs(model.predict(x, verbose: 0) - twin.predict(x, verbose: 0)).max());
print(twin.to_json() == text);

var inputs = keras.Input(6, name: "features");
var shared = Dense(4, name: "shared");
var left = shared.Apply(inputs[":", ":6"]);
var right = Dense(4, name: "right").Apply(inputs * 2.0);
var joined = Concatenate(name: "joined").Apply([left, right]).Single;
var mean = ops.mean(joined, axis: 1, keepdims: true);
var graph = keras.Model(inputs, new Tensors { ["scores"] = Dense(1, name: "scores").Apply(joined), ["mean"] = mean }, name: "graph");
config = graph.get_config();
var parts = ((Items)config["layers"]!).Cast<Config>().ToList();
print(parts.Select(layer => layer["name"]).ToList());
print(config["input_layers"], config["output_layers"]);
var node = (Config)((Items)parts[^1]["inbound_nodes"]!)[0]!;
print(((Config)((Config)((Items)node["args"]!)[0]!)["config"]!)["keras_history"], node["kwargs"]);

var again = Tensorflow.Keras.Engine.Functional.from_config(config);
again.set_weights(graph.get_weights());
var (a, b) = (graph.Apply(new Tensors(np.ones((2, 6), np.float32))), again.Apply(new Tensors(np.ones((2, 6), np.float32))));
print(a.Keys.Order().ToList(), a.Keys.Order().Select(key => (double)(float)tf.reduce_max(tf.abs(a[key] - b[key]))).ToList());
print(again.layers.Select(layer => layer.name).ToList());
print(graph.to_json(indent: 2).Split("\n")[..6].ToList());

var dense = (Tensorflow.Keras.Layers.Dense)keras.layers.deserialize(keras.layers.serialize(Dense(5, activation: "tanh", kernel_regularizer: "l2", name: "again")));
print(dense.name, dense.units, dense.get_config()["activation"], ((Config)dense.get_config()["kernel_regularizer"]!)["class_name"]);
try
{
    keras.models.model_from_json("{\"module\": \"keras.layers\", \"class_name\": \"Nothing\", \"config\": {}, \"registered_name\": null}");
}
catch (TypeError e)
{
    print(e.Message.Split(".")[0]);
}
