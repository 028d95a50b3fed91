using Tensorflow.NumPy;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Collects what every epoch's end is told; <c>fit</c> returns it. Source: keras.callbacks.History.</summary>
[KerasExport("callbacks")]
public class History : Callback
{
    /// <summary>An empty history.</summary>
    public History()
    {
    }

    /// <summary>An empty history for a training.</summary>
    /// <param name="parameters">How the training was asked for.</param>
    [KerasExportIgnore]
    public History(CallbackParams parameters) => SetParams(parameters);

    /// <summary>The values of each name, an item an epoch.</summary>
    public Dictionary<string, List<float>> history { get; set; } = [];

    /// <summary>The arrays of each name whose values are arrays, such as an <c>F1Score</c> without an average, an item an epoch. In Python they are in <c>history</c>, which has their means here.</summary>
    public Dictionary<string, List<NDArray>> arrays { get; } = [];

    /// <summary>The epochs of the last training, counted from 0.</summary>
    public List<int> epoch { get; private set; } = [];

    private protected override Dictionary<string, List<float>> Collected
    {
        get => history;
        set => history = value.ToDictionary(static e => e.Key, static e => (List<float>)new EpochValues(e.Value));
    }

    /// <inheritdoc/>
    public override void on_train_begin(Logs logs) => epoch = [];

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        this.epoch.Add(epoch);
        foreach (var (name, value) in logs)
        {
            if (!history.TryGetValue(name, out var values))
                history[name] = values = new EpochValues();
            values.Add(value);
        }
        foreach (var (name, array) in logs.arrays)
        {
            if (!arrays.TryGetValue(name, out var values))
                arrays[name] = values = [];
            values.Add(array);
        }
    }
}
