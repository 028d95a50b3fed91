using System.Text.RegularExpressions;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

public abstract partial class Optimizer
{
    private readonly Lock _applying = new();
    private readonly List<ResourceVariable> _averages = [];
    private readonly List<ResourceVariable> _accumulated = [];
    private readonly HashSet<Variable> _undecayed = new(ReferenceEqualityComparer.Instance);
    private readonly bool _fusesDecay;
    private Regex? _undecayedNames;

    // What holds while a step is being taken: the counter before it, and, where that depends on the gradients or gradients are accumulated, whether it is taken at all.
    private Tensor? _stepIterations;
    private Tensor? _condition;

    /// <inheritdoc/>
    /// <exception cref="ValueError">Gradients and variables do not fit, or no variable has a gradient.</exception>
    public override void apply(IReadOnlyList<Tensor?> grads, IReadOnlyList<ResourceVariable>? trainable_variables = null) => ApplyWhere(null, grads, trainable_variables);

    /// <summary>Takes a step where a condition holds; elsewhere nothing changes, the step counter included.</summary>
    /// <param name="condition">A bool scalar; <see langword="null"/> for a step that is taken in any case.</param>
    /// <param name="grads">The gradients, <see langword="null"/> where a variable has none.</param>
    /// <param name="trainable_variables">As many variables; those that the optimizer was built with when left out.</param>
    internal void ApplyWhere(Tensor? condition, IReadOnlyList<Tensor?> grads, IReadOnlyList<ResourceVariable>? trainable_variables)
    {
        if (grads.Count == 0)
            return;
        // Threads that share an optimizer take their steps one after the other.
        lock (_applying)
        {
            try
            {
                _condition = condition;
                TakeStep(grads, trainable_variables);
            }
            finally
            {
                (_stepIterations, _condition) = (null, null);
            }
        }
    }

    private void TakeStep(IReadOnlyList<Tensor?> grads, IReadOnlyList<ResourceVariable>? trainable_variables)
    {
        var variables = trainable_variables ?? KnownVariables(grads.Count);
        if (!built)
            BuildNow(variables);
        foreach (var variable in variables)
        {
            if (!_positions.ContainsKey(variable.Variable))
            {
                throw new ValueError(
                    $"Unknown variable: {variable}. This optimizer can only be called for the variables it was originally built with. "
                    + "When working with a new set of variables, you should recreate a new optimizer instance.");
            }
        }
        var (gradients, targets) = WithGradients(grads, variables);
        if (loss_scale_factor is { } scale)
            gradients = Array.ConvertAll(gradients, gradient => gradient / scale);
        _stepIterations = iterations;
        var given = _condition;
        if (gradient_accumulation_steps is { } steps)
            gradients = Accumulate(gradients, targets, steps, ref _condition);
        gradients = clip_gradients(gradients);
        var rate = tf.cast(CurrentLearningRate(), TF_DataType.TF_FLOAT);
        DecayApart(targets, rate);
        before_update(targets, rate);
        for (var i = 0; i < gradients.Length; i++)
            update_step(tf.cast(gradients[i], targets[i].dtype), targets[i], rate);
        _condition = given;
        UpdateAverages();
        assign_add(_iterations, TensorOf(1));
        _stepIterations = null;
        ApplyConstraints(targets);
    }

    /// <summary>Creates the variables at once, also while a step is traced, and unseen by tapes: layers that are built by the step itself have their weights only now.</summary>
    private protected void BuildNow(IReadOnlyList<ResourceVariable> variables)
    {
        using var eager = Emitter.Use(EagerEmitter.Instance);
        using var unseen = Tape.Suspend();
        build(variables);
    }

    /// <inheritdoc/>
    public override Tensor[] clip_gradients(Tensor[] grads) => (clipnorm, global_clipnorm, clipvalue) switch
    {
        ( > 0 and { } norm, _, _) => GradientClipping.ByNorm(grads, norm),
        (_, > 0 and { } norm, _) => GradientClipping.ByGlobalNorm(grads, norm),
        (_, _, > 0 and { } limit) => GradientClipping.ByValue(grads, limit),
        _ => grads,
    };

