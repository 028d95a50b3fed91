using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Surface;

/// <summary>Losses, metrics and activations as functions: called, and handed over without a call, as Python does. Names of logs are those that Keras 3.6 gives.</summary>
[Collection("random streams")]
public class FunctionsAsValuesTests
{
    private static readonly NDArray s_x = np.arange(24).reshape((8, 3)).astype("float32") / 10f;
    private static readonly NDArray s_y = np.array(new float[] { 0, 1, 1, 0, 1, 0, 0, 1 }).reshape((8, 1));

    [Fact]
    public void A_loss_function_is_called_with_names_and_defaults()
    {
        var (y, p) = (tf.constant(new[] { 0f, 1f }), tf.constant(new[] { 0.25f, 0.75f }));
        Assert.Equal(0.0625f, (float)keras.losses.mean_squared_error(y, p));
        Assert.Equal(0.0625f, (float)keras.losses.mean_squared_error(y_true: y, y_pred: p));
        Assert.Equal((float)keras.losses.binary_crossentropy(y, p, label_smoothing: 0.5), (float)Tensorflow.Keras.losses.binary_crossentropy(y, p, false, 0.5));
        Assert.NotEqual((float)keras.losses.binary_crossentropy(y, p), (float)keras.losses.binary_crossentropy(y, p, from_logits: true));
    }

