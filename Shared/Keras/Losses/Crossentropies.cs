using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>
/// The crossentropies of targets and outputs. When an output comes straight from a softmax or a sigmoid they are computed from its logits, which keeps them
/// exact where the probability is close to zero.
/// </summary>
internal static class Crossentropies
{
    /// <summary>The crossentropy of two distributions along an axis.</summary>
    /// <param name="target">The true distribution, (…, C).</param>
    /// <param name="output">The predicted one, (…, C): probabilities, or logits.</param>
    /// <param name="fromLogits">Whether the output is logits.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public static Tensor Categorical(Tensor target, Tensor output, bool fromLogits, int axis)
    {
        if (target.shape.ndim < 1)
            throw new ValueError($"Arguments `target` and `output` must be at least rank 1. {Received(target, output)}");
        RequireSameShape(target, output);
        (output, fromLogits) = PreferLogits(output, fromLogits, typeof(TfNet.Engine.Softmax), "categorical_crossentropy");
        if (fromLogits)
            return SoftmaxWithLogits(target, output, axis);
        output /= tf.reduce_sum(output, axis: axis, keepdims: true);
        output = output.Clip(BackendConfig.Epsilon, 1 - BackendConfig.Epsilon);
        return -tf.reduce_sum(target * tf.log(output), axis: axis);
    }

    /// <summary>The crossentropy of class numbers and a predicted distribution along the last axis.</summary>
    /// <param name="target">The classes, (…) or (…, 1).</param>
    /// <param name="output">The predicted distribution, (…, C): probabilities, or logits.</param>
    /// <param name="fromLogits">Whether the output is logits.</param>
    /// <param name="axis">The axis of the classes: the last.</param>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static Tensor SparseCategorical(Tensor target, Tensor output, bool fromLogits, int axis)
    {
        if (axis != -1 && axis != output.shape.ndim - 1)
            throw new ValueError($"Only axis=-1 is currently supported. Received: axis={axis}");
        (output, fromLogits) = PreferLogits(output, fromLogits, typeof(TfNet.Engine.Softmax), "sparse_categorical_crossentropy");
        target = target.As(TF_DataType.TF_INT64);
        if (target.shape.ndim == output.shape.ndim && target.shape[-1] == 1)
            target = tf.squeeze(target, axis: -1);
        if (output.shape.ndim < 1)
            throw new ValueError($"Argument `output` must be at least rank 1. Received: output.shape={ShapeText.Describe(output.shape)}");
        if (target.shape.ndim != output.shape.ndim - 1)
            throw new ValueError($"Argument `output` must have rank (ndim) `target.ndim - 1`. {Received(target, output)}");
        if (target.shape != output.shape[..^1])
        {
            throw new ValueError(
                "Arguments `target` and `output` must have the same shape up until the last dimension: " +
                $"target.shape={ShapeText.Describe(target.shape)}, output.shape={ShapeText.Describe(output.shape)}");
        }
        if (!fromLogits)
            output = tf.log(output.Clip(BackendConfig.Epsilon, 1 - BackendConfig.Epsilon));
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels: target, logits: output);
    }

    /// <summary>The crossentropy of each single probability with its label.</summary>
    /// <param name="target">The labels, between 0 and 1.</param>
    /// <param name="output">The predicted probabilities, or logits.</param>
    /// <param name="fromLogits">Whether the output is logits.</param>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public static Tensor Binary(Tensor target, Tensor output, bool fromLogits)
    {
        RequireSameShape(target, output);
        (output, fromLogits) = PreferLogits(output, fromLogits, typeof(TfNet.Engine.Sigmoid), "binary_crossentropy");
        if (fromLogits)
            return tf.nn.sigmoid_cross_entropy_with_logits(labels: target, logits: output);
        output = output.Clip(BackendConfig.Epsilon, 1 - BackendConfig.Epsilon);
        return -(target * tf.log(output) + (1.0 - target) * tf.log(1.0 - output));
    }

    private static Tensor SoftmaxWithLogits(Tensor target, Tensor logits, int axis)
    {
        var rank = logits.shape.ndim;
        var last = axis == -1 || axis == rank - 1;
        if (!last)
        {
            var position = axis < 0 ? axis + rank : axis;
            var order = Enumerable.Range(0, rank).Where(i => i != position).Append(position).ToArray();
            (target, logits) = (tf.transpose(target, order), tf.transpose(logits, order));
        }
        return tf.nn.softmax_cross_entropy_with_logits(labels: target, logits: logits);
    }

    /// <summary>What the activation that made the output was applied to, which then is logits; the output itself when it was made otherwise.</summary>
    private static (Tensor Output, bool FromLogits) PreferLogits(Tensor output, bool fromLogits, Type activation, string function)
    {
        var logits = TensorTags.Logits(output);
        if (logits is null && output.Value is Symbol symbol && symbol.Producer.Operation.GetType() == activation)
            logits = new Tensor(symbol.Producer.Inputs[0]);
        if (logits is null)
            return (output, fromLogits);
        if (fromLogits)
        {
            Warnings.Warn(
                $"`{function}` received `from_logits=True`, but the `output` argument was produced by a {activation.Name} activation and thus does not " +
                "represent logits. Was this intended?");
        }
        return (logits, true);
    }

    private static void RequireSameShape(Tensor target, Tensor output)
    {
        if (target.shape.ndim != output.shape.ndim)
            throw new ValueError($"Arguments `target` and `output` must have the same rank (ndim). {Received(target, output)}");
        if (target.shape != output.shape)
            throw new ValueError($"Arguments `target` and `output` must have the same shape. {Received(target, output)}");
    }

    private static string Received(Tensor target, Tensor output) =>
        $"Received: target.shape={ShapeText.Describe(target.shape)}, output.shape={ShapeText.Describe(output.shape)}";
}
