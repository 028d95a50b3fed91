using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using TfNet.UnitTests.Threading;

namespace TfNet.UnitTests.Keras.Callbacks;

[Collection("Console")]
public class CallbackListTests
{
    [Fact]
    public void Callbacks_are_called_in_order_and_the_history_collects()
    {
        var seen = new List<string>();
        CallbackArgs callbacks = [new Recorder(seen, "a"), new Foreign(seen)];
        var model = new StubModel(0.1);
        var list = new CallbackList(callbacks, model, add_history: true, verbose: 0, epochs: 2, steps: 1);
        list.on_train_begin();
        for (var epoch = 0; epoch < 2; epoch++)
        {
            list.on_epoch_begin(epoch);
            list.on_train_batch_begin(0);
            list.on_train_batch_end(0, new Logs(["loss"], [2f]));
            list.on_epoch_end(epoch, new Logs(["loss", "val_loss"], [1f - epoch, 3f]));
        }
        list.on_train_end();
        Assert.Equal([1f, 0f], list.History.history["loss"]);
        Assert.Equal(["loss", "val_loss", "extra"], list.History.history.Keys);
        Assert.Equal([0, 1], list.History.epoch);
        Assert.Same(list.History.history, ((ICallback)list.History).history);
        Assert.Equal(["a begin", "foreign begin", "a 0 2", "foreign 0 3", "a 1 2", "foreign 1 3"], seen);
        Assert.Equal(2, list.@params["epochs"]);
    }

    [Fact]
    public void The_progress_bar_of_redirected_output_is_a_line_an_epoch()
    {
        var output = ConsoleCollection.Output(() =>
        {
            var list = new CallbackList(null, new StubModel(0.1), add_history: true, verbose: 1, epochs: 2, steps: 3);
            list.on_train_begin();
            for (var epoch = 0; epoch < 2; epoch++)
            {
                list.on_epoch_begin(epoch);
                for (var batch = 0; batch < 3; batch++)
                    list.on_train_batch_end(batch, new Logs(["loss"], [2f]));
                list.on_epoch_end(epoch, new Logs(["loss"], [2f]));
            }
            list.on_train_end();
        });
        if (Console.IsOutputRedirected)
            Assert.Matches("^(Epoch [12]/2\n3/3 ━{20} 0s \\d+(ms|us)/step - loss: 2.0000\n){2}$", output);
    }

    [Fact]
    public void A_batch_allocates_nothing()
    {
        var list = new CallbackList(null, new StubModel(0.1), add_history: true, verbose: 2, epochs: 2, steps: 1000);
        var logs = new Logs(["accuracy", "loss"], new Constant());
        list.on_train_begin();
        var output = ConsoleCollection.Output(() => list.on_epoch_begin(0));
        Assert.Equal("Epoch 1/2\n", output);
        void Batch(int batch)
        {
            list.on_train_batch_begin(batch);
            logs.Refresh();
            list.on_train_batch_end(batch, logs);
        }
        for (var batch = 0; batch < 100; batch++)
            Batch(batch);
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (var batch = 100; batch < 260; batch++)
                Batch(batch);
        }));
    }

    [Fact]
    public void Averages_are_swapped_into_the_model_and_back()
    {
        var variable = new ResourceVariable(new Tensor(TfNet.Engine.TensorValue.From<float>([1f], [1])));
        var optimizer = new SGD(0.5, use_ema: true, ema_momentum: 0.5);
        var gradient = new Tensor(TfNet.Engine.TensorValue.From<float>([1f], [1]));
        optimizer.apply([gradient], [variable]);
        optimizer.apply([gradient], [variable]);
        var callback = new SwapEMAWeights();
        callback.SetModel(new StubModel(0.1) { optimizer = optimizer, TrainableVariables = [variable] });
        callback.on_test_begin(new Logs());
        Assert.Equal([0.25f], variable.ToArray<float>());
        callback.on_test_end(new Logs());
        Assert.Equal([0f], variable.ToArray<float>());
        callback.SetModel(new StubModel(0.1));
        Assert.Throws<ValueError>(() => callback.on_test_begin(new Logs()));
    }

    private sealed class Constant : ILogSource
    {
        public void Read(Span<float> values) => values.Fill(1);
    }

    private sealed class Recorder(List<string> seen, string name) : Callback
    {
        public override void on_train_begin(Logs logs) => seen.Add($"{name} begin");

        public override void on_epoch_end(int epoch, Logs logs)
        {
            seen.Add($"{name} {epoch} {logs.Count}");
            logs["extra"] = epoch;
        }
    }

    private sealed class Foreign(List<string> seen) : ICallback
    {
        public Dictionary<string, List<float>> history { get; set; } = [];

        public void on_train_begin() => seen.Add("foreign begin");

        public void on_train_end()
        {
        }

        public void on_epoch_begin(int epoch)
        {
        }

        public void on_train_batch_begin(long step)
        {
        }

        public void on_train_batch_end(long end_step, Dictionary<string, float> logs)
        {
        }

        public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) => seen.Add($"foreign {epoch} {epoch_logs.Count}");

        public void on_predict_begin()
        {
        }

        public void on_predict_batch_begin(long step)
        {
        }

        public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs)
        {
        }

        public void on_predict_end()
        {
        }

        public void on_test_begin()
        {
        }

        public void on_test_end(Dictionary<string, float> logs)
        {
        }

        public void on_test_batch_begin(long step)
        {
        }

        public void on_test_batch_end(long end_step, Dictionary<string, float> logs)
        {
        }
    }
}
