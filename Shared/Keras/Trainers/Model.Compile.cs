using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Trainers;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    private CompiledLoss? _compiledLoss;
    private CompileMetrics? _compileMetrics;
    private Mean? _lossTracker;

    /// <summary>What changes the weights in training; <see langword="null"/> before <c>compile</c>.</summary>
    public Optimizer? optimizer { get; private set; }

    /// <summary>Whether <c>compile</c> was called.</summary>
    public bool compiled { get; private set; }

    /// <summary>Whether steps run operation by operation instead of compiled.</summary>
    public bool run_eagerly { get; private set; }

    /// <summary>
    /// The metrics: the loss, those that <c>compile</c> was given as one of the name <c>compile_metrics</c>, and those in the fields of the model.
    /// An override says which of them are reset before each epoch and reported after each step.
    /// </summary>
    public virtual List<Metric> metrics => [.. CompiledTrackers(), .. TrackedMetrics()];

    /// <summary>The names of the metrics.</summary>
    public List<string> metrics_names => [.. metrics.Select(static metric => metric.name)];

    /// <summary>Prepares the model for training. Strings and objects can be mixed.</summary>
    /// <param name="optimizer">A name or an optimizer.</param>
    /// <param name="loss">A name, a loss, or nothing for a model that adds its loss itself.</param>
    /// <param name="metrics">Names or metrics.</param>
    /// <param name="loss_weights">A factor for the loss.</param>
    /// <param name="weighted_metrics">Names or metrics that look at sample and class weights.</param>
    /// <param name="run_eagerly">Whether steps run operation by operation: slower, but a debugger can follow.</param>
    /// <exception cref="ValueError">A name is not known.</exception>
    [OverloadResolutionPriority(1)]
    public void compile(
        OptimizerArg? optimizer = null,
        LossArg? loss = null,
        MetricsArg? metrics = null,
        double? loss_weights = null,
        MetricsArg? weighted_metrics = null,
        bool run_eagerly = false)
    {
        using var turn = _turn.Take(name, "compile");
        this.optimizer = (optimizer ?? "rmsprop").Optimizer;
        _compiledLoss = loss is null ? null : new CompiledLoss(loss, loss_weights);
        _compileMetrics = metrics is null && weighted_metrics is null ? null : new CompileMetrics(metrics, weighted_metrics);
        _lossTracker = new Mean(name: "loss");
        this.run_eagerly = run_eagerly;
        stop_training = false;
        compiled = true;
        ForgetCompiledSteps();
    }

    /// <summary>Prepares the model for training.</summary>
    /// <param name="optimizer">An optimizer.</param>
    /// <param name="loss">A loss.</param>
    /// <param name="metrics">Names of metrics.</param>
    public void compile(IOptimizer optimizer, ILossFunc loss, string[]? metrics = null) =>
        compile(OptimizerArg.From(optimizer), LossArg.From(loss), (MetricsArg?)metrics);

    /// <summary>Prepares the model for training.</summary>
    /// <param name="optimizer">An optimizer.</param>
    /// <param name="loss">A loss.</param>
    /// <param name="metrics">Metrics.</param>
    public void compile(IOptimizer optimizer, ILossFunc loss, IMetricFunc[] metrics) =>
        compile(OptimizerArg.From(optimizer), LossArg.From(loss), (MetricsArg?)metrics);

    /// <summary>Starts all metrics anew, as every epoch does.</summary>
    /// <exception cref="RuntimeError">The model is in <c>fit</c> on another thread.</exception>
    public virtual void reset_metrics()
    {
        using var turn = _turn.Take(name, "reset_metrics");
        foreach (var metric in metrics)
            metric.reset_state();
    }

    IReadOnlyList<Metric> ICallbackModel.CompiledMetrics => [.. _compileMetrics?.All ?? []];

    IReadOnlyList<ResourceVariable> ICallbackModel.TrainableVariables => trainable_weights;

    private IEnumerable<Metric> CompiledTrackers() => new Metric?[] { _lossTracker, _compileMetrics }.OfType<Metric>();

    private void RequireCompiled()
    {
        if (!compiled)
            throw new ValueError("You must call `compile()` before using the model.");
    }
}
