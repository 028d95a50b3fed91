using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Brings features to mean 0 and variance 1, by statistics that <see cref="adapt(Tensor)"/> takes from data or that are given.
/// Source: https://keras.io/api/layers/preprocessing_layers/numerical/normalization/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("axis", "invert")]
public partial class Normalization : Layer
{
    private readonly int[] _axis;
    private readonly Tensor? _mean;
    private readonly Tensor? _variance;
    private readonly bool _invert;
    private KerasVariable? _adaptMean;
    private KerasVariable? _adaptVariance;

    /// <summary>A normalization of features.</summary>
    /// <param name="axis">The axis that is kept: each position along it has statistics of its own. <see langword="null"/> has one pair for all.</param>
    /// <param name="mean">The means, when they are known.</param>
    /// <param name="variance">The variances, when they are known.</param>
    /// <param name="invert">Whether it goes back from normalized features.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">Only one of mean and variance is given.</exception>
    [OverloadResolutionPriority(1)]
    public Normalization(
        int? axis = -1, Tensor? mean = null, Tensor? variance = null, bool invert = false, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : this(axis is { } kept ? [kept] : [], mean, variance, invert, input_shape, name, dtype)
    {
    }

    /// <summary>A normalization of features that keeps several axes.</summary>
    /// <param name="axis">The axes that are kept: each position along them has statistics of its own.</param>
    /// <param name="mean">The means, when they are known.</param>
    /// <param name="variance">The variances, when they are known.</param>
    /// <param name="invert">Whether it goes back from normalized features.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">Only one of mean and variance is given.</exception>
    public Normalization(
        int[] axis, Tensor? mean = null, Tensor? variance = null, bool invert = false, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype, input_shape)
    {
        supports_masking = true;
        if (mean is null != variance is null)
        {
            throw new ValueError(
                $"When setting values directly, both `mean` and `variance` must be set. Received: mean={mean?.ToString() ?? "None"} and variance={variance?.ToString() ?? "None"}");
        }
        (_axis, _mean, _variance, _invert) = (axis, mean, variance, invert);
    }

    /// <summary>The means, in a shape that stretches to the inputs'.</summary>
    /// <exception cref="AttributeError">The layer is neither adapted nor built yet.</exception>
    public Tensor mean => Statistic(_mean, _adaptMean);

    /// <summary>The variances, in a shape that stretches to the inputs'.</summary>
    /// <exception cref="AttributeError">The layer is neither adapted nor built yet.</exception>
    public Tensor variance => Statistic(_variance, _adaptVariance);

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var kept = Kept(input_shape);
        if (_mean is null)
        {
            var shape = new Shape(Array.ConvertAll(kept, axis => input_shape[axis]));
            _adaptMean = add_weight(shape, "zeros", trainable: false, name: "mean");
            _adaptVariance = add_weight(shape, "ones", trainable: false, name: "variance");
            add_weight(Shape.Scalar, "zeros", TF_DataType.TF_INT64, trainable: false, name: "count");
        }
        base.build(input_shape);
    }

    /// <summary>Takes the statistics from data; those of an earlier call are forgotten.</summary>
    /// <param name="data">The samples, batch first.</param>
    /// <exception cref="ValueError">The layer was given its statistics.</exception>
    public void adapt(Tensor data) => adapt(data.Concrete());

    /// <summary>Takes the statistics from the features of a dataset; those of an earlier call are forgotten.</summary>
    /// <param name="data">Batches.</param>
    /// <exception cref="ValueError">The layer was given its statistics.</exception>
    public void adapt(IDatasetV2 data) => adapt(tf.concat(data.elements().Select(static element => element[0]), 0).Concrete());

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = inputs.As(ComputeType);
        var deviation = tf.maximum(tf.sqrt(Broadcast(_variance, _adaptVariance, x.shape)), BackendConfig.Epsilon);
        var center = Broadcast(_mean, _adaptMean, x.shape);
        return _invert ? center + x * deviation : (x - center) / deviation;
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    private void adapt(TensorValue data)
    {
        if (_mean is not null)
            throw new ValueError("Cannot `adapt` a Normalization layer that is initialized with static `mean` and `variance`.");
        BuildFor(data.Shape);
        var kept = Kept(data.Shape);
        int[] others = [.. Enumerable.Range(0, data.Shape.ndim).Except(kept)];
        // In double: the statistics of float32 data are then right to the last bit that float32 has.
        var x = Ops.Cast(data, TF_DataType.TF_DOUBLE);
        _adaptMean!.assign(new Tensor(Ops.Cast(Ops.Mean(x, others), dtype)));
        _adaptVariance!.assign(new Tensor(Ops.Cast(Ops.Variance(x, others), dtype)));
    }

    private int[] Kept(Shape shape)
    {
        if (Array.Exists(_axis, axis => axis < -shape.ndim || axis >= shape.ndim))
        {
            throw new ValueError(
                $"All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim={shape.ndim}, while axis={new Shape(_axis).ToString().Replace("None", "-1", StringComparison.Ordinal)}");
        }
        return [.. _axis.Select(axis => axis < 0 ? axis + shape.ndim : axis).Order()];
    }

    private Tensor Statistic(Tensor? given, KerasVariable? adapted, [CallerMemberName] string name = "") =>
        built ? Broadcast(given, adapted, input_shape!) : throw NotBuilt(name);

    private Tensor Broadcast(Tensor? given, KerasVariable? adapted, Shape shape)
    {
        var kept = Kept(shape);
        var sizes = new long[shape.ndim];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = kept.Contains(i) ? shape.Sizes[i] : 1;
        var target = new Shape(sizes);
        if (given is null)
            return tf.reshape(adapted!, target);
        var statistic = tf.cast(given, dtype);
        // One for each position, wherever its axis is; or one for several.
        return (long)statistic.size == target.size ? tf.reshape(statistic, target) : tf.broadcast_to(statistic, target);
    }

    /// <summary>Makes what a config describes: its axes are a list, or none.</summary>
    internal static Normalization FromConfig(KerasConfig config)
    {
        try
        {
            config.ExpectLayer(["axis", "mean", "variance", "invert"]);
            int[] axis = config.Has("axis") ? config.Integers("axis") ?? [] : [-1];
            return config.FinishLayer(new Normalization(axis, config.Tensor("mean"), config.Tensor("variance"), config.Flag("invert") ?? false, null, config.Text("name"), config.DType()));
        }
        catch (Exception error) when (error is TypeError or ValueError)
        {
            throw config.Failed(error);
        }
    }
}
