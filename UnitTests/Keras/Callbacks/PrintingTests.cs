using System.Globalization;
using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.callbacks;
using static Tensorflow.Keras.layers;
using static Tensorflow.Keras.optimizers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>What a first program prints of a training, as Keras 3.6 printed it, and where it goes.</summary>
[Collection("Console")]
public class PrintingTests
{
    private static readonly NDArray s_x = np.array(new[,] { { 1f }, { 2f } });
    private static readonly NDArray s_y = np.array(new[,] { { 0.3f }, { 0.7f } });

    [Fact]
    public void AnEvaluationPrintsAsTheNumberOrTheList()
    {
        var one = Compiled();
        Assert.Equal("1.0899999141693115\n", Printed(() => print(one.evaluate(s_x, s_y, verbose: 0))));
        Assert.Equal("[1.0899999141693115]\n", Printed(() => print(new[] { one.evaluate(s_x, s_y, verbose: 0) })));
        Assert.Equal("{'loss': 1.0899999141693115}\n", Printed(() => print(one.evaluate(s_x, s_y, verbose: 0, return_dict: true))));
        var two = Compiled("mae");
        Assert.Equal("[1.0899999141693115, 1.0]\n", Printed(() => print(two.evaluate(s_x, s_y, verbose: 0))));
        Assert.Equal("{'loss': 1.0899999141693115, 'mae': 1.0}", $"{two.evaluate(s_x, s_y, verbose: 0, return_dict: true)}");
        Assert.Equal("[array(1.0899999, dtype=float32), array(1., dtype=float32)]", $"{two.test_on_batch(s_x, s_y)}");
        Assert.Equal("{'loss': array(1.0899999, dtype=float32), 'mae': array(1., dtype=float32)}", $"{two.test_on_batch(s_x, s_y, return_dict: true)}");
        Assert.Equal("1.0899999", $"{Compiled().train_on_batch(s_x, s_y)}");
    }

    [Fact]
    public void AHistoryHoldsPythonsFloats()
    {
        var model = Compiled("mae");
        History? h = null;
        var printed = Printed(() => h = (History)model.fit(s_x, s_y, epochs: 2, verbose: 0, callbacks: [LambdaCallback(on_epoch_end: static (_, logs) => print(logs))]));
        Assert.Equal("{'loss': 1.0899999141693115, 'mae': 1.0}\n{'loss': 0.35869139432907104, 'mae': 0.5656249523162842}\n", printed);
        Assert.Equal("{'loss': [1.0899999141693115, 0.35869139432907104], 'mae': [1.0, 0.5656249523162842]}\n", Printed(() => print(h!.history)));
        Assert.Equal("[1.0899999141693115, 0.35869139432907104] [0, 1]\n", Printed(() => print(h!.history["loss"], h.epoch)));
        Assert.Equal("{'verbose': 0, 'epochs': 2, 'steps': 1}\n", Printed(() => print(h!.@params)));
        Assert.Equal("{'verbose': 0, 'epochs': 2, 'steps': None}", new CallbackParams { Epochs = 2 }.ToString());
    }

    [Fact]
    public void WeightsAndLayersPrintAsLists()
    {
        var model = Compiled();
        var (kernel, bias) = (model.weights[0], model.weights[1]);
        Assert.Equal($"[{kernel}, {bias}]\n", Printed(() => print(model.weights)));
        Assert.StartsWith("<KerasVariable shape=(1, 1), dtype=float32, path=", kernel.ToString(), StringComparison.Ordinal);
        Assert.Equal("[<Dense name=d, built=True>]\n", Printed(() => print(model.layers)));
        Assert.Equal("[array([[1.]], dtype=float32), array([0.], dtype=float32)]\n", Printed(() => print(model.get_weights())));
        Assert.Equal("0.0625 0.06 1e-07", $"{model.optimizer!.learning_rate} {model.optimizer.learning_rate:.2f} {SGD(1e-7).learning_rate}");
        Assert.Equal("1.00 1.000", $"{kernel[0][0]:F2} {model.weights[0][0, 0]:.3f}");
    }

