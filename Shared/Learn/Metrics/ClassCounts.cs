using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>For each class: how often it was right, was predicted, and was true.</summary>
/// <param name="Correct">True positives.</param>
/// <param name="Predicted">Predictions of the class.</param>
/// <param name="Actual">Samples of the class: its support.</param>
internal sealed record ClassCounts(double[] Correct, double[] Predicted, double[] Actual)
{
    /// <summary>Counts.</summary>
    /// <param name="targets">What was true and predicted.</param>
    /// <param name="labels">The classes to count.</param>
    public static ClassCounts Of(Targets targets, Label[] labels)
    {
        var counts = new ClassCounts(new double[labels.Length], new double[labels.Length], new double[labels.Length]);
        var (truth, prediction) = (targets.Truth.Positions(labels), targets.Prediction.Positions(labels));
        for (var i = 0; i < truth.Length; i++)
        {
            var weight = targets.Weight(i);
            if (truth[i] >= 0)
                counts.Actual[truth[i]] += weight;
            if (prediction[i] >= 0)
                counts.Predicted[prediction[i]] += weight;
            if (truth[i] >= 0 && truth[i] == prediction[i])
                counts.Correct[truth[i]] += weight;
        }
        return counts;
    }

    /// <summary>All classes as one.</summary>
    public ClassCounts Total() => new([Sum(Correct)], [Sum(Predicted)], [Sum(Actual)]);

    /// <summary>A sum in NumPy's order.</summary>
    internal static double Sum(double[] values) => values.Length == 0 ? 0 : (double)np.sum(new NDArray(values));
}
