using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>The network 784-512-10 and its data, as Reference/mnist.py has them.</summary>
internal sealed class Mlp
{
    private Mlp(NDArray x, NDArray y, NDArray xTest, NDArray yTest) => (X, Y, XTest, YTest) = (x, y, xTest, yTest);

    public NDArray X { get; }

    public NDArray Y { get; }

    public NDArray XTest { get; }

    public NDArray YTest { get; }

    /// <summary>Reads and prepares the data.</summary>
    public static Mlp Load()
    {
        var ((x, y), (xTest, yTest)) = keras.datasets.mnist.load_data();
        return new Mlp(Images(x), keras.utils.to_categorical(y), Images(xTest), keras.utils.to_categorical(yTest));

        static NDArray Images(NDArray pixels) => pixels.reshape((-1, 784)).astype(np.float32) / 255f;
    }

    /// <summary>A fresh model, compiled.</summary>
    public static Sequential Build()
    {
        keras.utils.set_random_seed(42);
        var model = keras.Sequential(
        [
            keras.layers.Input(784),
            keras.layers.Dense(512, activation: "relu"),
            keras.layers.Dense(10, activation: "softmax"),
        ]);
        model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    /// <summary>What a program that is started for it does: loads the data and trains one epoch.</summary>
    public static void ColdStart()
    {
        var data = Load();
        Build().fit(data.X, data.Y, batch_size: 32, epochs: 1, verbose: 0);
    }
}
