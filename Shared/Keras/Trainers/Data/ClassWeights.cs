using Tensorflow.NumPy;

namespace Tensorflow.Keras.Trainers;

/// <summary>Turns weights of classes into weights of samples.</summary>
internal static class ClassWeights
{
    /// <summary>A weight for each sample, (N,); 1 for classes that have none.</summary>
    /// <param name="targets">Class numbers, (N,) or (N, 1), or one row of 0 and 1 a sample, (N, classes).</param>
    /// <param name="weights">The weight of each class.</param>
    /// <param name="sampleWeight">Must be absent.</param>
    /// <exception cref="ValueError">There are no targets or several, or sample weights too.</exception>
    public static NDArray ToSampleWeights(NDArrays? targets, Dictionary<int, float> weights, NDArrays? sampleWeight)
    {
        if (sampleWeight is not null)
            throw new ValueError("You cannot `class_weight` and `sample_weight` at the same time.");
        if (targets is null)
            throw new ValueError("`class_weight` needs targets. Received: y=None");
        if (!targets.Structure.IsLeaf)
            throw new ValueError("`class_weight` is only supported for Models with a single output.");
        var y = targets.Single;
        if (y.ndim > 1)
            y = y.shape[-1] == 1 ? np.squeeze(y, axis: -1) : np.argmax(y, axis: -1);
        var classes = np.round(y).astype(np.int32).ToArray<int>();
        return new NDArray(Array.ConvertAll(classes, label => weights.GetValueOrDefault(label, 1f)));
    }
}
