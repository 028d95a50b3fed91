using System.Globalization;
using System.Text.Json;
using Tensorflow.Keras.Tuners.Bayesian;

namespace TfNet.UnitTests.Keras.Tuners.Bayesian;

/// <summary>Minima in boxes against those that SciPy's L-BFGS-B finds from the same starts.</summary>
public class MinimizationTests
{
    private static readonly JsonElement s_minima = Recorded.Load("bayesian.json").GetProperty("minima");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_minima.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheMinimumIsSciPys(int index)
    {
        var (function, start, box) = Case(index);
        Check(s_minima[index].GetProperty("gradient"), BoundedMinimizer.Minimize(function, start, box), box, 1e-8);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void SoItIsByDifferences(int index)
    {
        var (function, start, box) = Case(index);
        Check(s_minima[index].GetProperty("differences"), BoundedMinimizer.Minimize(new FiniteDifferences(function, box), start, box), box, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void NothingIsEvaluatedOutsideOfTheBox(int index)
    {
        var (function, start, box) = Case(index);
        var watched = new Watched(function, box);
        BoundedMinimizer.Minimize(new FiniteDifferences(watched, box), start, box);
        Assert.True(watched.Evaluations > 1);
    }

    [Fact]
    public void BoundsThatHoldNothingAreRefused()
    {
        Assert.Contains("1 and 0 for variable 1", Assert.Throws<ArgumentException>(() => new Box([0, 1], [1, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("2 lower and 1 upper", Assert.Throws<ArgumentException>(() => new Box([0, 1], [1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoNumberEndsTheSearch()
    {
        var box = Box.Unit(2);
        var (x, value, steps) = BoundedMinimizer.Minimize(new NotANumber(), [0.5, 0.5], box);
        Assert.Equal([0.5, 0.5], x);
        Assert.True(double.IsNaN(value));
        Assert.Equal(0, steps);
    }

    private static (TestFunction Function, double[] Start, Box Box) Case(int index)
    {
        var entry = s_minima[index];
        double[] Ends(string name) => [.. entry.GetProperty(name).EnumerateArray().Select(static end => end.GetString() switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        })];
        return (new TestFunction(entry.GetProperty("function").GetString()!), Numbers(entry.GetProperty("start")), new Box(Ends("lower"), Ends("upper")));
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(static number => number.GetDouble())];

    private static void Check(JsonElement expected, (double[] X, double Value, int Iterations) found, Box box, double tolerance)
    {
        var x = Numbers(expected.GetProperty("x"));
        for (var i = 0; i < x.Length; i++)
        {
            Assert.InRange(found.X[i], x[i] - tolerance, x[i] + tolerance);
            Assert.InRange(found.X[i], box.Lower[i], box.Upper[i]);
        }
        var value = expected.GetProperty("value").GetDouble();
        Assert.InRange(found.Value, value - tolerance, value + tolerance);
        // What rounding makes of differences leads long ways apart.
        var steps = expected.GetProperty("steps").GetInt32();
        Assert.InRange(found.Iterations, steps > 30 && tolerance > 1e-6 ? steps - 5 : steps, steps > 30 && tolerance > 1e-6 ? steps + 5 : steps);
    }

    private sealed class Watched(TestFunction function, Box box) : IFunction
    {
        public int Evaluations { get; private set; }

        public double Evaluate(ReadOnlySpan<double> x)
        {
            Evaluations++;
            for (var i = 0; i < x.Length; i++)
                Assert.InRange(x[i], box.Lower[i], box.Upper[i]);
            return ((IFunction)function).Evaluate(x);
        }
    }

    private sealed class NotANumber : IDifferentiable
    {
        public double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient.Fill(double.NaN);
            return double.NaN;
        }
    }
}
