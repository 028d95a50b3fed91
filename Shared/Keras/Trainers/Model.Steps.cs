using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Trainers;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>One step of training on a batch. It is traced once for each size of batch; override it for a training of one's own.</summary>
    /// <param name="data">The batch: inputs, and targets and sample weights where there are any.</param>
    /// <returns>What the log shows, by name.</returns>
    public virtual Dictionary<string, Tensor> train_step(StepData data)
    {
        var (x, y, sampleWeight) = data;
        using var tape = new GradientTape();
        var yPred = Apply(x, training: true);
        var loss = compute_loss(x, y, yPred, sampleWeight, training: true);
        TrackLoss(loss, x);
        loss = optimizer!.scale_loss(loss);
        var weights = trainable_weights;
        if (weights.Count > 0)
            optimizer.apply(tape.gradient(loss, weights), weights);
        else
            Utils.Warnings.Warn("The model does not have any trainable weights.");
        return compute_metrics(x, y, yPred, sampleWeight);
    }

    /// <summary>One step of an evaluation.</summary>
    /// <inheritdoc cref="train_step"/>
    public virtual Dictionary<string, Tensor> test_step(StepData data)
    {
        var (x, y, sampleWeight) = data;
        var yPred = Apply(x, training: false);
        TrackLoss(compute_loss(x, y, yPred, sampleWeight, training: false), x);
        return compute_metrics(x, y, yPred, sampleWeight);
    }

    /// <summary>One step of a prediction.</summary>
    /// <param name="data">The batch; targets and sample weights are left aside.</param>
    /// <returns>The outputs, (B, …).</returns>
    public virtual Tensors predict_step(StepData data) => Apply(data.x, training: false);

    /// <summary>The loss of a batch: what <c>compile</c> was given, and what layers and regularizers add.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <exception cref="ValueError">There is no loss.</exception>
    public virtual Tensor compute_loss(Tensors? x = null, Tensors? y = null, Tensors? y_pred = null, Tensors? sample_weight = null, bool training = true)
    {
        var all = new List<Tensor>();
        if (y is not null && y_pred is not null && _compileLoss?.Compute(y, y_pred, sample_weight, OutputNames()) is { } compiled)
            all.Add(compiled);
        all.AddRange(losses.Select(static loss => tf.reduce_sum(loss.As(BackendConfig.FloatX))));
        return all.Count switch
        {
            0 when _compileLoss is not null && y is null => throw new ValueError(
                "None values not supported. The model is compiled with a `loss`, which compares outputs with targets. Received: y=None. Give targets, or compile without a `loss` and add one by `add_loss`."),
            0 => throw new ValueError("No loss to compute. Provide a `loss` argument in `compile()`."),
            1 => all[0],
            _ => tf.reduce_sum(tf.stack([.. all])),
        };
    }

    /// <summary>Takes a batch into the metrics and returns what they are now.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    public virtual Dictionary<string, Tensor> compute_metrics(Tensors? x, Tensors? y, Tensors y_pred, Tensors? sample_weight = null)
    {
        if (y is not null)
            _compileMetrics?.Update(y, y_pred, sample_weight);
        return get_metrics_result();
    }

    /// <summary>What <see cref="metrics"/> have come to, by name.</summary>
    public Dictionary<string, Tensor> get_metrics_result()
    {
        var results = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var metric in metrics)
            results[metric.name] = metric.result();
        return MetricResults.Flatten(results);
    }

    private void TrackLoss(Tensor loss, Tensors x) => _lossTracker?.update_state(loss, sample_weight: (float)x.shape[0]);

    private Func<Step> MakeStep(StepKind kind, TensorSpec[] inputs, DataAdapter data)
    {
        var layout = data.Layout;
        BuildFor(new KerasShapesWrapper(layout.X, inputs.Take(layout.X.Count).Select(static input => input.Shape)));
        if (kind == StepKind.Predict)
            return CompiledStep.TracePrediction(inputs, _steps.Arenas, tensors => predict_step(layout.Pack(tensors)));
        Dictionary<string, Tensor> Run(Tensor[] tensors)
        {
            var batch = layout.Pack(tensors);
            return MetricResults.Flatten(kind == StepKind.Train ? train_step(batch) : test_step(batch));
        }
        return run_eagerly ? () => new EagerStep(inputs, Run) : CompiledStep.Trace(inputs, _steps.Arenas, Run);
    }
}
