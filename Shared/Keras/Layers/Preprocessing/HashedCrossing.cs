using System.Text;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// What several features say together, by a hash: each combination falls into one of a number of bins, the same ones as in Python. Features are integers, or the texts of NumPy arrays.
/// Source: https://keras.io/api/layers/preprocessing_layers/categorical/hashed_crossing/.
/// </summary>
[KerasExport("layers")]
public partial class HashedCrossing : Layer
{
    private readonly int _numBins;
    private readonly string _outputMode;

    /// <summary>A crossing of features.</summary>
    /// <param name="num_bins">How many bins there are.</param>
    /// <param name="output_mode"><c>"int"</c>: the number of the bin; <c>"one_hot"</c>: a vector for each sample.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; int64 for numbers of bins and float32 for vectors, unless something else is set.</param>
    /// <exception cref="ValueError">There is no such mode.</exception>
    public HashedCrossing(int num_bins, string output_mode = "int", string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype ?? (output_mode == "int" ? new DTypePolicy("int64") : null))
    {
        if (output_mode is not ("int" or "one_hot"))
            throw new ValueError($"Unknown value for `output_mode` argument of {GetType().Name}. Allowed values are: ('int', 'one_hot'). Received: output_mode={output_mode}");
        (_numBins, _outputMode) = (num_bins, output_mode);
    }

    /// <inheritdoc/>
    internal override bool CastsInputs => false;

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training)
    {
        Tensor[] features = [.. inputs];
        Check(Array.ConvertAll(features, static feature => feature.shape));
        if (Array.Find(features, static feature => !feature.dtype.IsInteger()) is { } other)
            throw new ValueError($"All `HashedCrossing` inputs should have an integer or string dtype. Received: inputs of type {other.dtype.Name()}. Convert them with tf.cast.");
        var crossed = new Tensor(Ops.HashCross(Array.ConvertAll(features, static feature => tf.cast(feature, TF_DataType.TF_INT64).Value), _numBins));
        return new Tensors(CategoricalOutput.Encode(crossed, _outputMode, _numBins, ComputeType));
    }

    /// <inheritdoc/>
    public override KerasShapesWrapper compute_output_shape(KerasShapesWrapper input_shape)
    {
        Shape[] shapes = [.. input_shape];
        Check(shapes);
        return CategoricalOutput.ShapeOf(shapes[0], _outputMode, _numBins);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(StringComparer.Ordinal)
    {
        ["num_bins"] = _numBins,
        ["output_mode"] = _outputMode,
        ["sparse"] = false,
        ["name"] = name,
        ["dtype"] = DType.Name(),
    };

    /// <inheritdoc/>
    private protected override Tensor CallOnTexts(IReadOnlyList<NDArray> texts) => call(new Tensors(texts.Select(Fingerprints)), training: false).Single;

    /// <summary>What stands for the texts of an array: their fingerprints; numbers stand for themselves.</summary>
    private static Tensor Fingerprints(NDArray array) => array.dtype != TF_DataType.TF_STRING
        ? array
        : tf.constant(Array.ConvertAll(array.ToArray<string>(), static text => (long)FarmHash64.Of(Encoding.UTF8.GetBytes(text))), shape: array.shape);

    private static void Check(Shape[] shapes)
    {
        if (shapes.Length < 2)
            throw new ValueError($"`HashedCrossing` should be called on at least two inputs. Received: {shapes.Length} of shape ({string.Join(", ", shapes.Select(static shape => shape.ToString()))}).");
        if (shapes[0].ndim > 2 || (shapes[0].ndim == 2 && shapes[0].Sizes[1] != 1))
            throw new ValueError($"All `HashedCrossing` inputs should have shape `()`, `(batch_size)` or `(batch_size, 1)`. Received: inputs of shape {shapes[0]}.");
        if (Array.Find(shapes, shape => shape != shapes[0]) is { } other)
            throw new ValueError($"All `HashedCrossing` inputs should have equal shape. Received: inputs of shape {shapes[0]} and {other}.");
    }
}
