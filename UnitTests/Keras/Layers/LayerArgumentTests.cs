using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers;

public class LayerArgumentTests
{
    [Fact]
    public void WrongArgumentsAreKerasErrors()
    {
        Says("Received an invalid value for `units`, expected a positive integer. Received: units=-1", () => Dense(-1));
        Says("Could not interpret activation function identifier: foo", () => Activation("foo"));
        Says("Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate=1.5", () => Dropout(1.5));
        Says("Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate=-0.1", () => Dropout(-0.1));
        Says("Invalid value received for argument `stddev`. Expected a float value between 0 and 1. Received: stddev=2.0", () => GaussianNoise(2));
        Says("The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=foo", () => Flatten("foo"));
        Says("max_value of a ReLU layer cannot be a negative value. Received: max_value=-1.0", () => ReLU(max_value: -1));
        Says("The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected a float. Received: negative_slope=-1.0", () => LeakyReLU(-1.0));
        Assert.StartsWith("When setting values directly, both `mean` and `variance` must be set.", Assert.Throws<ValueError>(() => Normalization(mean: 1.0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongInputsAreKerasErrors()
    {
        var x = tf.ones((2, 3));
        Says("Input 0 of layer \"d\" is incompatible with the layer: expected min_ndim=2, found ndim=1. Full shape received: (3,)", () => Dense(4, name: "d").Apply(tf.ones(3)));
        var dense = Dense(4, name: "d");
        dense.Apply(x);
        Says("Input 0 of layer \"d\" is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (2, 5)", () => dense.Apply(tf.ones((2, 5))));
        var norm = BatchNormalization(name: "b");
        norm.Apply(x);
        Says("Input 0 of layer \"b\" is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (2, 5)", () => norm.Apply(tf.ones((2, 5))));
        Says("The total size of the tensor must be unchanged. Received: input_shape=(3,), target_shape=(2, 2)", () => Reshape((2, 2)).Apply(x));
        Says("There must be at most one unknown dimension (-1) in target_shape. Received: target_shape=(-1, -1).", () => Reshape((-1, -1)).Apply(x));
        Says(
            "The total size of the tensor must be unchanged, however, the input size cannot by divided by the specified dimensions in target_shape. Received: input_shape=(3,), target_shape=(2, -1)",
            () => Reshape((2, -1)).Apply(x));
        Says("All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim=2, while axis=(3,)", () => Normalization(axis: 3).Apply(x));
        Says("`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate=1", () => Dropout(1).Apply(x, training: true));
        Says("You tried to call `count_params` on layer 'd', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`.", () => Dense(4, name: "d").count_params());
    }

    [Fact]
    public void LinesOfTensorFlowNetCompile()
    {
        Layer[] all =
        [
            keras.layers.Dense(64, keras.activations.Relu),
            keras.layers.Dense(64, "relu", input_shape: 784),
            keras.layers.Dense(10),
            keras.layers.Dense(10, keras.activations.Softmax, kernel_initializer: (IInitializer)new Ones(), use_bias: false),
            keras.layers.Rescaling(1.0f / 255, input_shape: (64, 64, 3)),
            keras.layers.Dropout(0.5f),
            keras.layers.BatchNormalization(axis: 1, momentum: 0.9f, epsilon: 1e-3f),
            keras.layers.LayerNormalization(axis: 1),
            keras.layers.Normalization(input_shape: 3, axis: -1),
            keras.layers.LeakyReLU(alpha: 0.2f),
            keras.layers.ELU(),
            keras.layers.Softmax(1),
            keras.layers.Softmax((Axis)1),
            keras.layers.ReLU6(),
            keras.layers.SELU(),
            keras.layers.Swish(),
            keras.layers.Reshape((28, 28, 1)),
            keras.layers.Reshape(new object[] { 28, 28 }),
            keras.layers.Flatten(),
        ];
        Assert.False(((Tensorflow.Keras.Layers.Dense)all[3]).use_bias);
        Assert.Equal(784, all[1].BatchInputShape![1]);
        Assert.Equal("relu", ((Tensorflow.Keras.Layers.Dense)all[0]).activation.Name);
    }

    [Fact]
    public void DenseKeepsTheGivenParts()
    {
        var dense = Dense(3, kernel_initializer: "ones", bias_initializer: 0.5, kernel_regularizer: regularizers.L2(0.1));
        var y = dense.Apply(np.ones((2, 4), TF_DataType.TF_FLOAT));
        Assert.All(y.ToArray<float>(), static value => Assert.Equal(4.5f, value));
        Assert.Equal(1.2, (double)dense.losses[0], 1e-6);
        Assert.Equal((4, 3), dense.kernel!.shape);
        Assert.Equal(3, dense.units);
    }

    [Fact]
    public void IntegersBecomeFractions()
    {
        var pixels = tf.cast(tf.constant(new[,] { { 0, 255 } }), TF_DataType.TF_UINT8);
        Assert.Equal([0f, 1f], Rescaling(1.0 / 255).Apply(pixels).ToArray<float>());
        Assert.Equal(TF_DataType.TF_FLOAT, Dense(2).Apply(pixels).dtype);
    }

    [Fact]
    public void NormalizationAdaptsToDatasets()
    {
        var layer = Normalization();
        layer.adapt(tf.data.Dataset.from_tensor_slices(tf.constant(new[,] { { 1f, 10f }, { 3f, 30f }, { 5f, 20f } })).batch(2));
        Assert.Equal([3f, 20f], layer.mean!.ToArray<float>());
        Assert.Equal((1, 2), layer.variance!.shape);
        Assert.Throws<ValueError>(() => Normalization(mean: 0.0, variance: 1.0).adapt(tf.ones((2, 2))));
    }

    private static void Says(string message, Action action) => Assert.Equal(message, Assert.ThrowsAny<ValueError>(action).Message);
}
