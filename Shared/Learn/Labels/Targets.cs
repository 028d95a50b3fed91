using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>What was true and what was predicted, checked against each other.</summary>
internal sealed class Targets
{
    private Targets(LabelColumn truth, LabelColumn prediction, string type, double[]? weights)
    {
        (Truth, Prediction, Weights) = (truth, prediction, weights);
        Kind = truth.Kind > prediction.Kind ? truth.Kind : prediction.Kind;
        Classes = LabelColumn.Sorted(truth.Labels.Concat(prediction.Labels));
        Type = type == TargetType.Binary && Classes.Length > 2 ? TargetType.Multiclass : type;
    }

    public LabelColumn Truth { get; }

    public LabelColumn Prediction { get; }

    /// <summary>A weight for each sample; <see langword="null"/> when all weigh 1.</summary>
    public double[]? Weights { get; }

    /// <summary>What the labels are.</summary>
    public LabelKind Kind { get; }

    /// <summary>All labels that occur, in ascending order.</summary>
    public Label[] Classes { get; }

    /// <summary>binary or multiclass.</summary>
    public string Type { get; }

    /// <summary>Checks two arrays of labels.</summary>
    /// <exception cref="ValueError">They differ in length or kind, are empty, or are not labels.</exception>
    public static Targets Check(NDArray y_true, NDArray y_pred, NDArray? sample_weight = null)
    {
        if (Rows.Count(sample_weight is null ? [y_true, y_pred] : [y_true, y_pred, sample_weight]) < 1)
            throw new ValueError("Found empty input array (e.g., `y_true` or `y_pred`) while a minimum of 1 sample is required.");
        var type = TypeOf(y_true, y_pred);
        var (truth, prediction) = (LabelColumn.Read(y_true, "y_true"), LabelColumn.Read(y_pred, "y_pred"));
        if ((truth.Kind == LabelKind.Text) != (prediction.Kind == LabelKind.Text))
        {
            throw new ValueError($"Mix of label input types (string and number); Got {LabelColumn.ToArray(truth.Classes, truth.Kind)} and {LabelColumn.ToArray(prediction.Classes, prediction.Kind)}. " +
                "Make sure that the predictions are made of the same labels as the truth.");
        }
        return new Targets(truth, prediction, type, sample_weight?.ToArray<double>());
    }

    /// <summary>The weight of a sample.</summary>
    public double Weight(int sample) => Weights is null ? 1 : Weights[sample];

    private static string TypeOf(NDArray y_true, NDArray y_pred)
    {
        var (truth, prediction) = (TargetType.Of(y_true), TargetType.Of(y_pred));
        if ((truth, prediction) is (TargetType.Binary, TargetType.Multiclass) or (TargetType.Multiclass, TargetType.Binary))
            return TargetType.Multiclass;
        if (truth != prediction)
            throw new ValueError($"Classification metrics can't handle a mix of {truth} and {prediction} targets. Expected one label a sample in both: take np.argmax(…, axis: 1) of class probabilities and one-hot targets first.");
        return truth is TargetType.Binary or TargetType.Multiclass ? truth : throw new ValueError($"{truth} is not supported. Expected one label a sample.");
    }
}
