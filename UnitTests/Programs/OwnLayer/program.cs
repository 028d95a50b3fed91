#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-3 (the penalty's square is rounded otherwise)
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(21);
var layer = new Linear(3);
var x = np.ones((2, 4), dtype: "float32");
var y = layer.Apply(x);
print(y.shape, len(layer.weights), len(layer.trainable_weights));
print(layer.w!.shape, layer.b!.numpy());
print($"{(float)tf.reduce_sum(y):F5}");

var penalty = new SizePenalty();
foreach (var _ in range(3))
    penalty.Apply(2 * x);
print(len(penalty.losses), $"{(float)penalty.losses[0]:F4}", (float)penalty.calls.numpy());

var model = keras.Sequential([new Linear(8), keras.layers.Activation("relu"), new SizePenalty(0.1f), new Linear(1)]);
model.compile(optimizer: "sgd", loss: "mse");
var data = np.random.rand(64, 4).astype("float32");
var target = data.sum(axis: 1, keepdims: true);
var history = model.fit(data, target, epochs: 5, batch_size: 16, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
print(model.count_params(), len(model.trainable_weights), len(model.non_trainable_weights));
print($"{model.evaluate(data, target, verbose: 0):F4}");
print(layer.name, penalty.name, model.layers[0].name);

class Linear(int units = 4) : Layer
{
    public KerasVariable? w, b;

    public override void build(Shape input_shape)
    {
        w = add_weight(shape: (input_shape[-1], units), initializer: "random_normal", trainable: true, name: "w");
        b = add_weight(shape: units, initializer: "zeros", trainable: true, name: "b");
    }

    public override Tensor call(Tensor inputs, bool training = false) => tf.matmul(inputs, w!) + b!;
}

class SizePenalty : Layer
{
    public KerasVariable calls;
    readonly float rate;

    public SizePenalty(float rate = 0.01f)
    {
        this.rate = rate;
        calls = add_weight(shape: new Shape(), initializer: "zeros", trainable: false, name: "calls");
    }

    public override Tensor call(Tensor inputs, bool training = false)
    {
        add_loss(rate * tf.reduce_mean(tf.square(inputs)));
        calls.assign_add(1.0f);
        return inputs;
    }
}
