using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>The steps of a model: one for each kind and each size of batch.</summary>
/// <param name="make">Makes a step.</param>
internal sealed class StepCache(Func<StepKind, TensorSpec[], DataAdapter, Step> make)
{
    private readonly List<(StepKind Kind, bool Weighted, Step Step)> _steps = [];

    /// <summary>The step for the current batch.</summary>
    public Step For(StepKind kind, DataAdapter data)
    {
        foreach (var (known, weighted, step) in _steps)
        {
            if (known == kind && weighted == data.HasWeights && data.Fits(step))
                return step;
        }
        using var text = data.HasPartialBatch ? ShapeText.UnknownBatch() : default;
        var made = make(kind, data.Specs(), data);
        _steps.Add((kind, data.HasWeights, made));
        return made;
    }

    /// <summary>Forgets all steps.</summary>
    public void Clear() => _steps.Clear();
}
