using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>What callbacks are told of a training.</summary>
public class CallbackParams
{
    /// <summary>The model.</summary>
    public IModel? Model { get; set; }

    /// <summary>0 silent, 1 a progress bar, 2 a line an epoch.</summary>
    public int Verbose { get; set; }

    /// <summary>The number of the last epoch.</summary>
    public int Epochs { get; set; }

    /// <summary>The number of batches in an epoch.</summary>
    public long Steps { get; set; }

    /// <summary>Python's <c>params["epochs"]</c>: verbose, epochs or steps.</summary>
    /// <exception cref="KeyNotFoundException">The key is none of them.</exception>
    public int this[string key] => key switch
    {
        "verbose" => Verbose,
        "epochs" => Epochs,
        "steps" => (int)Steps,
        _ => throw new KeyNotFoundException($"Callbacks have the params verbose, epochs and steps. Received: '{key}'."),
    };

    /// <summary>As Python prints the dictionary: <c>{'verbose': 1, 'epochs': 2, 'steps': 10}</c>.</summary>
    public override string ToString() => PythonText.Map([("verbose", Verbose), ("epochs", Epochs), ("steps", Steps > 0 ? Steps : null)]);
}
