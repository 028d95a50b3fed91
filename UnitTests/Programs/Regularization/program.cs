#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-3 (gradients of normalizations round otherwise)
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

var regularizers = keras.regularizers;
var x = np.random.RandomState(2).normal(size: (120, 6)).astype("float32");
var y = (x[":", ":1"] * 2 - x[":", "1:2"]).astype("float32");

Model run(string title, Func<Layer[]> hidden)
{
    keras.utils.set_random_seed(33);
    var model = keras.Sequential([keras.Input(6), .. hidden(), Dense(1)]);
    model.compile(optimizer: keras.optimizers.SGD(0.02f), loss: "mse", metrics: ["mse"]);
    var history = model.fit(x, y, epochs: 3, batch_size: 30, verbose: 0);
    print($"{title,-12} loss {history.history["loss"][^1]:F4} mse {history.history["mse"][^1]:F4} params {model.count_params()}");
    return model;
}

run("plain", () => [Dense(8, activation: "relu")]);
run("l2", () => [Dense(8, activation: "relu", kernel_regularizer: regularizers.l2(0.01f))]);
run("l1", () => [Dense(8, activation: "relu", kernel_regularizer: regularizers.L1(0.01f), bias_regularizer: "l2")]);
run("activity", () => [Dense(8, activation: "relu", activity_regularizer: regularizers.L2(0.1f))]);
run("constraint", () => [Dense(8, activation: "relu", kernel_constraint: keras.constraints.MaxNorm(0.5f))]);
run("dropout", () => [Dense(8, activation: "relu"), Dropout(0.5f)]);
run("batchnorm", () => [Dense(8, use_bias: false), BatchNormalization(), Activation("relu")]);
run("layernorm", () => [Dense(8), LayerNormalization(), ReLU()]);
var model = run("noise", () => [GaussianNoise(0.1f), Dense(8, activation: "relu")]);
print(model.get_layer(index: 0).name, model.layers.Select(layer => layer.GetType().Name).ToList());
print($"{(float)regularizers.L1L2(l1: 0.1f, l2: 0.01f).Apply(np.array([1.0f, -2.0f])):F4}");
foreach (var (name, initializer) in new (string, Initializer)[]
{
    ("zeros", keras.initializers.Zeros()), ("ones", keras.initializers.Ones()), ("he_normal", keras.initializers.HeNormal(seed: 1)), ("glorot_uniform", keras.initializers.GlorotUniform(seed: 1)),
    ("lecun_normal", keras.initializers.LecunNormal(seed: 1)), ("random_uniform", keras.initializers.RandomUniform(seed: 1)), ("orthogonal", keras.initializers.Orthogonal(seed: 1)),
})
{
    var w = initializer.Apply(shape: (4, 3));
    print(name, w.shape, $"{np.abs(w.numpy()).sum():F4}");
}
foreach (var name in new[] { "relu", "sigmoid", "tanh", "softplus", "elu", "selu", "gelu", "swish", "softmax", "linear", "exponential", "hard_sigmoid", "leaky_relu" })
    print(name, keras.activations.get(name).Apply(tf.constant(new[,] { { -1.0f, 0.0f, 2.0f } })).numpy().round(4)[0]);
