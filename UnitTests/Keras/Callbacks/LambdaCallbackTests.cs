using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

public class LambdaCallbackTests
{
    /// <summary>Python takes any hook of a callback as an argument of its name.</summary>
    [Fact]
    public void EveryHookHasAnArgument()
    {
        var hooks = typeof(Callback).GetMethods().Where(static m => m.Name.StartsWith("on_", StringComparison.Ordinal)).Select(static m => m.Name).Order(StringComparer.Ordinal);
        var arguments = typeof(LambdaCallback).GetConstructors().Single().GetParameters().Select(static p => p.Name).Order(StringComparer.Ordinal);
        Assert.Equal(hooks, arguments);
    }

    [Fact]
    public void EachFunctionIsCalledAtItsHook()
    {
        List<string> calls = [];
        Action<Logs> Told(string name) => logs => calls.Add($"{name} {string.Join(' ', logs.Keys)}".TrimEnd());
        Action<int, Logs> Counted(string name) => (number, logs) => calls.Add($"{name} {number} {string.Join(' ', logs.Keys)}".TrimEnd());
        var callback = keras.callbacks.LambdaCallback(
            Counted("epoch_begin"), Counted("epoch_end"), Told("train_begin"), Told("train_end"), Counted("train_batch_begin"), Counted("train_batch_end"),
            on_batch_begin: Counted("never"), on_batch_end: Counted("never"),
            on_test_begin: Told("test_begin"), on_test_end: Told("test_end"), on_test_batch_begin: Counted("test_batch_begin"), on_test_batch_end: Counted("test_batch_end"),
            on_predict_begin: Told("predict_begin"), on_predict_end: Told("predict_end"), on_predict_batch_begin: Counted("predict_batch_begin"), on_predict_batch_end: Counted("predict_batch_end"));
        var (x, y) = (np.ones((3, 2)), np.ones((3, 1)));
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);
        model.compile("sgd", "mse");
        model.fit(x, y, batch_size: 2, verbose: 0, validation_data: (x[":1"], y[":1"]), callbacks: callback);
        Assert.Equal([
            "train_begin", "epoch_begin 0", "train_batch_begin 0", "train_batch_end 0 loss", "train_batch_begin 1", "train_batch_end 1 loss",
            "test_begin", "test_batch_begin 0", "test_batch_end 0 loss", "test_end loss", "epoch_end 0 loss val_loss", "train_end loss val_loss"], calls);
        calls.Clear();
        model.predict(x, batch_size: 2, verbose: 0, callbacks: callback);
        Assert.Equal(["predict_begin", "predict_batch_begin 0", "predict_batch_end 0", "predict_batch_begin 1", "predict_batch_end 1", "predict_end"], calls);
    }

    [Fact]
    public void TheOlderNamesAreCalledWhereTheNewerAreNotGiven()
    {
        List<string> calls = [];
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);
        model.compile("sgd", "mse");
        model.fit(np.ones((3, 2)), np.ones((3, 1)), verbose: 0, callbacks: keras.callbacks.LambdaCallback(
            on_batch_begin: (batch, _) => calls.Add($"begin {batch}"), on_batch_end: (batch, logs) => calls.Add($"end {batch} {string.Join(' ', logs.Keys)}")));
        Assert.Equal(["begin 0", "end 0 loss"], calls);
    }
}
