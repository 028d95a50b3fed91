using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Saves the model, or its weights, after each epoch or a number of batches, all of them or the best. Source: keras.callbacks.ModelCheckpoint.</summary>
[KerasExport("callbacks")]
public class ModelCheckpoint : Callback, IResumable
{
    private readonly FilepathTemplate _path;
    private readonly SavingSchedule _schedule;
    private readonly bool _less;
    private int _epoch;

    /// <summary>A callback with these settings.</summary>
    /// <param name="filepath">
    /// The file, which ends in <c>.keras</c>, or <c>.weights.h5</c> for weights only. The epoch, the batch and what was logged can be part of the name: <c>{epoch:02d}-{val_loss:.2f}.keras</c>.
    /// </param>
    /// <param name="monitor">The name of the value by which the best is told.</param>
    /// <param name="verbose">1 to say what is saved.</param>
    /// <param name="save_best_only">Whether the model is saved only when the value is better than at all times before.</param>
    /// <param name="save_weights_only">Whether the weights, with the state of the optimizer, are saved without the model.</param>
    /// <param name="mode">min or max, whichever is better; auto for max where the name has acc in it or begins with fmeasure.</param>
    /// <param name="save_freq"><c>"epoch"</c> to save after each epoch, or after how many batches.</param>
    /// <param name="initial_value_threshold">What the value must be better than to be saved.</param>
    /// <exception cref="ValueError">The file has another ending, or the frequency is none.</exception>
    public ModelCheckpoint(
        string filepath,
        string monitor = "val_loss",
        int verbose = 0,
        bool save_best_only = false,
        bool save_weights_only = false,
        string mode = "auto",
        Frequency? save_freq = null,
        double? initial_value_threshold = null)
    {
        this.filepath = filepath;
        this.monitor = monitor;
        this.verbose = verbose;
        this.save_best_only = save_best_only;
        this.save_weights_only = save_weights_only;
        this.save_freq = save_freq ?? "epoch";
        if (mode is not ("auto" or "min" or "max"))
        {
            Warnings.Warn($"ModelCheckpoint mode '{mode}' is unknown, fallback to auto mode.");
            mode = "auto";
        }
        var rises = monitor.Contains("acc", StringComparison.Ordinal) || monitor.StartsWith("fmeasure", StringComparison.Ordinal);
        _less = mode == "min" || (mode == "auto" && !rises);
        best = PythonNumber.Exact(initial_value_threshold) ?? (_less ? double.PositiveInfinity : double.NegativeInfinity);
        if (!this.save_freq.IsEpoch && !this.save_freq.IsNumber)
            throw new ValueError($"Unrecognized save_freq: {this.save_freq}. Expected save_freq are 'epoch' or integer values");
        if (save_weights_only && !filepath.EndsWith(".weights.h5", StringComparison.Ordinal))
            throw new ValueError($"When using `save_weights_only=True` in `ModelCheckpoint`, the filepath provided must end in `.weights.h5` (Keras weights format). Received: filepath={filepath}");
        if (!save_weights_only && !filepath.EndsWith(".keras", StringComparison.Ordinal))
            throw new ValueError($"The filepath provided must end in `.keras` (Keras model format). Received: filepath={filepath}");
        _path = new FilepathTemplate(filepath);
        _schedule = new SavingSchedule(this.save_freq);
    }

    /// <summary>The file, with the places for what becomes part of its name.</summary>
    public string filepath { get; }

    /// <summary>The name of the value by which the best is told.</summary>
    public string monitor { get; }

    /// <summary>1 to say what is saved.</summary>
    public int verbose { get; }

    /// <summary>Whether only the best is saved.</summary>
    public bool save_best_only { get; }

    /// <summary>Whether the weights are saved without the model.</summary>
    public bool save_weights_only { get; }

    /// <summary>How often the model is saved.</summary>
    public Frequency save_freq { get; }

    /// <summary>The best value so far.</summary>
    public double best { get; private set; }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs logs) => _epoch = epoch;

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Logs logs)
    {
        if (_schedule.IsDue(batch))
            Consider(_epoch, batch, logs);
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        if (save_freq.IsEpoch)
            Consider(epoch, null, logs);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, NDArray> get_state() => new Dictionary<string, NDArray> { ["best"] = np.array([best]), ["batches"] = _schedule.State };

    /// <inheritdoc/>
    public void set_state(IReadOnlyDictionary<string, NDArray> state)
    {
        var (kept, batches) = (state.Numbers("best", 1)[0], state.Numbers("batches", 2));
        (best, _schedule.State) = (kept, np.array(batches));
    }

    private void Consider(int epoch, int? batch, Logs logs)
    {
        var path = _path.Fill(epoch + 1, batch + 1, logs);
        if (save_best_only && logs.arrays.TryGetValue(monitor, out var array))
        {
            Warnings.Warn($"Can save best model only when `monitor` is a scalar value. Received: {PythonText.Str(array)}. Falling back to `save_best_only=False`.");
        }
        else if (save_best_only)
        {
            if (!IsBest(epoch, path, logs))
                return;
        }
        else
        {
            Say($"\nEpoch {epoch + 1}: saving model to {path}");
        }
        Save(path);
    }

    private bool IsBest(int epoch, string path, Logs logs)
    {
        if (!logs.TryGetValue(monitor, out var current))
        {
            Warnings.Warn($"Can save best model only with {monitor} available, skipping.");
            return false;
        }
        if (!(_less ? current < best : current > best))
        {
            Say($"\nEpoch {epoch + 1}: {monitor} did not improve from {PythonFormat.Fixed(best, 5)}");
            return false;
        }
        Say($"\nEpoch {epoch + 1}: {monitor} improved from {PythonFormat.Fixed(best, 5)} to {PythonFormat.Fixed(current, 5)}, saving model to {path}");
        best = current;
        return true;
    }

    private void Save(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"Please specify a non-directory filepath for ModelCheckpoint. Filepath used is an existing directory: {path}");
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        if (save_weights_only)
            model.save_weights(path, overwrite: true);
        else
            model.save(path, overwrite: true);
    }

    private void Say(string text)
    {
        if (verbose > 0)
            StandardOutput.Writer.WriteLine(text);
    }
}
