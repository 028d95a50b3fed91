using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Operations;

internal static partial class NnOps
{
    /// <summary>The crossentropy of each single probability with its label.</summary>
    /// <param name="target">The labels, between 0 and 1.</param>
    /// <param name="output">The predicted probabilities, or logits.</param>
    /// <param name="from_logits">Whether the output is logits.</param>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public static Tensor binary_crossentropy(Tensor target, Tensor output, bool from_logits = false) =>
        Tensor.Call(target, output, (target, output) => Crossentropies.Binary(target, output, from_logits));

    /// <summary>The crossentropy of two distributions along an axis.</summary>
    /// <param name="target">The true distribution.</param>
    /// <param name="output">The predicted one: probabilities, or logits.</param>
    /// <param name="from_logits">Whether the output is logits.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public static Tensor categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1) =>
        Tensor.Call(target, output, (target, output) => Crossentropies.Categorical(target, output, from_logits, axis));

    /// <summary>The crossentropy of class numbers and a predicted distribution along the last axis.</summary>
    /// <param name="target">The classes.</param>
    /// <param name="output">The predicted distribution: probabilities, or logits.</param>
    /// <param name="from_logits">Whether the output is logits.</param>
    /// <param name="axis">The axis of the classes: the last.</param>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static Tensor sparse_categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1) =>
        Tensor.Call(target, output, (target, output) => Crossentropies.SparseCategorical(target, output, from_logits, axis));
}
