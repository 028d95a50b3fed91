#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(6);

var inputs = keras.Input(shape: (8, 8, 3));
var x = layers.Conv2D(8, 3, padding: "same", activation: "relu").Apply(inputs);
x = new ResidualBlock(8, name: "block1").Apply(x);
x = new ResidualBlock(16, strides: 2, name: "block2").Apply(x);
x = layers.GlobalAveragePooling2D().Apply(x);
var outputs = layers.Dense(4, activation: "softmax").Apply(x);
var model = keras.Model(inputs, outputs, name: "resnet_mini");
model.summary();
var images = np.random.normal(size: (48, 8, 8, 3)).astype("float32");
var labels = np.arange(48) % 4;
images[np.arange(48), labels, labels] += 3;
model.compile("sgd", "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var history = model.fit(images, labels, epochs: 4, batch_size: 16, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F3}").ToList());
var (loss, accuracy) = model.evaluate(images, labels, verbose: 0);
print($"{loss:F3}");
print(len(model.trainable_weights), len(model.non_trainable_weights), model.count_params());
print(model.get_layer("block2").weights.Select(w => w.path).Take(3).ToList());
model.get_layer("block1").trainable = false;
print(len(model.trainable_weights), len(model.non_trainable_weights));

class ResidualBlock : Layer
{
    readonly Layer conv1, bn1, conv2, bn2, add, relu;
    readonly Layer? shortcut;

    public ResidualBlock(int filters, int strides = 1, string? name = null) : base(name)
    {
        conv1 = layers.Conv2D(filters, 3, strides: strides, padding: "same", use_bias: false);
        bn1 = layers.BatchNormalization();
        conv2 = layers.Conv2D(filters, 3, padding: "same", use_bias: false);
        bn2 = layers.BatchNormalization();
        if (strides != 1)
            shortcut = keras.Sequential([layers.Conv2D(filters, 1, strides: strides, use_bias: false), layers.BatchNormalization()]);
        add = layers.Add();
        relu = layers.ReLU();
    }

    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = relu.Apply(bn1.Apply(conv1.Apply(inputs), training: training));
        x = bn2.Apply(conv2.Apply(x), training: training);
        var skip = shortcut is null ? inputs : shortcut.Apply(inputs, training: training);
        return relu.Apply(add.Apply([x, skip]));
    }
}
