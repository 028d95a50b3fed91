using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>What <c>evaluate</c> returns: Keras gives the loss first in a list, and alphabetical names in a dictionary.</summary>
public class EvaluationTests
{
    private static readonly NDArray s_x = np.zeros((4, 1));

    [Fact]
    public void DictionariesAreInAlphabeticalOrder()
    {
        var model = keras.Sequential([keras.Input(1), keras.layers.Dense(1)]);
        model.compile(loss: "mse", metrics: [keras.metrics.MeanAbsoluteError(name: "mae"), keras.metrics.MeanSquaredError(name: "error")]);
        Assert.Equal(["error", "loss", "mae"], model.evaluate(s_x, s_x, return_dict: true, verbose: 0).Select(static pair => pair.Key));
        Assert.Equal(["loss", "mae", "error"], model.evaluate(s_x, s_x, verbose: 0).Names);
    }

    [Fact]
    public void OnlyALossFormatsAsItsNumber()
    {
        var model = keras.Sequential([keras.Input(1), keras.layers.Dense(1, kernel_initializer: "zeros", bias_initializer: "ones")]);
        model.compile(loss: "mse", metrics: ["mae"]);
        Assert.Throws<ValueError>(() => $"{model.evaluate(s_x, s_x, verbose: 0):F4}");
        model.compile(loss: "mse");
        Assert.Equal("1.0000", $"{model.evaluate(s_x, s_x, verbose: 0):F4}");
    }

    [Fact]
    public void An_evaluation_is_unpacked_as_Pythons_list_and_number_are()
    {
        var model = keras.Sequential([keras.Input(1), keras.layers.Dense(1)]);
        model.compile(loss: "mse", metrics: ["mae"]);
        var two = model.evaluate(s_x, s_x, verbose: 0);
        model.compile(loss: "mse");
        var one = model.evaluate(s_x, s_x, verbose: 0);

        var (loss, _) = two;
        Assert.Equal(two[0], loss);
        Assert.StartsWith("not enough values to unpack (expected 3, got 2)", Assert.Throws<ValueError>(() => { var (_, _, _) = two; }).Message, StringComparison.Ordinal);
        Assert.StartsWith("cannot unpack non-iterable float object", Assert.Throws<TypeError>(() => { var (_, _) = one; }).Message, StringComparison.Ordinal);
    }
}
