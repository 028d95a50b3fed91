using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>The steps of a model: one for each kind and each size of batch.</summary>
/// <param name="make">Makes a step.</param>
internal sealed class StepCache(Func<StepKind, TensorSpec[], Batches, Step> make)
{
    private readonly List<(StepKind Kind, bool Weighted, Step Step)> _steps = [];

    /// <summary>The step for a batch.</summary>
    public Step For(StepKind kind, Batches batches, int batch)
    {
        foreach (var (known, weighted, step) in _steps)
        {
            if (known == kind && weighted == batches.HasWeights && batches.Fits(step, batch))
                return step;
        }
        using var text = batches.HasPartialBatch ? ShapeText.UnknownBatch() : default;
        var made = make(kind, batches.Specs(batch), batches);
        _steps.Add((kind, batches.HasWeights, made));
        return made;
    }

    /// <summary>Forgets all steps.</summary>
    public void Clear() => _steps.Clear();
}
