using System.Text;
using Tensorflow.Common.Types;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Numbers or texts by a hash: each falls into one of a number of bins, the same ones as in Python. Texts are the elements of a NumPy array on which the layer is called.
/// Source: https://keras.io/api/layers/preprocessing_layers/categorical/hashing/.
/// </summary>
[KerasExport("layers")]
public partial class Hashing : Layer
{
    private readonly int _numBins;
    private readonly object? _maskValue;
    private readonly SaltArg? _salt;
    private readonly string _outputMode;

    /// <summary>A hash of numbers or texts.</summary>
    /// <param name="num_bins">How many bins there are, the one of what is masked included.</param>
    /// <param name="mask_value">A number or a text that falls into bin 0, and nothing else does.</param>
    /// <param name="salt">The key of SipHash; without one the hash is FarmHash's fingerprint. A single number stands for two.</param>
    /// <param name="output_mode"><c>"int"</c>: the number of the bin; <c>"one_hot"</c>: a vector for each element; <c>"multi_hot"</c>: ones for the bins of a sample; <c>"count"</c>: how often each bin occurs.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; int64 for numbers of bins and <c>floatx</c> for vectors, unless something else is set.</param>
    /// <exception cref="ValueError">There is no bin, no such mode, or bins would be numbered with fractions.</exception>
    /// <exception cref="TypeError">What is masked is neither a number nor a text.</exception>
    public Hashing(int num_bins, object? mask_value = null, SaltArg? salt = null, string output_mode = "int", string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype ?? (output_mode == "int" ? new DTypePolicy("int64") : new DTypePolicy(BackendConfig.FloatX.Name())))
    {
        if (num_bins <= 0)
            throw new ValueError($"The `num_bins` for `Hashing` cannot be `None` or non-positive values. Received: num_bins={num_bins}.");
        if (output_mode == "int" && dtype_policy.name is not ("int32" or "int64"))
            throw new ValueError($"When `output_mode=\"int\"`, `dtype` should be an integer type, 'int32' or 'in64'. Received: dtype={dtype_policy.name}");
        if (output_mode is not ("int" or "one_hot" or "multi_hot" or "count"))
            throw new ValueError($"Invalid value for argument `output_mode`. Expected one of ('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode={output_mode}");
        if (mask_value is not (null or int or long or float or double or string))
            throw new TypeError($"`mask_value` is a number or a text. Received: mask_value={PythonText.Repr(mask_value)} of type {mask_value.GetType().Name}.");
        (_numBins, _maskValue, _salt, _outputMode) = (num_bins, mask_value, salt, output_mode);
    }

    /// <inheritdoc/>
    internal override bool CastsInputs => false;

    /// <summary>The bins by which what is not masked is hashed: the first one is kept for what is.</summary>
    private HashBuckets Buckets => new(_maskValue is not null && _numBins > 1 ? _numBins - 1 : _numBins, _salt?.Key);

    private bool HasMaskBin => Buckets.Buckets < _numBins;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var numbers = inputs.dtype.IsFloating() ? tf.cast(inputs, TF_DataType.TF_INT64) : inputs;
        var bins = new Tensor(Ops.Emit(Buckets, tf.convert_to_tensor(numbers).Value));
        return Encode(HasMaskBin ? tf.where(Masked(inputs), tf.zeros_like(bins), bins + 1) : bins);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => CategoricalOutput.ShapeOf(input_shape, _outputMode, _numBins);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["num_bins"] = _numBins,
        ["salt"] = _salt?.ToArray(),
        ["mask_value"] = _maskValue,
        ["output_mode"] = _outputMode,
        ["sparse"] = false,
    };

    /// <inheritdoc/>
    internal override Nest<TensorSpec> OutputSpecs(CallArguments arguments) => new(new TensorSpec(DType, compute_output_shape(arguments.inputs.Single.shape)));

    /// <inheritdoc/>
    private protected override Tensor CallOnTexts(IReadOnlyList<NDArray> texts)
    {
        if (texts is not [var array])
            throw new ValueError($"`Hashing` takes one array. Received: {texts.Count}.");
        if (_maskValue is not (null or string))
            throw new TypeError($"A layer that masks a number takes no texts: the `mask_value` of '{name}' must be a text. Received: mask_value={PythonText.Repr(_maskValue)}.");
        var buckets = Buckets;
        var bins = Array.ConvertAll(array.ToArray<string>(), text =>
            (HasMaskBin && text == (string?)_maskValue) ? 0 : buckets.Of(Encoding.UTF8.GetBytes(text)) + (HasMaskBin ? 1 : 0));
        return Encode(tf.constant(bins, shape: array.shape));
    }

    private Tensor Masked(Tensor inputs) => _maskValue switch
    {
        int number => tf.equal(inputs, number),
        long number => tf.equal(inputs, number),
        float number => tf.equal(inputs, number),
        double number => tf.equal(inputs, number),
        _ => throw new TypeError($"A layer that masks a text takes no numbers: the `mask_value` of '{name}' must be a number. Received: mask_value={PythonText.Repr(_maskValue)} for inputs of type {inputs.dtype.Name()}."),
    };

    private Tensor Encode(Tensor bins) => CategoricalOutput.Encode(bins, _outputMode, _numBins, DType);
}