    /// <summary>Leaves variables out of the weight decay. Call it before the optimizer is built.</summary>
    /// <param name="var_list">Variables.</param>
    /// <param name="var_names">Parts of names, as regular expressions: <c>["bias"]</c> leaves out all variables with bias in their names.</param>
    /// <exception cref="ValueError">The optimizer is built already.</exception>
    public void exclude_from_weight_decay(IEnumerable<ResourceVariable>? var_list = null, IEnumerable<string>? var_names = null)
    {
        if (built)
            throw new ValueError("`exclude_from_weight_decay()` can only be configued before the optimizer is built.");
        _undecayed.Clear();
        _undecayed.UnionWith((var_list ?? []).Select(static variable => variable.Variable));
        var names = string.Join('|', (var_names ?? []).Distinct());
        _undecayedNames = names.Length == 0 ? null : new Regex(names, RegexOptions.CultureInvariant);
    }

    /// <summary>Replaces variables by their moving averages where such are kept: the last thing of a training.</summary>
    /// <param name="var_list">The variables that the optimizer was built with.</param>
    /// <exception cref="ValueError">They are not as many as there are averages.</exception>
    public virtual void finalize_variable_values(IReadOnlyList<ResourceVariable> var_list)
    {
        if (!use_ema)
            return;
        if (var_list.Count != _averages.Count)
        {
            throw new ValueError(
                $"The length of model variables ({var_list.Count}) to override does not match the length of model variables stored in the optimizer ({_averages.Count}). "
                + "Please check if the optimizer was called on your model.");
        }
        for (var i = 0; i < var_list.Count; i++)
            var_list[i].assign(_averages[i]);
    }

    /// <summary>Replaces a variable's elements, of the model's or the optimizer's variables; not where the step waits for more gradients.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">The new elements.</param>
    public void assign(ResourceVariable variable, Tensor value) => variable.assign(_condition is null ? value : tf.where(_condition, value, variable));

    /// <summary>Adds to a variable's elements; not where the step waits for more gradients.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">What is added.</param>
    public void assign_add(ResourceVariable variable, Tensor value)
    {
        if (_condition is null)
            variable.assign_add(value);
        else
            assign(variable, variable + value);
    }

    /// <summary>Subtracts from a variable's elements; not where the step waits for more gradients.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">What is subtracted.</param>
    public void assign_sub(ResourceVariable variable, Tensor value)
    {
        if (_condition is null)
            variable.assign_sub(value);
        else
            assign(variable, variable - value);
    }

    /// <summary>Called once in a step, before the variables are updated.</summary>
    /// <param name="variables">The variables that have gradients.</param>
    /// <param name="learning_rate">A float32 scalar.</param>
    protected virtual void before_update(IReadOnlyList<ResourceVariable> variables, Tensor learning_rate)
    {
    }

