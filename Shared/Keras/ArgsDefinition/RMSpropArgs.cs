namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>The settings of <see cref="Optimizers.RMSprop"/>, as programs written for TensorFlow.NET give them.</summary>
public class RMSpropArgs : OptimizerV2Args
{
    /// <summary>How much of the averages is kept at each step.</summary>
    public float RHO { get; set; } = 0.9f;

    /// <summary>How much of the last increment is kept at each step.</summary>
    public float Momentum { get; set; }

    /// <summary>Keeps the divisor from zero.</summary>
    public float Epsilon { get; set; } = 1e-7f;

    /// <summary>Whether the gradient's variance divides instead of its square.</summary>
    public bool Centered { get; set; }
}
