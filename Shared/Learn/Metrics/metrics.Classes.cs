using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Sklearn;

public static partial class metrics
{
    /// <summary>Precision, recall, F-score and number of samples of each class, as arrays.</summary>
    /// <param name="y_true">The true labels, of shape (n,).</param>
    /// <param name="y_pred">The predicted labels, of shape (n,).</param>
    /// <param name="beta">The weight of recall in the F-score.</param>
    /// <param name="labels">The classes, in the order of the result; all that occur, in ascending order.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    /// <param name="zero_division">What a score is where it would divide by zero.</param>
    /// <exception cref="ValueError">The arrays are not labels that belong together.</exception>
    public static (NDArray precision, NDArray recall, NDArray fbeta_score, NDArray support) precision_recall_fscore_support(NDArray y_true, NDArray y_pred,
        double beta = 1, NDArray? labels = null, NDArray? sample_weight = null, ZeroDivision? zero_division = null)
    {
        var targets = Targets.Check(y_true, y_pred, sample_weight);
        var scores = ClassScores.Of(ClassCounts.Of(targets, LabelsOf(targets, labels)), null, beta, zero_division ?? ZeroDivision.Warning);
        var support = sample_weight is null ? new NDArray(Array.ConvertAll(scores.Support, static s => (long)s)) : new NDArray(scores.Support);
        return (new NDArray(scores.Precision), new NDArray(scores.Recall), new NDArray(scores.FScore), support);
    }

    /// <summary>Precision, recall and F-score over all classes.</summary>
    /// <param name="y_true">The true labels, of shape (n,).</param>
    /// <param name="y_pred">The predicted labels, of shape (n,).</param>
    /// <param name="average">"binary" (the class <paramref name="pos_label"/>), "micro", "macro" or "weighted".</param>
    /// <param name="beta">The weight of recall in the F-score.</param>
    /// <param name="labels">The classes to be counted.</param>
    /// <param name="pos_label">The class that "binary" means; 1.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    /// <param name="zero_division">What a score is where it would divide by zero.</param>
    /// <exception cref="ValueError">The arrays are not labels that belong together, or there is no such average.</exception>
    public static (double precision, double recall, double fbeta_score) precision_recall_fscore_support(NDArray y_true, NDArray y_pred, string average,
        double beta = 1, NDArray? labels = null, NDArray? pos_label = null, NDArray? sample_weight = null, ZeroDivision? zero_division = null) =>
        Averaged(y_true, y_pred, average, beta, labels, pos_label, sample_weight, zero_division, Scores.All);

    /// <summary>How much of what was predicted is right: see <see cref="precision_recall_fscore_support(NDArray, NDArray, string, double, NDArray?, NDArray?, NDArray?, ZeroDivision?)"/>.</summary>
    /// <exception cref="ValueError">The arrays are not labels that belong together, or there is no such average.</exception>
    public static double precision_score(NDArray y_true, NDArray y_pred, NDArray? labels = null, NDArray? pos_label = null, string average = "binary",
        NDArray? sample_weight = null, ZeroDivision? zero_division = null) =>
        Averaged(y_true, y_pred, average, 1, labels, pos_label, sample_weight, zero_division, Scores.Precision).Precision;

    /// <summary>How much of what is true was found: see <see cref="precision_recall_fscore_support(NDArray, NDArray, string, double, NDArray?, NDArray?, NDArray?, ZeroDivision?)"/>.</summary>
    /// <exception cref="ValueError">The arrays are not labels that belong together, or there is no such average.</exception>
    public static double recall_score(NDArray y_true, NDArray y_pred, NDArray? labels = null, NDArray? pos_label = null, string average = "binary",
        NDArray? sample_weight = null, ZeroDivision? zero_division = null) =>
        Averaged(y_true, y_pred, average, 1, labels, pos_label, sample_weight, zero_division, Scores.Recall).Recall;

    /// <summary>The harmonic mean of precision and recall: see <see cref="precision_recall_fscore_support(NDArray, NDArray, string, double, NDArray?, NDArray?, NDArray?, ZeroDivision?)"/>.</summary>
    /// <exception cref="ValueError">The arrays are not labels that belong together, or there is no such average.</exception>
    public static double f1_score(NDArray y_true, NDArray y_pred, NDArray? labels = null, NDArray? pos_label = null, string average = "binary",
        NDArray? sample_weight = null, ZeroDivision? zero_division = null) =>
        fbeta_score(y_true, y_pred, 1, labels, pos_label, average, sample_weight, zero_division);

    /// <summary>The weighted harmonic mean of precision and recall: see <see cref="precision_recall_fscore_support(NDArray, NDArray, string, double, NDArray?, NDArray?, NDArray?, ZeroDivision?)"/>.</summary>
    /// <exception cref="ValueError">The arrays are not labels that belong together, or there is no such average.</exception>
    public static double fbeta_score(NDArray y_true, NDArray y_pred, double beta, NDArray? labels = null, NDArray? pos_label = null, string average = "binary",
        NDArray? sample_weight = null, ZeroDivision? zero_division = null) =>
        Averaged(y_true, y_pred, average, beta, labels, pos_label, sample_weight, zero_division, Scores.FScore).FScore;

    private static (double Precision, double Recall, double FScore) Averaged(NDArray y_true, NDArray y_pred, string? average, double beta, NDArray? labels,
        NDArray? pos_label, NDArray? sample_weight, ZeroDivision? zero_division, Scores warned)
    {
        if (average is not ("binary" or "micro" or "macro" or "weighted"))
        {
            throw new ValueError($"average has to be one of ('binary', 'micro', 'macro', 'weighted'). Received: average={average ?? "None"}. " +
                "For the scores of each class call precision_recall_fscore_support without average.");
        }
        var targets = Targets.Check(y_true, y_pred, sample_weight);
        var counted = average == "binary" ? [Positive(targets, pos_label)] : LabelsOf(targets, labels);
        return ClassScores.Of(ClassCounts.Of(targets, counted), average, beta, zero_division ?? ZeroDivision.Warning, warned).Average(average);
    }

    private static Label Positive(Targets targets, NDArray? pos_label)
    {
        if (targets.Type != TargetType.Binary)
            throw new ValueError($"Target is {targets.Type} but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].");
        var positive = pos_label is null ? new Label(1, null) : LabelColumn.Read(pos_label.reshape(-1), "pos_label").Labels[0];
        if (!targets.Classes.Contains(positive) && targets.Classes.Length >= 2)
        {
            throw new ValueError($"pos_label={positive.Text ?? PythonNumber.Short(positive.Number)} is not a valid label. It should be one of {LabelColumn.ToArray(targets.Classes, targets.Kind)}");
        }
        return positive;
    }

    private static Label[] LabelsOf(Targets targets, NDArray? labels) => labels is null ? targets.Classes : LabelColumn.Read(labels, "labels").Labels;
}
