using System.Runtime.CompilerServices;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Losses;

/// <summary>The crossentropy of one-hot labels and a predicted distribution.</summary>
[KerasExport("losses")]
public partial class CategoricalCrossentropy : LossFunctionWrapper
{
    /// <summary>The crossentropy of one-hot labels and a predicted distribution.</summary>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public CategoricalCrossentropy(bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "categorical_crossentropy", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => categorical_crossentropy(y_true, y_pred, from_logits, label_smoothing, axis), reduction, name, dtype)
    {
        this.from_logits = from_logits;
        this.label_smoothing = label_smoothing;
        this.axis = axis;
    }

    /// <summary>The arguments in TensorFlow.NET's order.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    [OverloadResolutionPriority(-1)]
    public CategoricalCrossentropy(string reduction, string? name = null, bool from_logits = false)
        : this(from_logits, reduction: reduction, name: name ?? "categorical_crossentropy")
    {
    }

    /// <summary>Whether the predictions are logits rather than probabilities.</summary>
    public bool from_logits { get; }

    /// <summary>How much of each label is spread evenly over all classes.</summary>
    public double label_smoothing { get; }

    /// <summary>The axis of the classes.</summary>
    public int axis { get; }

    /// <summary>The crossentropy along the axis.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (…, C).</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor categorical_crossentropy(Tensor y_true, Tensor y_pred, bool from_logits = false, double label_smoothing = 0.0, int axis = -1)
    {
        y_true = y_true.As(y_pred.dtype);
        ClassCountWarning.Check("categorical_crossentropy", y_pred);
        return Crossentropies.Categorical(LabelSmoothing.Apply(y_true, label_smoothing), y_pred, from_logits, axis);
    }
}
