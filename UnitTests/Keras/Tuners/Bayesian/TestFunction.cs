using Tensorflow.Keras.Tuners.Bayesian;

namespace TfNet.UnitTests.Keras.Tuners.Bayesian;

/// <summary>The functions of generate.py.</summary>
internal sealed class TestFunction(string name) : IDifferentiable, IFunction
{
    double IFunction.Evaluate(ReadOnlySpan<double> x) => Evaluate(x, new double[x.Length]);

    public double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        return name switch
        {
            "rosenbrock" => Rosenbrock(x, gradient),
            "quadratic" => Quadratic(x, gradient),
            "beale" => Beale(x[0], x[1], gradient),
            "himmelblau" => Himmelblau(x[0], x[1], gradient),
            "waves" => Sum(x, gradient, static (_, x) => Math.Sin(5 * x) + (x * x), static (_, x) => (5 * Math.Cos(5 * x)) + (2 * x)),
            "quartic" => Sum(x, gradient, static (_, x) => x * x * x * x, static (_, x) => 4 * x * x * x),
            "linear" => Sum(x, gradient, static (i, x) => i % 2 == 0 ? x : -x, static (i, _) => i % 2 == 0 ? 1 : -1),
            _ => throw new ArgumentException(name, nameof(name)),
        };
    }

    private static double Rosenbrock(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = 0.0;
        for (var i = 0; i < x.Length - 1; i++)
        {
            var (a, b) = (x[i + 1] - (x[i] * x[i]), 1 - x[i]);
            value += (100 * a * a) + (b * b);
            gradient[i] += (-400 * a * x[i]) - (2 * b);
            gradient[i + 1] += 200 * a;
        }
        return value;
    }

    private static double Quadratic(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var (distance, curvature) = (x[i] - (i + 1), (i + 1.0) * (i + 1));
            value += curvature * distance * distance;
            gradient[i] += 2 * curvature * distance;
            if (i + 1 == x.Length)
                continue;
            var next = x[i + 1] - (i + 2);
            value += distance * next;
            gradient[i] += next;
            gradient[i + 1] += distance;
        }
        return value;
    }

    private static double Beale(double a, double b, Span<double> gradient)
    {
        var value = 0.0;
        ReadOnlySpan<double> constants = [1.5, 2.25, 2.625];
        for (var i = 0; i < 3; i++)
        {
            var power = Math.Pow(b, i + 1);
            var term = constants[i] - a + (a * power);
            value += term * term;
            gradient[0] += 2 * term * (power - 1);
            gradient[1] += 2 * term * a * (i + 1) * Math.Pow(b, i);
        }
        return value;
    }

    private static double Himmelblau(double a, double b, Span<double> gradient)
    {
        var (u, v) = ((a * a) + b - 11, a + (b * b) - 7);
        gradient[0] = (4 * a * u) + (2 * v);
        gradient[1] = (2 * u) + (4 * b * v);
        return (u * u) + (v * v);
    }

    private static double Sum(ReadOnlySpan<double> x, Span<double> gradient, Func<int, double, double> value, Func<int, double, double> slope)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += value(i, x[i]);
            gradient[i] = slope(i, x[i]);
        }
        return sum;
    }
}
