using Tensorflow.Common.Types;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Metrics;

/// <summary>
/// The base of all metrics. A metric of one's own keeps what it knows in variables (<see cref="add_variable"/>), adds to them in
/// <see cref="update_state(Tensor, Tensor, Tensor?)"/> and computes from them in <see cref="result"/>; both may be traced into a graph, so they compute with tensors only.
/// </summary>
public abstract class Metric : IMetricFunc
{
    // Another array after each change, since other threads may be reading this one.
    private ResourceVariable[] _variables = [];
    private readonly List<Metric> _metrics = [];

    /// <summary>Names the metric.</summary>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    protected Metric(string? name = null, DTypePolicy? dtype = null)
    {
        this.name = name ?? Naming.AutoName(GetType().Name);
        this.dtype = dtype?.ComputeType ?? BackendConfig.FloatX;
    }

    /// <summary>The name, under which the metric appears in logs.</summary>
    public string name { get; set; }

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The element type of the computation.</summary>
    public TF_DataType dtype { get; }

    /// <summary>What the metric keeps between batches, that of its parts included.</summary>
    public virtual IReadOnlyList<ResourceVariable> variables => [.. _variables, .. _metrics.SelectMany(static m => m.variables)];

    /// <summary>Takes a batch into account.</summary>
    /// <param name="y_true">The labels, (B, …).</param>
    /// <param name="y_pred">The predictions, (B, …).</param>
    /// <param name="sample_weight">A weight for each sample, or <see langword="null"/>.</param>
    public abstract void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);

    /// <summary>
    /// Takes what a step has into account, <c>var (x, y) = data</c> and the model's outputs. The metrics of <c>compile</c> look at each output; others take one.
    /// </summary>
    /// <typeparam name="T"><see cref="Tensors"/>.</typeparam>
    /// <param name="y_true">The labels, (B, …).</param>
    /// <param name="y_pred">The predictions, (B, …).</param>
    /// <param name="sample_weight">A weight for each sample, or <see langword="null"/>.</param>
    /// <exception cref="ValueError">There are several tensors, and the metric compares one with one.</exception>
    public void update_state<T>(T y_true, T y_pred, T? sample_weight = null) where T : Nest<Tensor> =>
        Update(Whole(y_true), Whole(y_pred), sample_weight is null ? null : Whole(sample_weight));

    /// <summary>Takes values into account, for metrics such as <see cref="Mean"/> that have values in the place of labels and predictions.</summary>
    /// <param name="values">The values, (B, …) or a scalar.</param>
    /// <exception cref="TypeError">The metric compares labels and predictions.</exception>
    public virtual void update_state(Tensor values) => throw new TypeError(
        $"{GetType().Name}.update_state() missing 1 required positional argument: 'y_pred'. It takes labels and predictions, and received one tensor of shape {values.shape}.");

    /// <summary>The metric over all batches so far.</summary>
    public abstract Tensor result();

    /// <summary>Forgets all batches: sets every variable to zero.</summary>
    public virtual void reset_state()
    {
        foreach (var variable in _variables)
        {
            using var access = variable.Variable.Write();
            access.Bytes.Clear();
        }
        foreach (var metric in _metrics)
            metric.reset_state();
    }

    /// <summary>Forgets all batches.</summary>
    public void reset_states() => reset_state();

    /// <summary>Takes a batch into account: what <c>metric(y_true, y_pred, sample_weight)</c> is in Python.</summary>
    /// <returns>The metric so far.</returns>
    public Tensor Apply(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        update_state(y_true, y_pred, sample_weight);
        return result();
    }

    /// <summary>The name that <see cref="Apply"/> has in programs written for TensorFlow.NET.</summary>
    /// <inheritdoc cref="Apply"/>
    public Tensor Call(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => Apply(y_true, y_pred, sample_weight);

    Tensor IMetricFunc.update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight) => Call(y_true, y_pred, sample_weight);

    /// <summary>Adds a variable, in which the metric keeps something between batches.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="initializer">What it starts from; zeros when left out.</param>
    /// <param name="dtype">The element type, float32 unless something else is set.</param>
    /// <param name="name">A name.</param>
    public ResourceVariable add_variable(Shape shape, InitializerArg? initializer = null, DTypeArg? dtype = null, string? name = null)
    {
        // A metric may be built while a step is traced: its variables exist at once all the same.
        using var now = Emitter.Use(EagerEmitter.Instance);
        var type = BackendConfig.TypeOf(dtype);
        var initial = initializer is null ? new Tensor(shape, type) : initializer.Initializer.Apply(new InitializerArgs(shape, type));
        var variable = new ResourceVariable(initial, trainable: false, name ?? "variable");
        lock (_metrics)
            _variables = [.. _variables, variable];
        return variable;
    }

    /// <summary>Adds a variable, in which the metric keeps something between batches.</summary>
    /// <inheritdoc cref="add_variable"/>
    public ResourceVariable add_weight(Shape? shape = null, InitializerArg? initializer = null, DTypeArg? dtype = null, string? name = null) =>
        add_variable(shape ?? Shape.Scalar, initializer, dtype, name);

    /// <summary>Takes labels and predictions of a model into account, which may have several outputs.</summary>
    internal virtual void Update(Tensors y_true, Tensors y_pred, Tensors? sample_weight) => update_state(y_true.Single, y_pred.Single, sample_weight?.Single);

    /// <summary>What is made of the first batch, such as variables whose shape it tells: once, whichever thread brings that batch.</summary>
    /// <param name="kept">Where it is kept.</param>
    /// <param name="make">Makes it.</param>
    private protected T Once<T>(ref T? kept, Func<T> make) where T : class
    {
        if (Volatile.Read(ref kept) is { } known)
            return known;
        lock (_metrics)
        {
            if (kept is null)
                Volatile.Write(ref kept, make());
            return kept!;
        }
    }

    /// <summary>Makes another metric part of this one: it is reset along with it, and its variables count as this one's.</summary>
    /// <returns>The other metric.</returns>
    protected T track<T>(T metric) where T : Metric
    {
        _metrics.Add(metric);
        return metric;
    }

    /// <summary>The arguments that make an equal metric.</summary>
    public virtual Dictionary<string, object?> get_config() => BaseConfig();

    /// <summary>The arguments that all metrics have.</summary>
    private protected Dictionary<string, object?> BaseConfig() => new() { ["name"] = name, ["dtype"] = dtype.Name() };

    /// <inheritdoc/>
    public override string ToString() => $"<{GetType().Name} name={name}>";

    private static Tensors Whole(Nest<Tensor> nest) => nest as Tensors ?? new Tensors(nest.Structure, nest);
}
