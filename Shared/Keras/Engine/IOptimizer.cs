namespace Tensorflow.Keras.Engine;

/// <summary>An optimizer, as programs written for TensorFlow.NET name its type. All of its functions are those of <see cref="Optimizers.Optimizer"/>.</summary>
public interface IOptimizer
{
    /// <summary>The gradients by themselves: with one device there is nothing to sum.</summary>
    /// <param name="grads_and_vars">Gradients with their variables.</param>
    Tensor[] aggregate_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars);

    /// <summary>The gradients, clipped as the optimizer was told to.</summary>
    /// <param name="grads">The gradients.</param>
    Tensor[] clip_gradients(Tensor[] grads);

    /// <summary>Takes a step for one variable.</summary>
    /// <param name="grads_and_vars">A gradient with its variable.</param>
    /// <param name="name">Not used: there are no name scopes.</param>
    /// <param name="experimental_aggregate_gradients">Not used: with one device there is nothing to sum.</param>
    void apply_gradients<TVariable>((Tensor, TVariable) grads_and_vars, string? name = null, bool experimental_aggregate_gradients = true)
        where TVariable : IVariableV1;

    /// <summary>Takes a step for each variable.</summary>
    /// <param name="grads_and_vars">Gradients with their variables: <c>zip(gradients, variables)</c>.</param>
    /// <param name="name">Not used: there are no name scopes.</param>
    /// <param name="experimental_aggregate_gradients">Not used: with one device there is nothing to sum.</param>
    void apply_gradients<TGradient, TVariable>(IEnumerable<(TGradient, TVariable)> grads_and_vars, string? name = null, bool experimental_aggregate_gradients = true)
        where TGradient : Tensor?
        where TVariable : IVariableV1;
}
