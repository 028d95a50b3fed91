using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>How the arrays of a batch belong together: those of the inputs come first, then those of the targets and of the sample weights where there are any.</summary>
/// <param name="X">The inputs.</param>
/// <param name="Y">The targets, if any.</param>
/// <param name="SampleWeight">The weights, if any.</param>
internal sealed record BatchLayout(Structure X, Structure? Y, Structure? SampleWeight)
{
    /// <summary>The number of arrays.</summary>
    public int Count => X.Count + (Y?.Count ?? 0) + (SampleWeight?.Count ?? 0);

    /// <summary>What a step function gets.</summary>
    /// <param name="tensors">A tensor for each array.</param>
    public StepData Pack(Tensor[] tensors)
    {
        var first = 0;
        Tensors Next(Structure structure)
        {
            var part = tensors.AsSpan(first, structure.Count);
            first += structure.Count;
            return new Tensors(structure, part.ToArray());
        }
        return new StepData(Next(X), Y is null ? null : Next(Y), SampleWeight is null ? null : Next(SampleWeight));
    }
}
