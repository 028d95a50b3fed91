using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary><c>sklearn.metrics</c>; <c>using static Tensorflow.Sklearn.metrics;</c> gives <c>confusion_matrix(…)</c>.</summary>
public static partial class metrics
{
    /// <summary>How many samples of each class were predicted to be of each class.</summary>
    /// <param name="y_true">The true labels, of shape (n,).</param>
    /// <param name="y_pred">The predicted labels, of shape (n,).</param>
    /// <param name="labels">The classes, in the order of rows and columns; all that occur, in ascending order.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    /// <param name="normalize">"true" makes each row add up to 1, "pred" each column, "all" everything.</param>
    /// <returns>Shape (classes, classes), row the truth, column the prediction: int64, or float64 when weighted or normalized.</returns>
    /// <exception cref="ValueError">The arrays are not labels that belong together, or no true label is among <paramref name="labels"/>.</exception>
    public static NDArray confusion_matrix(NDArray y_true, NDArray y_pred, NDArray? labels = null, NDArray? sample_weight = null, string? normalize = null)
    {
        if (normalize is not (null or "true" or "pred" or "all"))
            throw new ValueError($"normalize must be one of {{'true', 'pred', 'all', None}}. Received: normalize={normalize}.");
        var targets = Targets.Check(y_true, y_pred, sample_weight);
        if (labels is { size: 0 })
            throw new ValueError("'labels' should contain at least one label.");
        var classes = LabelsOf(targets, labels);
        if (!targets.Truth.Labels.Any(classes.Contains))
            throw new ValueError("At least one label specified must be in y_true");
        var n = classes.Length;
        if (n == 1)
        {
            Console.Error.WriteLine("UserWarning: A single label was found in 'y_true' and 'y_pred'. For the confusion matrix to have the correct shape, " +
                "use the 'labels' parameter to pass all known labels.");
        }
        var matrix = new double[n * n];
        var (truth, prediction) = (targets.Truth.Positions(classes), targets.Prediction.Positions(classes));
        for (var i = 0; i < truth.Length; i++)
        {
            if (truth[i] >= 0 && prediction[i] >= 0)
                matrix[(truth[i] * n) + prediction[i]] += targets.Weight(i);
        }
        if (normalize is not null)
            Normalize(matrix, n, normalize);
        var isWhole = normalize is null && (sample_weight is null || !sample_weight.dtype.Type.IsFloating());
        return (isWhole ? new NDArray(Array.ConvertAll(matrix, static count => (long)count)) : new NDArray(matrix)).reshape((n, n));
    }

    /// <summary>The share of samples whose prediction is right.</summary>
    /// <param name="y_true">The true labels, of shape (n,).</param>
    /// <param name="y_pred">The predicted labels, of shape (n,).</param>
    /// <param name="normalize">Whether the share is wanted, not the number.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    /// <exception cref="ValueError">The arrays are not labels that belong together.</exception>
    public static double accuracy_score(NDArray y_true, NDArray y_pred, bool normalize = true, NDArray? sample_weight = null)
    {
        var targets = Targets.Check(y_true, y_pred, sample_weight);
        var (right, all) = (0.0, 0.0);
        for (var i = 0; i < targets.Truth.Count; i++)
        {
            all += targets.Weight(i);
            if (targets.Truth.Labels[i] == targets.Prediction.Labels[i])
                right += targets.Weight(i);
        }
        return normalize ? right / all : right;
    }

    private static void Normalize(double[] matrix, int n, string normalize)
    {
        var sums = new double[n];
        for (var i = 0; i < matrix.Length; i++)
            sums[Group(i)] += matrix[i];
        for (var i = 0; i < matrix.Length; i++)
        {
            if (sums[Group(i)] != 0)
                matrix[i] /= sums[Group(i)];
        }

        int Group(int i) => normalize switch { "true" => i / n, "pred" => i % n, _ => 0 };
    }
}
