using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Ends training when a value has stopped getting better. Source: keras.callbacks.EarlyStopping.</summary>
[KerasExport("callbacks")]
public class EarlyStopping : Callback, IResumable
{
    private readonly double? _baseline;
    private readonly double _delta;
    private readonly string _mode;
    private bool? _less;
    private double _best;
    private int _wait;
    private int _bestEpoch;
    private List<NDArray>? _bestWeights;

    /// <summary>A callback with these settings.</summary>
    /// <param name="monitor">The name of the value.</param>
    /// <param name="min_delta">By how much the value must get better to count.</param>
    /// <param name="patience">For how many epochs it may stay as it is.</param>
    /// <param name="verbose">1 to say when training is ended.</param>
    /// <param name="mode">min or max, whichever is better; auto to tell by the name.</param>
    /// <param name="baseline">What the value must be better than for the patience to start anew.</param>
    /// <param name="restore_best_weights">Whether the model gets the weights of its best epoch when training ends.</param>
    /// <param name="start_from_epoch">How many epochs pass before the value is watched.</param>
    public EarlyStopping(
        string monitor = "val_loss",
        double min_delta = 0,
        int patience = 0,
        int verbose = 0,
        string mode = "auto",
        double? baseline = null,
        bool restore_best_weights = false,
        int start_from_epoch = 0)
    {
        this.monitor = monitor;
        this.patience = patience;
        this.verbose = verbose;
        this.restore_best_weights = restore_best_weights;
        this.start_from_epoch = start_from_epoch;
        _delta = Math.Abs(PythonNumber.Exact(min_delta));
        _baseline = PythonNumber.Exact(baseline);
        _mode = Monitoring.CheckMode(nameof(EarlyStopping), mode);
    }

    /// <summary>A callback with these settings, as programs written for TensorFlow.NET make it.</summary>
    /// <param name="parameters">The model.</param>
    /// <param name="monitor">The name of the value.</param>
    /// <param name="min_delta">By how much the value must get better to count.</param>
    /// <param name="patience">For how many epochs it may stay as it is.</param>
    /// <param name="verbose">1 to say when training is ended.</param>
    /// <param name="mode">min or max, whichever is better; auto to tell by the name.</param>
    /// <param name="baseline">What the value must be better than for the patience to start anew; 0 for nothing.</param>
    /// <param name="restore_best_weights">Whether the model gets the weights of its best epoch when training ends.</param>
    /// <param name="start_from_epoch">How many epochs pass before the value is watched.</param>
    [KerasExportIgnore]
    public EarlyStopping(
        CallbackParams parameters,
        string monitor = "val_loss",
        float min_delta = 0,
        int patience = 0,
        int verbose = 1,
        string mode = "auto",
        float baseline = 0,
        bool restore_best_weights = false,
        int start_from_epoch = 0)
        : this(monitor, min_delta, patience, verbose, mode, baseline == 0 ? null : baseline, restore_best_weights, start_from_epoch)
    {
        SetParams(parameters);
        if (parameters.Model is ICallbackModel model)
            SetModel(model);
    }

    /// <summary>The name of the value.</summary>
    public string monitor { get; }

    /// <summary>For how many epochs the value may stay as it is.</summary>
    public int patience { get; }

    /// <summary>1 to say when training is ended.</summary>
    public int verbose { get; }

    /// <summary>Whether the model gets the weights of its best epoch when training ends.</summary>
    public bool restore_best_weights { get; }

    /// <summary>How many epochs pass before the value is watched.</summary>
    public int start_from_epoch { get; }

    /// <summary>The epoch after which training was ended, counted from 0; 0 when it was not.</summary>
    public int stopped_epoch { get; private set; }

    /// <summary>The best epoch so far, counted from 0.</summary>
    public int best_epoch => _bestEpoch;

    /// <summary>The best value so far.</summary>
    public double best => _best;

    /// <inheritdoc/>
    public override void on_train_begin(Logs logs)
    {
        _wait = 0;
        stopped_epoch = 0;
        _bestWeights = null;
        _bestEpoch = 0;
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        if (_less is null)
        {
            _less = Monitoring.IsBetterWhenLess(nameof(EarlyStopping), _mode, monitor, Target);
            _best = _less.Value ? double.PositiveInfinity : double.NegativeInfinity;
        }
        if (!logs.TryGetValue(monitor, out var current))
        {
            Utils.Warnings.Warn($"Early stopping conditioned on metric `{monitor}` which is not available. Available metrics are: {string.Join(',', logs.Keys)}");
            return;
        }
        if (epoch < start_from_epoch)
            return;
        if (restore_best_weights && _bestWeights is null)
            Remember(epoch);
        _wait++;
        if (IsImprovement(current, _best))
        {
            _best = current;
            _bestEpoch = epoch;
            if (restore_best_weights)
                Remember(epoch);
            if (_baseline is not { } baseline || IsImprovement(current, baseline))
                _wait = 0;
        }
        else if (_wait >= patience && epoch > 0)
        {
            stopped_epoch = epoch;
            Target.stop_training = true;
        }
    }

    /// <inheritdoc/>
    public override void on_train_end(Logs logs)
    {
        if (stopped_epoch > 0 && verbose > 0)
            StandardOutput.Writer.WriteLine($"Epoch {stopped_epoch + 1}: early stopping");
        if (_bestWeights is null)
            return;
        if (verbose > 0)
            StandardOutput.Writer.WriteLine($"Restoring model weights from the end of the best epoch: {_bestEpoch + 1}.");
        Target.set_weights(_bestWeights);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, NDArray> get_state()
    {
        var state = new Dictionary<string, NDArray> { ["numbers"] = np.array([_less is null ? double.NaN : _best, _wait, _bestEpoch]) };
        for (var i = 0; i < (_bestWeights?.Count ?? 0); i++)
            state[$"best_{i}"] = _bestWeights![i];
        return state;
    }

    /// <inheritdoc/>
    public void set_state(IReadOnlyDictionary<string, NDArray> state)
    {
        var numbers = state.Numbers("numbers", 3);
        List<NDArray> weights = [.. Enumerable.Range(0, state.Count - 1).Select(i => state.Array($"best_{i}"))];
        if (weights.Count > 0 && !weights.Select(static w => w.shape).SequenceEqual(Target.get_weights().Select(static w => w.shape)))
            throw new InvalidDataException("The kept best weights are not those of this model.");
        // Before the end of the first epoch there is no best value.
        if (!double.IsNaN(numbers[0]))
            _less ??= Monitoring.IsBetterWhenLess(nameof(EarlyStopping), _mode, monitor, Target);
        (_best, _wait, _bestEpoch) = (numbers[0], (int)numbers[1], (int)numbers[2]);
        _bestWeights = weights.Count > 0 ? weights : null;
    }

    private void Remember(int epoch)
    {
        _bestWeights = Target.get_weights();
        _bestEpoch = epoch;
    }

    /// <summary>Compared in float32, as Keras compares.</summary>
    private bool IsImprovement(double value, double reference) =>
        _less!.Value ? (float)(value + _delta) < (float)reference : (float)(value - _delta) > (float)reference;
}