    [Fact]
    public void Functions_name_their_logs_and_train_as_their_names_do()
    {
        var expected = Losses(model => model.compile(optimizer: "sgd", loss: "mean_squared_error", metrics: ["binary_accuracy", "mean_absolute_error"]));
        Assert.Equal(["binary_accuracy", "loss", "mean_absolute_error"], expected.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(expected, Losses(model => model.compile(
            optimizer: "sgd", loss: keras.losses.mean_squared_error, metrics: [keras.metrics.binary_accuracy, keras.losses.mean_absolute_error])));
        Assert.Equal(expected, Losses(model => model.compile("sgd", [keras.losses.mean_squared_error], ["binary_accuracy", keras.metrics.mean_absolute_error])));
        Assert.Equal(
            Losses(model => model.compile("sgd", "binary_crossentropy")), Losses(model => model.compile("sgd", keras.losses.binary_crossentropy)));
    }

    [Fact]
    public void An_activation_is_a_lambda_or_a_method_in_all_layers()
    {
        static Tensor Shifted(Tensor x) => tf.nn.relu(x) + 1;
        Tensor x = np.sin(np.arange(24)).reshape((2, 4, 3)).astype("float32");
        var square = tf.expand_dims(x, -1);
        (Func<Tensorflow.Keras.Engine.Layer> Lambda, Func<Tensorflow.Keras.Engine.Layer> Plain, Tensor Inputs)[] layers =
        [
            (() => keras.layers.Dense(4, activation: x => tf.nn.relu(x) + 1), () => keras.layers.Dense(4), x),
            (() => keras.layers.Dense(4, x => tf.nn.relu(x) + 1, use_bias: false), () => keras.layers.Dense(4, use_bias: false), x),
            (() => keras.layers.Conv1D(2, 2, activation: Shifted), () => keras.layers.Conv1D(2, 2), x),
            (() => keras.layers.Conv2D(2, (2, 2), activation: x => tf.nn.relu(x) + 1), () => keras.layers.Conv2D(2, 2), square),
            (() => keras.layers.DepthwiseConv2D(2, activation: Shifted), () => keras.layers.DepthwiseConv2D(2), square),
            (() => keras.layers.SeparableConv1D(2, 2, activation: Shifted), () => keras.layers.SeparableConv1D(2, 2), x),
            (() => keras.layers.Conv1DTranspose(2, 2, activation: Shifted), () => keras.layers.Conv1DTranspose(2, 2), x),
            (() => keras.layers.EinsumDense("...x,xy->...y", 2, activation: Shifted), () => keras.layers.EinsumDense("...x,xy->...y", 2), x),
            (() => keras.layers.Activation(x => tf.nn.relu(x) + 1), () => keras.layers.Identity(), x),
        ];
        foreach (var (lambda, plain, inputs) in layers)
        {
            keras.utils.set_random_seed(1);
            var given = lambda().Apply(inputs);
            keras.utils.set_random_seed(1);
            Assert.Equal(Shifted(plain().Apply(inputs)).ToArray<float>(), given.ToArray<float>());
        }
        Assert.Equal("relu", keras.layers.Dense(4, activation: "relu").activation.Name);
        Assert.Equal("linear", keras.layers.Dense(4, activation: null).activation.Name);
    }

    [Fact]
    public void A_list_of_one_loss_is_the_loss()
    {
        var expected = Losses(static model => model.compile("sgd", "mse"));
        Assert.Equal(expected, Losses(static model => model.compile("sgd", ["mse"])));
        Assert.Equal(expected, Losses(static model => model.compile("sgd", new[] { "mse" })));
        Assert.Equal(expected, Losses(static model => model.compile("sgd", [keras.losses.MeanSquaredError()])));
    }

    [Fact]
    public void A_list_of_two_losses_is_refused_for_one_output()
    {
        var error = Assert.Throws<ValueError>(static () => Losses(static model => model.compile("sgd", ["mse", "mae"])));
        Assert.Equal(
            "For a model with multiple outputs, when providing the `loss` argument as a list, it should have as many entries as the model has outputs. "
            + "Received:\nloss=['mse', 'mae']\nof length 2 whereas the model has 1 outputs.",
            error.Message);
        Assert.Throws<ValueError>(static () => Losses(static model => model.compile("sgd", Array.Empty<string>())));
    }

    [Fact]
    public void Methods_and_lambdas_are_losses_and_metrics()
    {
        var expected = Losses(static model => model.compile("sgd", "mse", metrics: ["mae"]));
        var own = Losses(static model => model.compile(optimizer: "sgd", loss: Squares, metrics: [Distances]));
        Assert.Equal(["distances", "loss"], own.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(expected["loss"], own["loss"]);
        Assert.Equal(expected["mae"], own["distances"]);
        Assert.Equal(expected["loss"], Losses(static model => model.compile("sgd", (y, p) => tf.reduce_mean(tf.square(y - p), axis: -1), metrics: ["mae"]))["loss"]);
        Assert.Equal(expected["mae"], Losses(static model => model.compile("sgd", "mse", metrics: [Distances]))["distances"]);

        static Tensor Squares(Tensor y_true, Tensor y_pred) => tf.reduce_mean(tf.square(y_pred - y_true), axis: -1);
        static Tensor Distances(Tensor y_true, Tensor y_pred) => tf.reduce_mean(tf.abs(y_pred - y_true), axis: -1);
    }

    [Fact]
    public void An_activation_function_is_called_and_given_to_layers()
    {
        var x = tf.constant(new[] { -2f, 0.5f, 8f });
        Assert.Equal([0f, 0.5f, 8f], keras.activations.relu(x).ToArray<float>());
        Assert.Equal([-0.5f, 0.5f, 6f], keras.activations.relu(x, negative_slope: 0.25, max_value: 6).ToArray<float>());
        var layer = keras.layers.Dense(2, activation: keras.activations.relu);
        Assert.Equal("relu", layer.get_config()["activation"]);
        Assert.Equal("tanh", keras.layers.Conv1D(2, 1, activation: keras.activations.tanh).get_config()["activation"]);
        Assert.Equal([0f, 0.5f, 8f], keras.layers.Activation(keras.activations.relu).Apply(x).ToArray<float>());
    }

    [Fact]
    public void Get_takes_functions()
    {
        Assert.Equal("huber", keras.losses.get(keras.losses.huber)!.Name);
        Assert.Equal("hinge", keras.losses.get(keras.losses.hinge)!.Name);
        Assert.Equal("binary_accuracy", keras.metrics.get(keras.metrics.binary_accuracy)!.name);
        Assert.Equal("softmax", keras.activations.get(keras.activations.softmax).Name);
        Assert.Equal("selu", keras.activations.get(keras.activations.selu).Name);
    }

    private static Dictionary<string, List<float>> Losses(Action<Model> compile)
    {
        keras.utils.set_random_seed(3);
        var model = keras.Sequential([keras.layers.Dense(4, activation: "tanh", input_shape: 3), keras.layers.Dense(1, activation: "sigmoid")]);
        compile(model);
        return model.fit(s_x, s_y, epochs: 2, batch_size: 4, verbose: 0).history;
    }
}
