using Tensorflow.NumPy;

namespace Tensorflow.Keras.Trainers;

/// <summary>Weights of samples for models of one output and of several.</summary>
internal static class SampleWeights
{
    /// <summary>The weights in the structure of the targets: a single array of them holds for each target.</summary>
    /// <exception cref="ValueError">There are several, and not one for each target, or a single one has more than a number a sample.</exception>
    public static NDArrays ForTargets(NDArrays weights, NDArrays? targets)
    {
        if (targets is null || targets.Structure.IsLeaf)
            return weights;
        if (!weights.Structure.IsLeaf)
        {
            return weights.Structure.Equals(targets.Structure) ? weights : throw new ValueError(
                $"You should provide one `sample_weight` array per output in `y`. The two structures did not match:\n- y: {targets.Structure}\n- sample_weight: {weights.Structure}\n");
        }
        if (weights.Single is not ({ ndim: 1 } or { ndim: 2, shape: [_, 1] }))
        {
            throw new ValueError(
                "For a model with multiple outputs, when providing a single `sample_weight` array, it should only have one scalar score per sample (i.e. shape `(num_samples,)`). " +
                "If you want to use non-scalar sample weights, pass a `sample_weight` argument with one array per model output.");
        }
        return targets.Convert(_ => weights.Single);
    }
}
