using Tensorflow.Common.Types;
using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Numbers of categories as vectors: a one for the category of each, for all that occur in a sample, or how often each occurs there.
/// Source: https://keras.io/api/layers/preprocessing_layers/categorical/category_encoding/.
/// </summary>
[KerasExport("layers")]
public partial class CategoryEncoding : Layer
{
    private static readonly string[] s_arguments = ["inputs", "count_weights"];
    private readonly int _numTokens;
    private readonly string _outputMode;

    /// <summary>An encoding of categories.</summary>
    /// <param name="num_tokens">How many categories there are: numbers from 0 to one less. Larger numbers are left out.</param>
    /// <param name="output_mode"><c>"multi_hot"</c>: ones for the categories of a sample; <c>"one_hot"</c>: a vector for each number; <c>"count"</c>: how often each category occurs.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such mode, or fewer than one category.</exception>
    public CategoryEncoding(int? num_tokens = null, string output_mode = "multi_hot", string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        _outputMode = output_mode == "binary" ? "multi_hot" : output_mode;
        if (_outputMode is not ("count" or "one_hot" or "multi_hot"))
            throw new ValueError($"Unknown arg for output_mode: {output_mode}");
        _numTokens = num_tokens
            ?? throw new ValueError("num_tokens must be set to use this layer. If the number of tokens is not known beforehand, use the IntegerLookup layer instead.");
        if (num_tokens < 1)
            throw new ValueError($"`num_tokens` must be >= 1. Received: num_tokens={num_tokens}.");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> call_arguments => s_arguments;

    internal override bool CastsInputs => false;

    /// <summary>Encodes numbers: <c>new CallArguments(numbers) { ["count_weights"] = weights }</c> says what each counts.</summary>
    /// <exception cref="ValueError">There are weights, and nothing is counted.</exception>
    public override Tensors call(CallArguments arguments)
    {
        var weights = arguments.get<Tensors?>("count_weights", null)?.Single;
        if (weights is not null && _outputMode != "count")
            throw new ValueError($"`count_weights` is not used when `output_mode` is not `'count'`. Received `count_weights={weights}`.");
        return new Tensors(CategoricalOutput.Encode(arguments.inputs.Single, _outputMode, _numTokens, ComputeType, weights));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => CategoricalOutput.ShapeOf(input_shape, _outputMode, _numTokens);

    /// <inheritdoc/>
    internal override Nest<TensorSpec> OutputSpecs(CallArguments arguments) => new(new TensorSpec(ComputeType, compute_output_shape(arguments.inputs.Single.shape)));
}
