using System.Diagnostics;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// Writes what TensorBoard shows of a training: loss and metrics of each epoch, batch and validation, the learning rate, the graph of the model's layers, weights as histograms and images. Look at it
/// by <c>tensorboard --logdir logs</c>, which is a program of Python. Source: keras.callbacks.TensorBoard.
/// </summary>
[KerasExport("callbacks")]
public class TensorBoard : Callback
{
    // In Keras 3.6 the step of what is written for each batch stays 0.
    private const int BatchStep = 0;
    private readonly WeightSummaries _weights;
    private readonly Stack<IDisposable> _defaults = new();
    private readonly Stopwatch _batch = new();
    private readonly Stopwatch _epoch = new();
    private SummaryWriter? _train;
    private SummaryWriter? _validation;
    private long _iterations;
    private bool _training;

    /// <summary>A callback with these settings.</summary>
    /// <param name="log_dir">The folder; below it, <c>train</c> and <c>validation</c> are made.</param>
    /// <param name="histogram_freq">After how many epochs the weights are written as histograms; 0 for never.</param>
    /// <param name="write_graph">Whether the graph of the layers is written, of models that are one. The graph of the operations in a step, which Keras writes besides, is TensorFlow's.</param>
    /// <param name="write_images">Whether the weights are written as images along with their histograms.</param>
    /// <param name="write_steps_per_second">Whether the steps of a second are written, of each epoch and, where batches are written, each batch.</param>
    /// <param name="update_freq"><c>"epoch"</c>, or <c>"batch"</c> or a number for loss and metrics of batches besides.</param>
    /// <param name="profile_batch">0: batches are not profiled.</param>
    /// <exception cref="ValueError">A frequency is none, or a batch is to be profiled.</exception>
    public TensorBoard(
        string log_dir = "logs",
        int histogram_freq = 0,
        bool write_graph = true,
        bool write_images = false,
        bool write_steps_per_second = false,
        Frequency? update_freq = null,
        int profile_batch = 0)
    {
        if (profile_batch != 0)
            throw new ValueError($"Profiling is not yet available with the .NET backend. Received: profile_batch={profile_batch} (must be 0)");
        this.update_freq = update_freq ?? "epoch";
        if (!this.update_freq.IsEpoch && this.update_freq.Batches <= 0)
            throw new ValueError($"`update_freq` must be 'epoch', 'batch' or a positive integer. Received: update_freq={this.update_freq}");
        this.log_dir = log_dir;
        this.histogram_freq = histogram_freq;
        this.write_graph = write_graph;
        this.write_images = write_images;
        this.write_steps_per_second = write_steps_per_second;
        _weights = new WeightSummaries(write_images);
    }

    /// <summary>The folder.</summary>
    public string log_dir { get; private set; }

    /// <summary>After how many epochs the weights are written as histograms; 0 for never.</summary>
    public int histogram_freq { get; }

    /// <summary>Whether the graph of the layers is written.</summary>
    public bool write_graph { get; }

    /// <summary>Whether the weights are written as images along with their histograms.</summary>
    public bool write_images { get; }

    /// <summary>Whether the steps of a second are written.</summary>
    public bool write_steps_per_second { get; }

    /// <summary>How often loss and metrics are written.</summary>
    public Frequency update_freq { get; }

    internal override Callback CopyFor(string run)
    {
        var copy = (TensorBoard)base.CopyFor(run);
        copy.log_dir = Path.Combine(log_dir, run);
        return copy;
    }

    private SummaryWriter TrainWriter => _train ??= tf.summary.create_file_writer(Path.Combine(log_dir, "train"));

    private SummaryWriter ValidationWriter => _validation ??= tf.summary.create_file_writer(Path.Combine(log_dir, "validation"));

    /// <inheritdoc/>
    public override void SetModel(ICallbackModel model)
    {
        base.SetModel(model);
        Close();
        if (!write_graph)
            return;
        using (TrainWriter.as_default())
            GraphSummary.Write(model);
    }

    /// <inheritdoc/>
    public override void on_train_begin(Logs logs)
    {
        _training = true;
        _iterations = 0;
        Enter(TrainWriter);
    }

    /// <inheritdoc/>
    public override void on_train_end(Logs logs)
    {
        Leave();
        Close();
    }

    /// <inheritdoc/>
    public override void on_test_begin(Logs logs) => Enter(ValidationWriter);

    /// <inheritdoc/>
    public override void on_test_end(Logs logs)
    {
        if (Target.optimizer is { } optimizer)
        {
            using (ValidationWriter.as_default())
            {
                foreach (var name in logs.Keys)
                    tf.summary.scalar($"evaluation_{name}_vs_iterations", Logged(logs, name), step: optimizer.iterations);
            }
        }
        Leave();
        if (!_training)
            Close();
    }

    /// <inheritdoc/>
    public override void on_train_batch_begin(int batch, Logs logs) => _batch.Restart();

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Logs logs)
    {
        // Reading the logs costs time: only where they are written.
        if (!tf.summary.should_record_summaries())
            return;
        if (write_steps_per_second)
            tf.summary.scalar("batch_steps_per_second", 1 / _batch.Elapsed.TotalSeconds, step: BatchStep);
        foreach (var name in logs.Keys)
            tf.summary.scalar("batch_" + name, Logged(logs, name), step: BatchStep);
    }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs logs)
    {
        if (!write_steps_per_second)
            return;
        _iterations = (long)Target.optimizer!.iterations;
        _epoch.Restart();
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        if (logs.Count > 0)
            WriteEpoch(epoch, logs);
        if (histogram_freq != 0 && epoch % histogram_freq == 0)
        {
            using (TrainWriter.as_default())
                _weights.Write(model, epoch);
        }
    }

    private static Tensor Logged(Logs logs, string name) => logs.arrays.TryGetValue(name, out var array) ? array : logs[name];

    private void WriteEpoch(int epoch, Logs logs)
    {
        const string rate = "learning_rate";
        var optimizer = Target.optimizer;
        var names = logs.Keys.ToLookup(static name => name.StartsWith("val_", StringComparison.Ordinal));
        using (TrainWriter.as_default())
        {
            // The rate is the optimizer's now, in its place where a callback has logged one.
            foreach (var name in optimizer is null || logs.ContainsKey(rate) ? names[false] : names[false].Append(rate))
                tf.summary.scalar("epoch_" + name, name == rate && optimizer is not null ? optimizer.learning_rate.numpy() : Logged(logs, name), step: epoch);
            if (write_steps_per_second)
                tf.summary.scalar("epoch_steps_per_second", ((long)optimizer!.iterations - _iterations) / _epoch.Elapsed.TotalSeconds, step: epoch);
        }
        if (!names[true].Any())
            return;
        using (ValidationWriter.as_default())
        {
            foreach (var name in names[true])
                tf.summary.scalar("epoch_" + name[4..], Logged(logs, name), step: epoch);
        }
    }

    /// <summary>What the program itself writes by <c>tf.summary</c> goes to this writer, where batches are written.</summary>
    private void Enter(SummaryWriter writer)
    {
        if (!update_freq.IsEpoch)
            _defaults.Push(writer.as_default(BatchStep));
    }

    private void Leave()
    {
        if (_defaults.TryPop(out var scope))
            scope.Dispose();
    }

    private void Close()
    {
        _training = false;
        _train?.close();
        _validation?.close();
        (_train, _validation) = (null, null);
    }
}
