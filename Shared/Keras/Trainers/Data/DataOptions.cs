using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>How data are read.</summary>
/// <param name="BatchSize">The number of samples in a step, where the data do not come in batches.</param>
/// <param name="Steps">The number of steps of a pass, which without a batch size says how large batches are.</param>
/// <param name="Shuffle">Gives the order of each epoch; samples come as they are when absent.</param>
/// <param name="ClassWeight">A weight for each class, by its number.</param>
internal sealed record DataOptions(int? BatchSize = null, int? Steps = null, Func<int, EpochOrder>? Shuffle = null, Dictionary<int, float>? ClassWeight = null)
{
    private const int DefaultBatchSize = 32;

    /// <summary>The number of samples in a step.</summary>
    /// <param name="samples">How many there are.</param>
    public int RowsPerStep(int samples) => BatchSize is { } size and not -1 ? size : Steps is > 0 ? (samples + Steps.Value - 1) / Steps.Value : DefaultBatchSize;
}
