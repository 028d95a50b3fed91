using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>A network and data that train in no time; generate.py has the same.</summary>
internal static class TinyNetwork
{
    public static NDArray X { get; } = new RandomState(0).uniform(0, 1, (14, 4, 5, 3)).astype("float32");

    public static NDArray Y { get; } = new RandomState(1).uniform(0, 1, (14, 2)).astype("float32");

    public static NDArray XValidation { get; } = X[..5] * 0.5f;

    public static NDArray YValidation { get; } = Y[..5];

    public static Sequential Build(int seed)
    {
        keras.utils.set_random_seed(seed);
        var model = keras.Sequential([keras.Input((4, 5, 3)), Flatten(), Dense(2)]);
        model.compile(keras.optimizers.SGD(0.05), "mse", metrics: ["mae"]);
        return model;
    }
}
