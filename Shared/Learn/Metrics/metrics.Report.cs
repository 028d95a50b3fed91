using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

public static partial class metrics
{
    /// <summary>Precision, recall, F1 and support of each class and their averages, as scikit-learn prints them.</summary>
    /// <param name="y_true">The true labels, of shape (n,).</param>
    /// <param name="y_pred">The predicted labels, of shape (n,).</param>
    /// <param name="labels">The classes to report, in this order; all that occur, in ascending order.</param>
    /// <param name="target_names">What the classes are called.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    /// <param name="digits">Digits after the point.</param>
    /// <param name="output_dict">Whether the result prints as Python's dictionary; its numbers are there in any case.</param>
    /// <param name="zero_division">What a score is where it would divide by zero.</param>
    /// <exception cref="ValueError">The arrays are not labels that belong together, or there are more or fewer names than classes.</exception>
    public static ClassificationReport classification_report(NDArray y_true, NDArray y_pred, NDArray? labels = null, IEnumerable<string>? target_names = null,
        NDArray? sample_weight = null, int digits = 2, bool output_dict = false, ZeroDivision? zero_division = null)
    {
        if (digits < 0)
            throw new ValueError($"digits must be zero or more. Received: digits={digits}.");
        var targets = Targets.Check(y_true, y_pred, sample_weight);
        var classes = LabelsOf(targets, labels);
        var names = NamesOf(targets, classes, target_names?.ToArray(), labels);
        var (counts, zero) = (ClassCounts.Of(targets, classes), zero_division ?? ZeroDivision.Warning);
        var scores = ClassScores.Of(counts, null, 1, zero);
        var support = ClassCounts.Sum(scores.Support);
        var rows = names.Take(classes.Length)
            .Select((name, i) => new ClassificationReport.Row(name, [scores.Precision[i], scores.Recall[i], scores.FScore[i], scores.Support[i]])).ToArray();
        var isComplete = targets.Classes.All(classes.Contains);
        var averages = new[] { "micro", "macro", "weighted" }.Select(average =>
        {
            var (precision, recall, fscore) = ClassScores.Of(counts, average, 1, zero, Scores.None).Average(average);
            return new ClassificationReport.Row(average == "micro" && isComplete ? "accuracy" : $"{average} avg", [precision, recall, fscore, support]);
        }).ToArray();
        return new ClassificationReport(rows, averages, digits, weighted: sample_weight is not null, output_dict);
    }

    private static string[] NamesOf(Targets targets, Label[] classes, string[]? given, NDArray? labels)
    {
        if (given is null)
            return Array.ConvertAll(classes, label => label.Name(targets.Kind));
        if (given.Length == classes.Length)
            return given;
        if (labels is null)
            throw new ValueError($"Number of classes, {classes.Length}, does not match size of target_names, {given.Length}. Try specifying the labels parameter");
        Console.Error.WriteLine($"UserWarning: labels size, {classes.Length}, does not match size of target_names, {given.Length}");
        return given;
    }
}
