using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Lowers the learning rate when a value has stopped getting better. Source: keras.callbacks.ReduceLROnPlateau.</summary>
[KerasExport("callbacks")]
public class ReduceLROnPlateau : Callback, IResumable
{
    private readonly double _factor;
    private readonly double _delta;
    private readonly double _minimum;
    private readonly bool _less;
    private double _best;
    private int _wait;
    private int _cooldown;

    /// <summary>A callback with these settings.</summary>
    /// <param name="monitor">The name of the value.</param>
    /// <param name="factor">What the rate is multiplied by, below 1.</param>
    /// <param name="patience">For how many epochs the value may stay as it is.</param>
    /// <param name="verbose">1 to say when the rate is lowered.</param>
    /// <param name="mode">min or max, whichever is better; auto for max where the name has acc in it.</param>
    /// <param name="min_delta">By how much the value must get better to count.</param>
    /// <param name="cooldown">How many epochs pass after a reduction before the value is watched again.</param>
    /// <param name="min_lr">The lowest rate.</param>
    /// <exception cref="ValueError">The factor is not below 1.</exception>
    public ReduceLROnPlateau(
        string monitor = "val_loss",
        double factor = 0.1,
        int patience = 10,
        int verbose = 0,
        string mode = "auto",
        double min_delta = 1e-4,
        int cooldown = 0,
        double min_lr = 0)
    {
        if (factor >= 1)
            throw new ValueError($"ReduceLROnPlateau does not support a factor >= 1.0. Received factor={PythonNumber.Repr(factor)}");
        this.monitor = monitor;
        this.patience = patience;
        this.verbose = verbose;
        this.cooldown = cooldown;
        _factor = PythonNumber.Exact(factor);
        _delta = PythonNumber.Exact(min_delta);
        _minimum = PythonNumber.Exact(min_lr);
        mode = Monitoring.CheckMode("Learning rate reduction", mode);
        _less = mode == "min" || (mode == "auto" && !monitor.Contains("acc", StringComparison.Ordinal));
        Reset();
    }

    /// <summary>The name of the value.</summary>
    public string monitor { get; }

    /// <summary>For how many epochs the value may stay as it is.</summary>
    public int patience { get; }

    /// <summary>1 to say when the rate is lowered.</summary>
    public int verbose { get; }

    /// <summary>How many epochs pass after a reduction before the value is watched again.</summary>
    public int cooldown { get; }

    /// <inheritdoc/>
    public override void on_train_begin(Logs logs) => Reset();

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        var rate = Target.optimizer!.learning_rate;
        var old = rate.numpy();
        logs["learning_rate"] = old;
        if (!logs.TryGetValue(monitor, out var current))
        {
            Warnings.Warn($"Learning rate reduction is conditioned on metric `{monitor}` which is not available. Available metrics are: {string.Join(',', logs.Keys)}.");
            return;
        }
        if (_cooldown > 0)
        {
            _cooldown--;
            _wait = 0;
        }
        if (_less ? current < _best - _delta : current > _best + _delta)
        {
            _best = current;
            _wait = 0;
        }
        else if (_cooldown <= 0 && ++_wait >= patience && old > (float)_minimum)
        {
            var reduced = Math.Max(old * _factor, _minimum);
            rate.assign((float)reduced);
            if (verbose > 0)
                StandardOutput.Writer.WriteLine($"\nEpoch {epoch + 1}: ReduceLROnPlateau reducing learning rate to {PythonNumber.Repr(reduced)}.");
            _cooldown = cooldown;
            _wait = 0;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, NDArray> get_state() => new Dictionary<string, NDArray> { ["numbers"] = np.array([_best, _wait, _cooldown]) };

    /// <inheritdoc/>
    public void set_state(IReadOnlyDictionary<string, NDArray> state)
    {
        var numbers = state.Numbers("numbers", 3);
        (_best, _wait, _cooldown) = (numbers[0], (int)numbers[1], (int)numbers[2]);
    }

    private void Reset()
    {
        _best = _less ? double.PositiveInfinity : double.NegativeInfinity;
        _cooldown = 0;
        _wait = 0;
    }
}
