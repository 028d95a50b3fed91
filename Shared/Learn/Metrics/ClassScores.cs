namespace Tensorflow.Sklearn;

/// <summary>Precision, recall and F-score of each class.</summary>
/// <param name="Precision">How much of what was predicted is right.</param>
/// <param name="Recall">How much of what is true was found.</param>
/// <param name="FScore">Their weighted harmonic mean.</param>
/// <param name="Support">How many samples are of the class.</param>
internal sealed record ClassScores(double[] Precision, double[] Recall, double[] FScore, double[] Support)
{
    /// <summary>The scores of each class, or of all classes as one.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="average">How they will be averaged: <c>"micro"</c> makes one class of all; it also words the warnings.</param>
    /// <param name="beta">The weight of recall in the F-score.</param>
    /// <param name="zeroDivision">What to do where a score divides by zero.</param>
    /// <param name="warned">The scores to be warned of.</param>
    public static ClassScores Of(ClassCounts counts, string? average, double beta, ZeroDivision zeroDivision, Scores warned = Scores.All)
    {
        if (average == "micro")
            counts = counts.Total();
        var beta2 = beta * beta;
        var precision = Divide(counts.Correct, counts.Predicted, "Precision", "predicted", zeroDivision, warned.HasFlag(Scores.Precision));
        var recall = Divide(counts.Correct, counts.Actual, "Recall", "true", zeroDivision, warned.HasFlag(Scores.Recall));
        double[] fscore;
        if (double.IsPositiveInfinity(beta))
            fscore = recall;
        else if (beta == 0)
            fscore = precision;
        else
        {
            var denominator = counts.Actual.Zip(counts.Predicted, (actual, predicted) => (beta2 * actual) + predicted).ToArray();
            fscore = Divide(Array.ConvertAll(counts.Correct, correct => (1 + beta2) * correct), denominator, "F-score", "true nor predicted",
                zeroDivision, warned.HasFlag(Scores.FScore));
        }
        return new ClassScores(precision, recall, fscore, counts.Actual);
    }

    /// <summary>The mean of the classes' scores.</summary>
    public (double Precision, double Recall, double FScore) Average(string average)
    {
        var weights = average == "weighted" ? Support : null;
        return (Mean(Precision, weights), Mean(Recall, weights), Mean(FScore, weights));
    }

    /// <summary>The mean of those that are numbers.</summary>
    private static double Mean(double[] values, double[]? weights)
    {
        var known = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).ToArray();
        if (known.Length == 0)
            return double.NaN;
        var numbers = Array.ConvertAll(known, i => values[i]);
        if (weights is not null)
        {
            var shares = Array.ConvertAll(known, i => weights[i]);
            var total = ClassCounts.Sum(shares);
            if (total != 0)
                return ClassCounts.Sum([.. numbers.Zip(shares, static (number, share) => number * share)]) / total;
        }
        return ClassCounts.Sum(numbers) / numbers.Length;
    }

    private static double[] Divide(double[] numerators, double[] denominators, string metric, string modifier, ZeroDivision zeroDivision, bool warned)
    {
        var undefined = false;
        var result = new double[numerators.Length];
        for (var i = 0; i < result.Length; i++)
        {
            undefined |= denominators[i] == 0;
            result[i] = denominators[i] == 0 ? zeroDivision.Value : numerators[i] / denominators[i];
        }
        if (undefined && warned && zeroDivision.Warns)
        {
            var where = result.Length == 1 ? "due to" : "in labels with";
            Console.Error.WriteLine($"UndefinedMetricWarning: {metric} is ill-defined and being set to 0.0 {where} no {modifier} samples. Use `zero_division` parameter to control this behavior.");
        }
        return result;
    }
}

/// <summary>Names of scores.</summary>
[Flags]
internal enum Scores
{
    None = 0,
    Precision = 1,
    Recall = 2,
    FScore = 4,
    All = Precision | Recall | FScore,
}
