#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

keras.utils.set_random_seed(50);
var model = keras.Sequential(name: "inspected");
model.add(keras.Input(shape: 6));
model.add(Dense(4, activation: "relu", name: "first"));
model.add(Dense(3, activation: "softmax", name: "second"));
foreach (var (i, layer) in enumerate(model.layers))
    print(i, layer.name, layer.GetType().Name, ((Dense)layer).units, ((Dense)layer).activation.Name, layer.trainable, layer.built);
var first = (Dense)model.get_layer("first");
var (weights, biases) = first.get_weights();
print(weights.shape, biases.shape, biases, $"{weights.std():F4}");
print(first.kernel.shape, first.bias!.shape, first.use_bias, first.count_params());
print(model.weights.Select(w => w.path).ToList());
print(first.get_config()["units"], first.get_config()["activation"], first.get_config()["use_bias"]);
first.set_weights([np.ones((6, 4)), np.zeros(4)]);
print(model.predict(np.ones((1, 6)), verbose: 0).shape, first.Apply(np.ones((2, 6))).numpy());
first.trainable = false;
print(len(model.trainable_weights), len(model.non_trainable_weights), sum(model.trainable_weights.Select(w => (int)np.prod(w.shape))));
print(model.input_shape, model.output_shape, model.inputs[0].shape, model.outputs[0].shape);
print(((Dictionary<string, object?>)keras.layers.Dense(2).get_config()["kernel_initializer"]!)["class_name"]);
var copied = keras.Sequential([keras.Input(6), Dense(4, activation: "relu"), Dense(3, activation: "softmax")]);
copied.set_weights(model.get_weights());
var x = np.random.rand(3, 6);
print(np.array_equal(copied.predict(x, verbose: 0), model.predict(x, verbose: 0)));
try
{
    model.fit(x, np.zeros(3));
}
catch (ValueError error)
{
    print(error.Message);
}
try
{
    model.get_layer("third");
}
catch (ValueError error)
{
    print(error.Message);
}
