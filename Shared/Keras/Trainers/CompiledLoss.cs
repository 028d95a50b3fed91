using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Trainers;

/// <summary>The loss that <c>compile</c> was given, made ready when labels and predictions are known.</summary>
/// <param name="argument">What was given.</param>
/// <param name="weight">A factor for the loss.</param>
internal sealed class CompiledLoss(LossArg argument, double? weight)
{
    private ILossFunc? _loss;

    /// <summary>The loss of a batch.</summary>
    public Tensor Compute(Tensor y, Tensor yPred, Tensor? sampleWeight)
    {
        _loss ??= argument.Resolve(y.shape, yPred.shape);
        var value = _loss.Call(y, yPred, sampleWeight);
        return weight is { } factor ? value * factor : value;
    }
}
