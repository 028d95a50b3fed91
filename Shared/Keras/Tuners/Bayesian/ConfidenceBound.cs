namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>The lowest value that is still likely at a point: what is expected there, less some standard deviations. Where it is lowest, a trial is worth most.</summary>
/// <param name="process">What is known.</param>
/// <param name="beta">How many standard deviations: more look farther away from what is known.</param>
internal sealed class ConfidenceBound(GaussianProcess process, double beta) : IFunction
{
    public double Evaluate(ReadOnlySpan<double> x)
    {
        var (mean, deviation) = process.Predict(x);
        return mean - (beta * deviation);
    }
}
