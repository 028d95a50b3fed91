using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// The losses that <c>compile</c> was given, made ready when labels and predictions are known. Where there are several, the mean of each over the epoch is a metric.
/// Source: keras.src.trainers.compile_utils.CompileLoss.
/// </summary>
/// <param name="argument">What was given.</param>
/// <param name="weights">A factor for each loss.</param>
internal sealed class CompileLoss(LossArg argument, LossWeightsArg? weights)
{
    private OutputLoss?[]? _losses;

    /// <summary>The means of the single losses, where there are several.</summary>
    public IEnumerable<Metric> Metrics => (_losses ?? []).Select(static loss => loss?.Mean).OfType<Metric>();

    /// <summary>The loss of a batch: the sum of those of its outputs; nothing when no output has one.</summary>
    public Tensor? Compute(Tensors y, Tensors yPred, Tensors? sampleWeight, IReadOnlyList<string>? outputNames)
    {
        var outputs = new ModelOutputs(yPred, outputNames);
        var losses = _losses ??= Build(outputs, y);
        if (losses.Length != outputs.Count)
            throw new ValueError($"The model had {losses.Length} outputs when its losses were made ready. Received: {outputs.Count} outputs. Call `compile` again after the model has changed.");
        var targets = outputs.Targets(y, i => losses[i] is not null);
        var sampleWeights = outputs.SampleWeights(sampleWeight);
        Tensor? total = null;
        for (var i = 0; i < losses.Length; i++)
        {
            if (losses[i] is not { } loss)
                continue;
            var value = loss.Compute(targets[i]!, outputs.Predictions[i], sampleWeights[i]);
            total = total is null ? value : total + value;
        }
        return total;
    }

    private OutputLoss?[] Build(ModelOutputs outputs, Tensors y)
    {
        var given = LossesOf(outputs);
        var factors = WeightsOf(outputs, given);
        var targets = outputs.Targets(y, i => given[i] is not null);
        var several = (argument.HasKeys ? argument.Count : outputs.Count) > 1;
        var losses = new OutputLoss?[outputs.Count];
        for (var i = 0; i < losses.Length; i++)
        {
            if (given[i] is { } loss)
            {
                var resolved = loss.Resolve(targets[i]!.shape, outputs.Predictions[i].shape);
                losses[i] = new OutputLoss(resolved, factors[i], several ? new Mean($"{outputs.Names?[i] ?? NameOf(loss, resolved)}_loss") : null);
            }
        }
        return losses;
    }

    /// <summary>What was given for each output.</summary>
    private LossArg?[] LossesOf(ModelOutputs outputs)
    {
        if (argument.IsOne)
            return [.. Enumerable.Repeat(argument, outputs.Count)];
        if (!argument.HasKeys)
        {
            LossArg?[] list = [.. argument.Flatten()];
            return list.Length == outputs.Count ? list : throw argument.OfOtherLength(list.Length, outputs.Count);
        }
        var names = outputs.Names ?? throw new ValueError($"Argument `loss` can only be provided as a dict when the model also returns a dict of outputs. Received loss={argument}");
        string[] unknown = [.. argument.Keys.Except(names)];
        if (unknown.Length > 0)
        {
            throw new KeyNotFoundException(
                $"There are keys: ['{string.Join("', '", unknown)}'] in the `loss` argument, but they can't be found in the model's output (`y_pred`). Expected keys: ['{string.Join("', '", names)}'].");
        }
        return [.. names.Select(name => argument.Keys.Contains(name) ? argument[name] : null)];
    }

    /// <summary>The factor of each output's loss.</summary>
    private double?[] WeightsOf(ModelOutputs outputs, LossArg?[] losses)
    {
        if (weights is null)
            return new double?[outputs.Count];
        var count = argument.HasKeys ? argument.Count : losses.Length;
        if (weights.Values.Count != count)
            throw OtherWeights();
        if (weights.HasKeys && outputs.Names is { } names)
        {
            return weights.Keys.All(names.Contains) && names.All(name => !argument.HasKeys || argument.Keys.Contains(name) == weights.Keys.Contains(name))
                ? [.. names.Select(name => weights.Keys.Contains(name) ? weights[name] : null)]
                : throw OtherWeights();
        }
        IReadOnlyList<double?> values = weights.HasKeys ? [.. weights.Keys.Zip(weights.Values).OrderBy(static pair => pair.First, StringComparer.Ordinal).Select(static pair => pair.Second)] : weights.Values;
        if (count == outputs.Count)
            return [.. values];
        var factors = new double?[outputs.Count];
        var next = 0;
        for (var i = 0; i < factors.Length; i++)
            factors[i] = losses[i] is null ? null : values[next++];
        return factors;

        ValueError OtherWeights() => new(
            "When providing the `loss_weights` argument, it should have equal length of `loss` argument. " +
            $"Received: loss_weights length={weights.Values.Count}, loss length={count}. They are: loss_weights={weights}, loss={argument}");
    }

    /// <summary>What a loss of an output without a name is called: as it was given or, when it is an object or the name of a class, as that calls itself.</summary>
    private static string NameOf(LossArg argument, ILossFunc loss) =>
        argument.Name is { Length: > 0 } name && !(char.IsUpper(name[0]) && name.Any(char.IsLower)) ? name : loss.Name;

    /// <summary>The loss of an output.</summary>
    /// <param name="Loss">What compares labels and predictions.</param>
    /// <param name="Weight">A factor.</param>
    /// <param name="Mean">Keeps the mean, factor included.</param>
    private sealed record OutputLoss(ILossFunc Loss, double? Weight, Mean? Mean)
    {
        public Tensor Compute(Tensor y, Tensor yPred, Tensor? sampleWeight)
        {
            var value = Loss.Call(y, yPred, sampleWeight).As(BackendConfig.TypeOf(null));
            if (Weight is { } factor)
                value *= factor;
            // Keras takes the number of samples where it knows it while it traces; where batches differ in size, each counts the same.
            var rows = ShapeText.Generalize(yPred.shape) is { ndim: > 0 } shape ? shape[0] : -1;
            Mean?.update_state(value, sample_weight: rows < 0 ? null : (float)rows);
            return value;
        }
    }
}
