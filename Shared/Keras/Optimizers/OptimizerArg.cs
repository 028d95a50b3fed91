using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;

namespace Tensorflow.Keras;

/// <summary>An optimizer, or the name of one: both convert to it.</summary>
public sealed class OptimizerArg
{
    private OptimizerArg(Optimizer optimizer) => Optimizer = optimizer;

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>A new optimizer with the default settings, by its name in any case: <c>"adam"</c>, <c>"RMSprop"</c>.</summary>
    /// <exception cref="ValueError">There is no optimizer of this name.</exception>
    public static implicit operator OptimizerArg(string name) => new(optimizers.Named(name));

    /// <summary>An optimizer.</summary>
    public static implicit operator OptimizerArg(Optimizer optimizer) => new(optimizer);

    /// <summary>An optimizer whose type TensorFlow.NET's interface names.</summary>
    /// <exception cref="ValueError">It is not an <see cref="Optimizers.Optimizer"/>.</exception>
    public static OptimizerArg From(IOptimizer optimizer) => optimizer is Optimizer known
        ? new OptimizerArg(known)
        : throw new ValueError($"Could not interpret optimizer identifier: {optimizer}. Optimizers derive from Tensorflow.Keras.Optimizers.Optimizer.");
}
