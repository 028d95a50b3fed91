using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>One step of training on just this batch. Metrics go on from where they are.</summary>
    /// <param name="x">The inputs, (B, …).</param>
    /// <param name="y">The targets, (B, …).</param>
    /// <param name="sample_weight">A weight for each sample, (B,).</param>
    /// <param name="class_weight">A weight for each class, by its number.</param>
    /// <param name="return_dict">Whether the result prints as a dictionary; it can be read by name and in order either way.</param>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    public Evaluation train_on_batch(
        NDArray x, NDArray? y = null, NDArray? sample_weight = null, Dictionary<int, float>? class_weight = null, bool return_dict = false)
    {
        RequireCompiled();
        if (class_weight is not null)
            sample_weight = ClassWeights.ToSampleWeights(y, class_weight, sample_weight);
        return OnBatch(StepKind.Train, x, y, sample_weight).Returned(return_dict, arrays: true);
    }

    /// <summary>Loss and metrics of just this batch. Metrics go on from where they are.</summary>
    /// <inheritdoc cref="train_on_batch"/>
    public Evaluation test_on_batch(NDArray x, NDArray? y = null, NDArray? sample_weight = null, bool return_dict = false)
    {
        RequireCompiled();
        return OnBatch(StepKind.Test, x, y, sample_weight).Returned(return_dict, arrays: true);
    }

    /// <summary>The outputs for just this batch.</summary>
    /// <param name="x">The inputs, (B, …).</param>
    /// <exception cref="ValueError">Data and model do not fit.</exception>
    public NDArray predict_on_batch(NDArray x) => predict(x, batch_size: Math.Max(1, x.ndim == 0 ? 1 : x.shape[0]), verbose: 0);

    private Evaluation OnBatch(StepKind kind, NDArray x, NDArray? y, NDArray? sampleWeight)
    {
        using var batches = new ArrayAdapter(x, y, sampleWeight, Math.Max(1, x.ndim == 0 ? 1 : x.shape[0]));
        using var turn = _turn.Take(name, kind == StepKind.Train ? "train_on_batch" : "test_on_batch");
        using var session = _steps.Open();
        var step = session.For(kind, batches);
        batches.Load(step);
        step.Run();
        var logs = new TrainerLogs();
        logs.After(step);
        return logs.Result();
    }
}
