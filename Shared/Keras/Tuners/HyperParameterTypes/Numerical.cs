using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>A range of numbers: what integers and fractions have in common.</summary>
internal abstract class Numerical : HyperParameter
{
    protected Numerical(string kind, string name, double min, double max, double? step, string? sampling, IReadOnlyList<ParentCondition>? conditions) : base(name, conditions)
    {
        Min = min;
        Max = max;
        Step = step;
        Sampling = (sampling ?? "linear").ToLowerInvariant();
        var who = $"For HyperParameters.{kind}(name='{name}'), ";
        if (min > max)
            throw new ValueError($"{who}min_value {Text(min)} is greater than the max_value {Text(max)}.");
        if (Sampling is not ("linear" or "log" or "reverse_log"))
            throw new ValueError($"{who}sampling must be one of {{'linear', 'log', 'reverse_log'}}. Received: sampling='{sampling}'.");
        if (Sampling != "linear" && min <= 0)
            throw new ValueError($"{who}sampling='{Sampling}' does not support negative values, found min_value: {Text(min)}.");
        if (Sampling != "linear" && step <= 1)
            throw new ValueError($"{who}expected step > 1 with sampling='{Sampling}'. Received: step={Text(step.Value)}.");
        if (Sampling == "linear" && step <= 0)
            throw new ValueError($"{who}expected step > 0. Received: step={Text(step.Value)}.");
    }

    protected double Min { get; }

    protected double Max { get; }

    protected double? Step { get; }

    protected string Sampling { get; }

    /// <summary>Whole steps from the start, or ten numbers in the order that Python's set gives them.</summary>
    public sealed override IReadOnlyList<object> values => Step is { } step
        ? [.. Enumerable.Range(0, Count(step)).Select(index => Value(OfStep(index)))]
        : PythonSetOrder.Of([.. Enumerable.Range(0, 10).Select(index => prob_to_value((index * 0.1) + 0.05))]);

    /// <summary>A number in the type of the entry.</summary>
    protected abstract object Value(double number);

    /// <summary>How a number is written: integers without a point.</summary>
    protected abstract string Text(double number);

    /// <summary>The number at a place of the range up to a number, which is not reached.</summary>
    protected double At(double prob, double max) => Sampling switch
    {
        "linear" => (prob * (max - Min)) + Min,
        "log" => Min * Math.Pow(max / Min, prob),
        _ => max + Min - (Min * Math.Pow(max / Min, 1 - prob)),
    };

    /// <summary>The number at a place among those that are whole steps from the start.</summary>
    protected double AtStep(double prob) => OfStep(Index(prob, Count(Step!.Value)));

    /// <summary>The place of a number of the range up to another, which is not reached: what <see cref="At"/> turns round.</summary>
    protected double Place(double value, double max) => max == Min ? 0.5 : Sampling switch
    {
        "linear" => (value - Min) / (max - Min),
        "log" => Math.Log(value / Min) / Math.Log(max / Min),
        _ => 1 - (Math.Log((max + Min - value) / Min) / Math.Log(max / Min)),
    };

    /// <summary>The place of a number among those that are whole steps from the start.</summary>
    protected double PlaceOfStep(double value)
    {
        var step = Step!.Value;
        var index = Sampling switch
        {
            "linear" => FloorDivide(value - Min, step),
            "log" => Math.Log(value / Min) / Math.Log(step),
            _ => Math.Log((Max - value + Min) / Min) / Math.Log(step),
        };
        return Middle(index, Count(step));
    }

    /// <summary>A value as a number.</summary>
    /// <exception cref="ValueError">It is none.</exception>
    protected double Number(object value) => value is int or long or double
        ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : throw new ValueError($"'{name}' is a number. Received: {PythonText.Repr(value)}.");

    private double OfStep(int index) => Sampling switch
    {
        "linear" => Min + (index * Step!.Value),
        "log" => Min * Math.Pow(Step!.Value, index),
        _ => Max + Min - (Min * Math.Pow(Step!.Value, index)),
    };

    private int Count(double step)
    {
        var count = Sampling == "linear" ? FloorDivide(Max - Min, step) + 1 : Math.Truncate((Math.Log(Max / Min) / Math.Log(step)) + 1e-8) + 1;
        return count <= int.MaxValue
            ? (int)count
            : throw new ValueError($"For HyperParameters.{ClassName}(name='{name}'), step={Text(step)} makes {count} values between {Text(Min)} and {Text(Max)}; at most {int.MaxValue} are possible.");
    }

    // Python's // of floats, which goes by the exact remainder: 0.3 // 0.1 is 2.
    private static double FloorDivide(double a, double b)
    {
        var quotient = (a - (a % b)) / b;
        var floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }
}
