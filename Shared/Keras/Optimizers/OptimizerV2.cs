using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>The base class of optimizers in TensorFlow.NET, with its ways to call one. Derive from <see cref="Optimizer"/> to write an optimizer.</summary>
public abstract class OptimizerV2 : IOptimizer
{
    /// <summary>The learning rate's variable: assign to it to change the rate.</summary>
    /// <exception cref="ValueError">The learning rate is computed by a schedule or a function.</exception>
    public abstract ResourceVariable lr { get; }

    /// <summary>Takes a step for each variable that has a gradient.</summary>
    /// <param name="grads">The gradients, <see langword="null"/> where a variable has none.</param>
    /// <param name="trainable_variables">As many variables; those that the optimizer was built with when left out.</param>
    public abstract void apply(IReadOnlyList<Tensor?> grads, IReadOnlyList<ResourceVariable>? trainable_variables = null);

    /// <inheritdoc/>
    public abstract Tensor[] clip_gradients(Tensor[] grads);

    /// <inheritdoc/>
    public Tensor[] aggregate_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars) => [.. grads_and_vars.Select(static pair => pair.Item1)];

    /// <inheritdoc/>
    public void apply_gradients<TVariable>((Tensor, TVariable) grads_and_vars, string? name = null, bool experimental_aggregate_gradients = true)
        where TVariable : IVariableV1 => apply_gradients([grads_and_vars], name, experimental_aggregate_gradients);

    /// <inheritdoc/>
    public void apply_gradients<TGradient, TVariable>(IEnumerable<(TGradient, TVariable)> grads_and_vars, string? name = null, bool experimental_aggregate_gradients = true)
        where TGradient : Tensor?
        where TVariable : IVariableV1
    {
        var pairs = grads_and_vars.ToArray();
        apply(
            Array.ConvertAll(pairs, static pair => (Tensor?)pair.Item1),
            Array.ConvertAll(pairs, static pair => pair.Item2 as ResourceVariable ?? new ResourceVariable(pair.Item2.Variable)));
    }
}
