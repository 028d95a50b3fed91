using Tensorflow.Keras.Callbacks;
using static Tensorflow.Keras.callbacks;

namespace TfNet.UnitTests.Keras.Callbacks;

public class LogsTests
{
    [Fact]
    public void Values_are_read_once_when_asked_for()
    {
        var source = new Source();
        var logs = new Logs(["accuracy", "loss"], source);
        Assert.Equal(0, source.Reads);
        Assert.Equal((1f, 2f), (logs["accuracy"], logs["loss"]));
        Assert.Equal(1, source.Reads);
        logs["learning_rate"] = 0.5f;
        Assert.Equal(["accuracy", "loss", "learning_rate"], logs.Keys);
        logs.Refresh();
        Assert.Equal(2, logs.Count);
        Assert.Equal(2f, logs["accuracy"]);
        Assert.Null(logs.get("learning_rate"));
        Assert.Contains("accuracy, loss", Assert.Throws<KeyNotFoundException>(() => logs["val_loss"]).Message);
    }

    [Fact]
    public void Lambda_callback_calls_its_functions()
    {
        var seen = new List<string>();
        var callback = LambdaCallback(on_epoch_end: (epoch, logs) => seen.Add($"{epoch} {logs["loss"]}"));
        callback.on_epoch_begin(0, new Logs());
        callback.on_epoch_end(3, new Logs(["loss"], [0.5f]));
        Assert.Equal(["3 0.5"], seen);
    }

    private sealed class Source : ILogSource
    {
        public int Reads { get; private set; }

        public void Read(Span<float> values)
        {
            Reads++;
            for (var i = 0; i < values.Length; i++)
                values[i] = Reads + i;
        }
    }
}
