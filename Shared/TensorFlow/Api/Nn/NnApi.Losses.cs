using TfNet.Engine;

namespace Tensorflow;

public sealed partial class NnApi
{
    /// <summary>The cross-entropy between probabilities and the softmax of logits, for each row.</summary>
    /// <param name="labels">Probabilities, shape (…, classes).</param>
    /// <param name="logits">Logits, shape (…, classes).</param>
    /// <param name="axis">Along which axis the classes lie.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor softmax_cross_entropy_with_logits(Tensor labels, Tensor logits, int axis = -1, string? name = null) => Tensor.Call(labels, logits, (labels, logits) =>
    {
        (labels, logits) = Tensor.Meet(labels, logits);
        var rank = logits.ndim;
        if (axis == -1 || axis == rank - 1)
        {
            var rows = Shape.Scalar.concatenate(logits.shape[..^1]);
            var flat = Ops.SoftmaxCrossEntropy(Rows(labels), Rows(logits));
            return new Tensor(rank == 2 ? flat : Ops.Reshape(flat, rows));
        }
        return -Binding.tf.reduce_sum(labels * log_softmax(logits, axis), axis);
    });

    /// <summary>The cross-entropy between class numbers and the softmax of logits, for each row.</summary>
    /// <param name="labels">Class numbers, shape (…).</param>
    /// <param name="logits">Logits, shape (…, classes).</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The shapes do not belong together.</exception>
    public Tensor sparse_softmax_cross_entropy_with_logits(Tensor labels, Tensor logits, string? name = null) => Tensor.Call(labels, logits, (labels, logits) =>
    {
        if (labels.ndim != logits.ndim - 1)
            throw new ValueError($"`labels.shape.rank` must equal `logits.shape.rank - 1`. Received: labels.shape={labels.shape} of rank {labels.ndim} and logits.shape={logits.shape} of rank {logits.ndim}");
        var flat = Ops.SparseSoftmaxCrossEntropy(labels.ndim == 1 ? labels.Value : Ops.Reshape(labels.Value, new Shape([(long)labels.size])), Rows(logits));
        return new Tensor(labels.ndim == 1 ? flat : Ops.Reshape(flat, labels.shape));
    });

    /// <summary>The cross-entropy between probabilities and the sigmoid of logits, for each element; what is positive counts more or less.</summary>
    /// <param name="labels">Probabilities, in the shape of the logits.</param>
    /// <param name="logits">Logits.</param>
    /// <param name="pos_weight">How much positive labels count: above 1 fewer of them are missed.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public Tensor weighted_cross_entropy_with_logits(Tensor labels, Tensor logits, Tensor pos_weight, string? name = null) => Tensor.Call([labels, logits, pos_weight], x =>
    {
        var (labels, logits) = Tensor.Meet(x[0], x[1]);
        if (labels.shape != logits.shape)
            throw new ValueError($"`labels` and `logits` must have the same shape, received ({logits.shape} vs {labels.shape}).");
        var (_, weight) = Tensor.Meet(logits, x[2]);
        var factor = 1 + ((weight - 1) * labels);
        return [((1 - labels) * logits) + (factor * (Binding.tf.math.log1p(Binding.tf.exp(-Binding.tf.abs(logits))) + Binding.tf.nn.relu(-logits)))];
    })[0];

    /// <summary>The cross-entropy between probabilities and the sigmoid of logits, for each element.</summary>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public Tensor sigmoid_cross_entropy_with_logits(Tensor labels, Tensor logits, string? name = null) => Tensor.Call(labels, logits, (labels, logits) =>
    {
        (labels, logits) = Tensor.Meet(labels, logits);
        return labels.shape == logits.shape
            ? new Tensor(Ops.SigmoidCrossEntropy(labels.Value, logits.Value))
            : throw new ValueError($"`logits` and `labels` must have the same shape, received ({logits.shape} vs {labels.shape}).");
    });

    private static Value Rows(Tensor tensor) => tensor.ndim == 2
        ? tensor.Value
        : Ops.Reshape(tensor.Value, new Shape([(long)tensor.size / tensor.shape[-1], tensor.shape[-1]]));
}