    /// <summary>Updates a variable by one of the engine's rules, in one pass over memory, weight decay included.</summary>
    private protected void Step(StepOperation rule, Tensor gradient, ResourceVariable variable, Tensor learningRate, params ReadOnlySpan<Tensor> scalarsAndSlots)
    {
        rule = rule with { WeightDecay = _fusesDecay && Decays(variable) ? weight_decay : null, Conditional = _condition is not null };
        var values = new Value[scalarsAndSlots.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = scalarsAndSlots[i].Value;
        Ops.Step(rule, variable.Variable, gradient.Value, learningRate.Value, StepIterations.Value, values, _condition?.Value);
    }

    /// <summary>The moving averages of the variables, where they are kept.</summary>
    internal virtual IReadOnlyList<ResourceVariable> Averages => _averages;

    /// <summary>How many steps were taken before the one that is being taken.</summary>
    private protected Tensor StepIterations => _stepIterations ?? iterations;

    private protected IReadOnlyList<ResourceVariable> KnownVariables(int gradients)
    {
        if (!built)
        {
            throw new ValueError(
                "When passing `grads` without `variables`, the optimizer must already be built on a list of variables. Call `optimizer.build(trainable_variables)` first. ");
        }
        return gradients == _trainableVariables.Count ? _trainableVariables : throw new ValueError(
            "When passing `grads` as a list of gradient tensors, the gradients must match `optimizer.variables` one-to-on. "
            + $"Received a list of {gradients} gradients, but the optimizer is tracking {_trainableVariables.Count} trainable variables.");
    }

    private static (Tensor[] Gradients, ResourceVariable[] Variables) WithGradients(IReadOnlyList<Tensor?> gradients, IReadOnlyList<ResourceVariable> variables)
    {
        if (gradients.Count != variables.Count)
            throw new ValueError($"Each variable needs a gradient or null. Received: {gradients.Count} gradients for {variables.Count} variables.");
        var present = Enumerable.Range(0, gradients.Count).Where(i => gradients[i] is not null).ToArray();
        if (present.Length == 0)
            throw new ValueError("No gradients provided for any variable.");
        if (present.Length < gradients.Count)
        {
            var names = Enumerable.Range(0, gradients.Count).Except(present).Select(i => $"'{PathOf(variables[i])}'");
            Utils.Warnings.Warn(
                $"Gradients do not exist for variables [{string.Join(", ", names)}] when minimizing the loss. If using `model.compile()`, did you forget to provide a `loss` argument?");
        }
        return (Array.ConvertAll(present, i => gradients[i]!), Array.ConvertAll(present, i => variables[i]));
    }

    /// <summary>Adds gradients to those of the batches before; the step is taken, with their mean, when enough have come.</summary>
    private Tensor[] Accumulate(Tensor[] gradients, ResourceVariable[] variables, int steps, ref Tensor? condition)
    {
        Tensor divisor = TensorOf(steps);
        var enough = tf.equal((_iterations + TensorOf(1)) % divisor, TensorOf(0));
        var means = new Tensor[gradients.Length];
        for (var i = 0; i < means.Length; i++)
        {
            var accumulator = _accumulated[IndexOf(variables[i])];
            var sum = gradients[i] + accumulator;
            // Keras' compiled graph multiplies by the reciprocal of a constant divisor.
            means[i] = sum * (1f / steps);
            assign(accumulator, tf.where(enough, tf.zeros_like(sum), sum));
        }
        condition = condition is null ? enough : tf.logical_and(condition, enough);
        return means;
    }

    private bool Decays(ResourceVariable variable) =>
        weight_decay is not null && !_undecayed.Contains(variable.Variable) && _undecayedNames?.IsMatch(PathOf(variable)) != true;

    /// <summary>Takes the weight decay off by itself, for optimizers whose rule does not do it in passing.</summary>
    private void DecayApart(ResourceVariable[] variables, Tensor rate)
    {
        if (weight_decay is not { } decay || DecaysInStep)
            return;
        foreach (var variable in variables.Where(Decays))
            assign_sub(variable, variable * (decay * tf.cast(rate, variable.dtype)));
    }

    /// <summary>Whether <see cref="update_step"/> takes the weight decay off in passing: those of this library that use the engine's rules.</summary>
    private protected virtual bool DecaysInStep => _fusesDecay;

    private void UpdateAverages()
    {
        if (!use_ema)
            return;
        var before = StepIterations;
        Tensor? overwrite = ema_overwrite_frequency is > 0 and { } frequency ? tf.equal((before + TensorOf(1)) % TensorOf(frequency), TensorOf(0)) : null;
        for (var i = 0; i < _averages.Count; i++)
        {
            var (variable, average) = (_trainableVariables[i], _averages[i]);
            var momentum = tf.cast(tf.not_equal(before, TensorOf(0)), variable.dtype) * ema_momentum;
            assign(average, momentum * average + (1 - momentum) * variable);
            if (overwrite is not null)
                assign(variable, tf.where(overwrite, average, variable));
        }
    }

    private void ApplyConstraints(ResourceVariable[] variables)
    {
        foreach (var variable in variables)
        {
            if (variable is IConstrained { Constrain: { } constrain })
                assign(variable, constrain(variable));
        }
    }

    private static Tensor TensorOf(long number) => new(TensorValue.Scalar(number, TF_DataType.TF_INT64));
}
