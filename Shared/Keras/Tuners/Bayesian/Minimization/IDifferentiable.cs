namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>A function of several variables with a gradient.</summary>
internal interface IDifferentiable
{
    /// <summary>The value at a point.</summary>
    /// <param name="x">The point.</param>
    /// <param name="gradient">Takes the gradient there.</param>
    double Evaluate(ReadOnlySpan<double> x, Span<double> gradient);
}
