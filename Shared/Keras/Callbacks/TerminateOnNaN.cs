using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Ends training when the loss is no longer a finite number. Source: keras.callbacks.TerminateOnNaN.</summary>
[KerasExport("callbacks")]
public class TerminateOnNaN : Callback
{
    /// <inheritdoc/>
    public override void on_batch_end(int batch, Logs logs)
    {
        if (logs.TryGetValue("loss", out var loss) && !float.IsFinite(loss))
        {
            StandardOutput.Writer.WriteLine($"Batch {batch}: Invalid loss, terminating training");
            Target.stop_training = true;
        }
    }
}
