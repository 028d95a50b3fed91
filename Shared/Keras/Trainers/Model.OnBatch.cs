using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>One step of training on just this batch. Metrics go on from where they are.</summary>
    /// <param name="x">The inputs, (B, …), an array or several.</param>
    /// <param name="y">The targets, (B, …), an array or several.</param>
    /// <param name="sample_weight">A weight for each sample, (B,), or several such arrays, one for each output.</param>
    /// <param name="class_weight">A weight for each class, by its number.</param>
    /// <param name="return_dict">Whether the result prints as a dictionary; it can be read by name and in order either way.</param>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    public Evaluation train_on_batch(
        DataArg x, DataArg? y = null, DataArg? sample_weight = null, Dictionary<int, float>? class_weight = null, bool return_dict = false) =>
        OnBatch(StepKind.Train, x, y, sample_weight, class_weight, return_dict);

    /// <summary>Loss and metrics of just this batch. Metrics go on from where they are.</summary>
    /// <inheritdoc cref="train_on_batch"/>
    public Evaluation test_on_batch(DataArg x, DataArg? y = null, DataArg? sample_weight = null, bool return_dict = false) =>
        OnBatch(StepKind.Test, x, y, sample_weight, null, return_dict);

    /// <summary>The outputs for just this batch: an array or, where the model has several outputs, a list or dictionary of arrays.</summary>
    /// <param name="x">The inputs, (B, …), an array or several.</param>
    /// <exception cref="ValueError">Data and model do not fit.</exception>
    public NDArray predict_on_batch(DataArg x) => predict(x.Arrays, batch_size: WholeBatch(x), verbose: 0);

    private static int WholeBatch(DataArg x) => x.Arrays.FirstOrDefault() is { ndim: > 0 } first ? Math.Max(1, (int)first.shape[0]) : 1;

    private Evaluation OnBatch(StepKind kind, DataArg x, DataArg? y, DataArg? sampleWeight, Dictionary<int, float>? classWeight, bool isDictionary)
    {
        RequireCompiled();
        using var batches = ArrayAdapter.Open(x.Arrays, y?.Arrays, sampleWeight?.Arrays, new DataOptions(WholeBatch(x), ClassWeight: classWeight));
        using var turn = _turn.Take(name, kind == StepKind.Train ? "train_on_batch" : "test_on_batch");
        batches.SizesVary = _steps.IsOfOtherSize(kind, batches);
        using var session = _steps.Open();
        var step = session.For(kind, batches);
        batches.Load(step);
        step.Run();
        var logs = new TrainerLogs();
        logs.After(step);
        var result = logs.Result();
        return isDictionary ? result.Returned(Order(result), arrays: true) : result.InOrder(MetricOrder()).Returned(order: null, arrays: true);
    }
}
