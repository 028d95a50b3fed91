#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(3);
print(np.round(keras.random.uniform(2), 6));
print(np.round(keras.random.normal((2, 2), mean: 1.0, stddev: 0.1), 6));
print(keras.random.randint(5, 0, 10).numpy());
print(np.round(keras.random.normal(3, seed: 42), 6));
var generator = keras.random.SeedGenerator(seed: 42);
foreach (var _ in range(2))
    print(np.round(keras.random.truncated_normal(3, seed: generator), 6));

var layer = new Noise(0.5);
var x = np.zeros((2, 2), dtype: "float32");
print(layer.Apply(x).numpy().tolist());
print(np.round(layer.Apply(x, training: true), 5));
print(np.round(layer.Apply(x, training: true), 5));

class Noise(double stddev) : Layer
{
    readonly SeedGenerator seed_generator = keras.random.SeedGenerator(7);

    public override Tensor call(Tensor x, bool training = false)
    {
        if (!training)
            return x;
        return x + keras.random.normal(ops.shape(x), stddev: stddev, seed: seed_generator);
    }
}
