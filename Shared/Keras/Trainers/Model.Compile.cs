using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Trainers;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    private CompileLoss? _compileLoss;
    private CompileMetrics? _compileMetrics;
    private Mean? _lossTracker;

    /// <summary>What changes the weights in training; <see langword="null"/> before <c>compile</c>.</summary>
    public Optimizer? optimizer { get; private set; }

    /// <summary>Whether <c>compile</c> was called.</summary>
    public bool compiled { get; private set; }

    /// <summary>Whether steps run operation by operation instead of compiled.</summary>
    public bool run_eagerly { get; private set; }

    /// <summary>Whether steps run as compiled code; it says what <c>compile</c> was asked for and changes nothing.</summary>
    public bool jit_compile { get; private set; }

    /// <summary>After how many steps callbacks are called.</summary>
    public int steps_per_execution { get; private set; } = 1;

    /// <summary>
    /// The metrics: the loss, those that <c>compile</c> was given as one of the name <c>compile_metrics</c>, the loss of each output where there are several, and those in the fields of the model.
    /// An override says which of them are reset before each epoch and reported after each step.
    /// </summary>
    public virtual List<Metric> metrics => [.. CompiledTrackers(), .. TrackedMetrics()];

    /// <summary>The names of the metrics.</summary>
    public List<string> metrics_names => [.. metrics.Select(static metric => metric.name)];

    /// <summary>Prepares the model for training. Strings and objects can be mixed.</summary>
    /// <param name="optimizer">A name or an optimizer.</param>
    /// <param name="loss">A name, a loss, one of these for each output in a list or by name, or nothing for a model that adds its loss itself. A single one holds for all outputs.</param>
    /// <param name="metrics">Names or metrics; for several outputs one or several for each, in a list or by name.</param>
    /// <param name="loss_weights">A factor for the loss, or for that of each output in a list or by name.</param>
    /// <param name="weighted_metrics">Names or metrics that look at sample and class weights, given as <paramref name="metrics"/>.</param>
    /// <param name="run_eagerly">Whether steps run operation by operation: slower, but a debugger can follow.</param>
    /// <param name="steps_per_execution">After how many steps callbacks are called.</param>
    /// <param name="jit_compile">Has no effect: steps are compiled unless <paramref name="run_eagerly"/>.</param>
    /// <param name="auto_scale_loss">Whether the optimizer of a model whose policy is <c>"mixed_float16"</c> is wrapped in a <see cref="LossScaleOptimizer"/>.</param>
    /// <exception cref="ValueError">A name is not known, or the number of steps is not positive.</exception>
    [OverloadResolutionPriority(1)]
    public void compile(
        OptimizerArg? optimizer = null,
        LossArg? loss = null,
        MetricsArg? metrics = null,
        LossWeightsArg? loss_weights = null,
        MetricsArg? weighted_metrics = null,
        bool run_eagerly = false,
        int steps_per_execution = 1,
        JitCompile? jit_compile = null,
        bool auto_scale_loss = true)
    {
        if (steps_per_execution < 1)
            throw new ValueError($"`steps_per_execution` must be a positive integer. Received: steps_per_execution={steps_per_execution}");
        if (run_eagerly && jit_compile is { Value: true })
        {
            Utils.Warnings.Warn("If `run_eagerly` is True, then `jit_compile` cannot also be True. Disabling `jit_compile`.");
            jit_compile = false;
        }
        using var turn = _turn.Take(name, "compile");
        var chosen = (optimizer ?? "rmsprop").Optimizer;
        this.optimizer = auto_scale_loss && dtype_policy.name == "mixed_float16" && chosen is not LossScaleOptimizer ? new LossScaleOptimizer(chosen, name: "loss_scale_optimizer") : chosen;
        _compileLoss = loss is null ? null : new CompileLoss(loss, loss_weights);
        _compileMetrics = metrics is null && weighted_metrics is null ? null : new CompileMetrics(metrics, weighted_metrics, OutputNames);
        _compileArguments = new CompileArguments(loss, loss_weights, metrics, weighted_metrics);
        _lossTracker = new Mean(name: "loss");
        this.run_eagerly = run_eagerly;
        this.steps_per_execution = steps_per_execution;
        this.jit_compile = jit_compile?.Value ?? false;
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

    /// <summary>The names by which losses and metrics are given and logged; nothing for a model that is none of a graph and, as in Keras, for a Sequential one.</summary>
    private List<string>? OutputNames() => Graph is null || this is Sequential ? null : output_names;

    private IEnumerable<Metric> CompiledTrackers() => [.. new Metric?[] { _lossTracker, _compileMetrics }.OfType<Metric>(), .. _compileLoss?.Metrics ?? []];

    private void RequireCompiled()
    {
        if (!compiled)
            throw new ValueError("You must call `compile()` before using the model.");
    }
}
