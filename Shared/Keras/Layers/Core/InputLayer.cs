using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Says what goes into a model. It computes nothing. Source: https://keras.io/api/layers/core_layers/input/.</summary>
[KerasExport("layers")]
public sealed partial class InputLayer : Layer
{
    /// <summary>The inputs of a model.</summary>
    /// <param name="shape">The shape of one sample; -1 where a size varies.</param>
    /// <param name="batch_size">The number of samples; any when left out or -1.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <param name="batch_shape">The shape with the batch; in the place of the first two.</param>
    /// <param name="name">A name.</param>
    /// <param name="input_shape">The older name of <paramref name="shape"/>.</param>
    /// <exception cref="ValueError">Neither shape is given, or both are.</exception>
    public InputLayer(Shape? shape = null, int? batch_size = null, DTypeArg? dtype = null, Shape? batch_shape = null, string? name = null, Shape? input_shape = null)
        : base(name ?? Naming.AutoName("input_layer"))
    {
        DType = BackendConfig.TypeOf(dtype);
        shape = input_shape ?? shape;
        if (shape is not null && batch_shape is not null)
            throw new ValueError($"You cannot pass both `shape` and `batch_shape` at the same time. Received: shape={shape}, batch_shape={batch_shape}.");
        if (batch_size is not null && batch_shape is not null)
            throw new ValueError($"You cannot pass both `batch_size` and `batch_shape` at the same time. Received: batch_size={batch_size}, batch_shape={batch_shape}.");
        if (shape is null && batch_shape is null)
            throw new ValueError("You must pass a `shape` argument, the shape of one sample: (784,).");
        this.batch_shape = batch_shape ?? new Shape([batch_size ?? -1, .. shape!.dims]);
        BuildFor(this.batch_shape);
        LayerCall.NoteInput(this, new TensorSpec(DType, this.batch_shape), name);
    }

    /// <summary>The element type of what goes in, whatever the policy.</summary>
    public override TF_DataType DType { get; }

    /// <summary>The shape with the batch.</summary>
    public Shape batch_shape { get; }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    internal override bool CastsInputs => false;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => inputs;

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => batch_shape;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["batch_shape"] = ConfigValue.Of(batch_shape),
        ["dtype"] = DType.Name(),
        ["sparse"] = false,
        ["name"] = name,
    };

    /// <summary>Makes what a config describes. Keras takes any further arguments here, and makes nothing of them.</summary>
    /// <exception cref="TypeError">The shape is missing, or the inputs are sparse, which they cannot be here.</exception>
    internal static InputLayer FromConfig(KerasConfig config)
    {
        try
        {
            if (config.Flag("sparse") == true || config.Flag("ragged") == true)
                throw new ValueError("Sparse and ragged inputs are not supported: make the layer with sparse=False.");
            return new InputLayer(
                config.Shape("shape"), config.Integer("batch_size"), config.ElementType("dtype"), config.Shape("batch_shape") ?? config.Shape("batch_input_shape"), config.Text("name"),
                config.Shape("input_shape"));
        }
        catch (Exception error) when (error is ValueError or TypeError)
        {
            throw config.Failed(error);
        }
    }
}