    [Fact]
    public void EverythingThatIsPrintedCanBeRedirected()
    {
        var folder = Directory.CreateTempSubdirectory();
        using var writer = new StringWriter { NewLine = "\n" };
        string redirected;
        var console = ConsoleCollection.Output(() =>
        {
            tf_output_redirect = writer;
            try
            {
                var model = Compiled();
                model.summary();
                model.fit(s_x, s_y, epochs: 3, verbose: 1, callbacks: [
                    LearningRateScheduler(static (_, lr) => lr, verbose: 1), EarlyStopping(monitor: "loss", min_delta: 10, patience: 1, verbose: 1, restore_best_weights: true)]);
                model.fit(s_x, s_y, epochs: 3, verbose: 2, callbacks: [ReduceLROnPlateau(monitor: "loss", min_delta: 10, patience: 1, verbose: 1)]);
                model.fit(s_x, s_y * float.NaN, verbose: 0, callbacks: [TerminateOnNaN()]);
                model.predict(s_x);
                new Tensorflow.Keras.Preprocessing.ImageDataGenerator().flow_from_directory(folder.FullName);
                print("end");
                redirected = writer.ToString();
                foreach (var expected in new[]
                {
                    "Model: \"net\"", "Epoch 1/3", "step - loss: 1.0900", "LearningRateScheduler setting learning rate to 0.0625.", "Epoch 2: early stopping",
                    "Restoring model weights from the end of the best epoch: 1.", "1/1 - 0s - ", "ReduceLROnPlateau reducing learning rate to", "Batch 0: Invalid loss, terminating training",
                    "Found 0 images belonging to 0 classes.", "end\n",
                })
                {
                    Assert.Contains(expected, redirected, StringComparison.Ordinal);
                }
                Assert.DoesNotContain("\e[", redirected, StringComparison.Ordinal);
            }
            finally
            {
                tf_output_redirect = null;
                folder.Delete();
            }
        });
        Assert.Equal("", console);
        Assert.Equal("", writer.ToString());
    }

    [Fact]
    public void NothingDependsOnTheCulture()
    {
        var expected = Session();
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "−";
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal(expected, Session());
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    private static string Session()
    {
        var csv = Path.GetTempFileName();
        try
        {
            return Printed(() =>
            {
                var model = Compiled("mae");
                model.summary();
                var h = model.fit(s_x, s_y, epochs: 2, verbose: 0, callbacks: [
                    CSVLogger(csv), LearningRateScheduler(static (_, lr) => lr * 0.5, verbose: 1), LambdaCallback(on_epoch_end: static (_, logs) => print(logs, $"{logs}"))]);
                print(h.history, h.@params, model.evaluate(s_x, s_y, verbose: 0), model.optimizer!.get_config(), model.get_weights(), -1.5, new[] { -0.25f });
                print($"{model.evaluate(s_x, s_y, verbose: 0)} {model.weights[0]} {s_x} {tf.constant(-1.5f)} {tf.constant(-1.5f):F4} {s_x.mean():F3} {s_x.shape} {s_x.dtype}");
                print("{0} {1:F2}", -1.5, tf.constant(2.5f));
                print(Assert.Throws<ValueError>(static () => SGD(clipnorm: -1.5, clipvalue: 0.5)).Message);
                print(Assert.Throws<ValueError>(static () => Dropout(-1.5f)).Message);
            }) + File.ReadAllText(csv);
        }
        finally
        {
            File.Delete(csv);
        }
    }

    private static Sequential Compiled(params string[] metrics)
    {
        var model = keras.Sequential([keras.Input(shape: 1), Dense(1, kernel_initializer: "ones", name: "d")], name: "net");
        model.compile(SGD(0.0625), "mse", metrics: metrics);
        return model;
    }

    private static string Printed(Action action) => ConsoleCollection.Output(action);
}
