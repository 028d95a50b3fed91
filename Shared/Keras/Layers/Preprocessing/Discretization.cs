using Tensorflow.Common.Types;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Operations;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Numbers by the range in which they lie: the ranges between boundaries that are given, or that <see cref="adapt(Tensor)"/> finds so that each has as many numbers.
/// Source: https://keras.io/api/layers/preprocessing_layers/numerical/discretization/.
/// </summary>
[KerasExport("layers")]
public partial class Discretization : Layer
{
    private readonly bool _isGiven;
    private readonly int? _numBins;
    private readonly double _epsilon;
    private readonly string _outputMode;
    private double[] _binBoundaries;

    /// <summary>Ranges of numbers.</summary>
    /// <param name="bin_boundaries">Where one range ends and the next begins, ascending; a boundary belongs to the range above it. The first range and the last have no other end.</param>
    /// <param name="num_bins">How many ranges <c>adapt</c> makes.</param>
    /// <param name="epsilon">How exact quantiles are that <c>adapt</c> takes: to this part of all numbers.</param>
    /// <param name="output_mode"><c>"int"</c>: the number of the range; <c>"one_hot"</c>: a vector for each number; <c>"multi_hot"</c>: ones for the ranges of a sample; <c>"count"</c>: how often each range occurs.</param>
    /// <param name="dtype">The element type; int64 for numbers of ranges and <c>floatx</c> for vectors, unless something else is set.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">There is no such mode, or the number of ranges is negative or contradicts the boundaries.</exception>
    public Discretization(double[]? bin_boundaries = null, int? num_bins = null, double epsilon = 0.01, string output_mode = "int", DTypePolicy? dtype = null, string? name = null)
        : base(name, true, dtype ?? (output_mode == "int" ? new DTypePolicy("int64") : new DTypePolicy(BackendConfig.FloatX.Name())))
    {
        if (output_mode is not ("int" or "one_hot" or "multi_hot" or "count"))
        {
            throw new ValueError(
                $"Unknown value for `output_mode` argument of {GetType().Name}. Allowed values are: ('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode={output_mode}");
        }
        if (num_bins < 0)
            throw new ValueError($"`num_bins` must be greater than or equal to 0. Received: `num_bins={num_bins}`");
        if (num_bins is not null && bin_boundaries is not null && bin_boundaries.Length != num_bins - 1)
            throw new ValueError($"Both `num_bins` and `bin_boundaries` should not be set. Received: `num_bins={num_bins}` and `bin_boundaries={PythonText.Repr(bin_boundaries)}`");
        (_isGiven, _binBoundaries, _numBins, _epsilon, _outputMode) = (bin_boundaries is not null, [.. bin_boundaries ?? []], num_bins, epsilon, output_mode);
    }

    /// <summary>Where one range ends and the next begins; empty for a layer that has none yet.</summary>
    public double[] bin_boundaries => [.. _binBoundaries];

    /// <inheritdoc/>
    internal override bool CastsInputs => false;

    /// <summary>Finds boundaries between which there are as many numbers of the data; those of an earlier call are forgotten.</summary>
    /// <param name="data">The numbers, of any shape.</param>
    /// <exception cref="ValueError">The layer was given its boundaries, or no number of ranges.</exception>
    public void adapt(Tensor data) => Adapt([data]);

    /// <summary>Finds boundaries between which there are as many numbers of the features of a dataset; those of an earlier call are forgotten.</summary>
    /// <param name="data">Batches.</param>
    /// <param name="steps">How many batches are taken; all unless said.</param>
    /// <exception cref="ValueError">The layer was given its boundaries, or no number of ranges.</exception>
    public void adapt(IDatasetV2 data, int? steps = null)
    {
        var batches = data.elements().Select(static element => element[0]);
        Adapt(steps is { } count ? batches.Take(count) : batches);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        for (var i = 1; i < _binBoundaries.Length; i++)
        {
            if (!(_binBoundaries[i - 1] <= _binBoundaries[i]))
                throw new InvalidArgumentError($"Expected sorted boundaries. Received: bin_boundaries={PythonText.Repr(_binBoundaries)} in the layer '{name}'. Give them from the smallest to the largest.");
        }
        var numbers = inputs.dtype.IsFloating() ? tf.cast(inputs, BackendConfig.FloatX) : inputs;
        var ranges = NumpyOps.digitize(numbers, tf.constant(Array.ConvertAll(_binBoundaries, static boundary => (float)boundary)));
        return CategoricalOutput.Encode(ranges, _outputMode, _binBoundaries.Length + 1, ComputeType);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => CategoricalOutput.ShapeOf(input_shape, _outputMode, _binBoundaries.Length + 1);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(StringComparer.Ordinal)
    {
        ["bin_boundaries"] = bin_boundaries,
        ["num_bins"] = _numBins,
        ["epsilon"] = _epsilon,
        ["output_mode"] = _outputMode,
        ["sparse"] = false,
        ["name"] = name,
        ["dtype"] = DType.Name(),
    };

    /// <inheritdoc/>
    internal override Nest<TensorSpec> OutputSpecs(CallArguments arguments) => new(new TensorSpec(ComputeType, compute_output_shape(arguments.inputs.Single.shape)));

    private void Adapt(IEnumerable<Tensor> batches)
    {
        if (_isGiven)
            throw new ValueError("Cannot adapt a Discretization layer that has been initialized with `bin_boundaries`, use `num_bins` instead.");
        if (_numBins is not > 0)
            throw new ValueError($"`adapt` needs a number of ranges of 1 or more: make the layer with `num_bins`. Received: num_bins={_numBins?.ToString() ?? "None"}");
        if (!(_epsilon > 0))
            throw new ValueError($"`epsilon` must be greater than 0 for `adapt`. Received: epsilon={_epsilon}");
        var summary = QuantileSummary.Empty;
        foreach (var batch in batches)
            summary = QuantileSummary.Of(tf.cast(batch, TF_DataType.TF_FLOAT).ToArray<float>(), _epsilon).Merge(summary, _epsilon);
        var found = summary.Compress(1.0 / _numBins.Value).Values;
        _binBoundaries = [.. found.Take(Math.Max(found.Count - 1, 0)).Select(static value => (double)value)];
    }
}
