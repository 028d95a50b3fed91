using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The crossentropy of one-hot labels and a predicted distribution, with less weight on what is predicted well.</summary>
[KerasExport("losses")]
[ConfigKeys("from_logits", "label_smoothing", "axis")]
public partial class CategoricalFocalCrossentropy : LossFunctionWrapper
{
    /// <summary>The crossentropy of one-hot labels and a predicted distribution, with less weight on what is predicted well.</summary>
    /// <param name="alpha">The weight of all classes.</param>
    /// <param name="gamma">How strongly well predicted samples are played down.</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public CategoricalFocalCrossentropy(double alpha = 0.25, double gamma = 2.0, bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "categorical_focal_crossentropy", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => categorical_focal_crossentropy(y_true, y_pred, alpha, gamma, from_logits, label_smoothing, axis), reduction, name, dtype)
    {
        this.alpha = alpha;
        this.gamma = gamma;
        this.from_logits = from_logits;
        this.label_smoothing = label_smoothing;
        this.axis = axis;
    }

    /// <summary>The weight of all classes.</summary>
    public double alpha { get; }

    /// <summary>How strongly well predicted samples are played down.</summary>
    public double gamma { get; }

    /// <summary>Whether the predictions are logits rather than probabilities.</summary>
    public bool from_logits { get; }

    /// <summary>How much of each label is spread evenly over all classes.</summary>
    public double label_smoothing { get; }

    /// <summary>The axis of the classes.</summary>
    public int axis { get; }

    /// <summary>The focal crossentropy along the axis.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (…, C).</param>
    /// <param name="alpha">The weight of all classes.</param>
    /// <param name="gamma">How strongly well predicted samples are played down.</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor categorical_focal_crossentropy(Tensor y_true, Tensor y_pred, double alpha = 0.25, double gamma = 2.0, bool from_logits = false, double label_smoothing = 0.0, int axis = -1)
    {
        y_true = y_true.As(y_pred.dtype);
        ClassCountWarning.Check("categorical_focal_crossentropy", y_pred);
        y_true = LabelSmoothing.Apply(y_true, label_smoothing);
        if (from_logits)
            y_pred = tf.nn.softmax(y_pred, axis: axis);
        var output = y_pred / tf.reduce_sum(y_pred, axis: axis, keepdims: true);
        output = output.Clip(BackendConfig.Epsilon, 1 - BackendConfig.Epsilon);
        var crossentropy = -y_true * tf.log(output);
        var weight = tf.pow(1.0 - output, TensorMath.Scalar(gamma, output.dtype)) * alpha;
        return tf.reduce_sum(weight * crossentropy, axis: axis);
    }
}
