namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>A function of several variables.</summary>
internal interface IFunction
{
    /// <summary>The value at a point.</summary>
    /// <param name="x">The point.</param>
    double Evaluate(ReadOnlySpan<double> x);
}
