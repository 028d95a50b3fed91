#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

keras.utils.set_random_seed(23);

Tensor inception_module(Tensor x, int f1, int f3r, int f3, int f5r, int f5, int proj, string? name = null)
{
    var conv_1x1 = Conv2D(f1, (1, 1), padding: "same", activation: "relu").Apply(x);
    var conv_3x3 = Conv2D(f3r, (1, 1), padding: "same", activation: "relu").Apply(x);
    conv_3x3 = Conv2D(f3, (3, 3), padding: "same", activation: "relu").Apply(conv_3x3);
    var conv_5x5 = Conv2D(f5r, (1, 1), padding: "same", activation: "relu").Apply(x);
    conv_5x5 = Conv2D(f5, (5, 5), padding: "same", activation: "relu").Apply(conv_5x5);
    var pool_proj = MaxPooling2D((3, 3), strides: (1, 1), padding: "same").Apply(x);
    pool_proj = Conv2D(proj, (1, 1), padding: "same", activation: "relu").Apply(pool_proj);
    return concatenate([conv_1x1, conv_3x3, conv_5x5, pool_proj], axis: 3, name: name);
}

var input_layer = Input(shape: (24, 24, 3));
var x = Conv2D(8, (7, 7), padding: "same", strides: (2, 2), activation: "relu", name: "conv_1_7x7_2").Apply(input_layer);
x = MaxPooling2D((3, 3), padding: "same", strides: (2, 2), name: "max_pool_1_3x3_2").Apply(x);
x = inception_module(x, 4, 4, 8, 2, 4, 4, name: "inception_3a");
var x1 = AveragePooling2D((3, 3), strides: 3).Apply(x);
x1 = Flatten().Apply(x1);
x1 = Dense(8, activation: "relu").Apply(x1);
x1 = Dropout(0.3f).Apply(x1);
x1 = Dense(5, activation: "softmax", name: "auxilliary_output_1").Apply(x1);
x = inception_module(x, 6, 4, 8, 2, 4, 4, name: "inception_4a");
x = GlobalAveragePooling2D(name: "avg_pool_5_3x3_1").Apply(x);
x = Dropout(0.2f).Apply(x);
x = Dense(5, activation: "softmax", name: "output").Apply(x);
var model = keras.Model(input_layer, [x, x1], name: "inception_v1");
model.summary();
model.compile(loss: ["categorical_crossentropy", "categorical_crossentropy"], loss_weights: [1, 0.3], optimizer: "sgd", metrics: ["accuracy", "accuracy"]);
var images = np.random.random((40, 24, 24, 3)).astype("float32");
var labels = np.eye(5)[np.arange(40) % 5];
images[np.arange(40), np.arange(40) % 5] += 1;
var history = model.fit(images, [labels, labels], validation_data: (images[":10"], [labels[":10"], labels[":10"]]), epochs: 2, batch_size: 20, verbose: 0);
foreach (var (name, values) in history.history)
{
    if (name.EndsWith("loss"))
        print(name, values.Select(v => $"{v:F3}").ToList());
}
print(history.history.Keys.ToList());
var (predicted, auxiliary) = model.predict(images[":4"], verbose: 0);
print(predicted.shape, auxiliary.shape, np.allclose(predicted.sum(axis: 1), 1, atol: 1e-5));
var trunk = keras.Model(inputs: model.input, outputs: model.get_layer("inception_3a").output);
print(trunk.predict(images[":2"], verbose: 0).shape, len(trunk.layers));
