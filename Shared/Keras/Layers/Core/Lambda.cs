using System.Runtime.CompilerServices;
using Tensorflow.Common.Types;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// A function as a layer: <c>layers.Lambda(x => tf.square(x))</c>. A function of several tensors takes them by their positions, <c>x => x[0] * x[1]</c>, or names; one that runs
/// otherwise in training takes a second parameter. Variables that the function uses are not the layer's: a class that derives from <see cref="Layer"/> has weights.
/// Source: https://keras.io/api/layers/core_layers/lambda/.
/// </summary>
[KerasExport("layers")]
public partial class Lambda : Layer
{
    private static readonly string[] s_arguments = ["inputs", "mask"];
    private readonly Delegate _function;
    private readonly Func<Tensors, bool, Tensors> _call;
    private readonly Shape? _outputShape;
    private readonly Func<Tensors, Tensors?, Tensors?>? _mask;

    /// <summary>A layer that calls a function of one tensor or several.</summary>
    /// <param name="function">The function.</param>
    /// <param name="output_shape">The shape of the output without the batch; found by tracing the function when left out.</param>
    /// <param name="mask">Makes the masks of the outputs of the inputs and their masks; without it there are none.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    [OverloadResolutionPriority(1)]
    public Lambda(Func<Tensors, Tensors> function, Shape? output_shape = null, Func<Tensors, Tensors?, Tensors?>? mask = null, string? name = null, DTypePolicy? dtype = null)
        : this(function, (inputs, _) => function(inputs), output_shape, mask, name, dtype)
    {
    }

    /// <summary>A layer that calls a function of one tensor.</summary>
    /// <inheritdoc cref="Lambda(Func{Tensors, Tensors}, Shape?, Func{Tensors, Tensors?, Tensors?}?, string?, DTypePolicy?)"/>
    public Lambda(Func<Tensor, Tensor> function, Shape? output_shape = null, Func<Tensors, Tensors?, Tensors?>? mask = null, string? name = null, DTypePolicy? dtype = null)
        : this(function, (inputs, _) => function(inputs.Single), output_shape, mask, name, dtype)
    {
    }

    /// <summary>A layer that calls a function of one tensor or several, and of whether the model is being trained.</summary>
    /// <inheritdoc cref="Lambda(Func{Tensors, Tensors}, Shape?, Func{Tensors, Tensors?, Tensors?}?, string?, DTypePolicy?)"/>
    [OverloadResolutionPriority(1)]
    public Lambda(Func<Tensors, bool, Tensors> function, Shape? output_shape = null, Func<Tensors, Tensors?, Tensors?>? mask = null, string? name = null, DTypePolicy? dtype = null)
        : this(function, function, output_shape, mask, name, dtype)
    {
    }

    /// <summary>A layer that calls a function of one tensor, and of whether the model is being trained.</summary>
    /// <inheritdoc cref="Lambda(Func{Tensors, Tensors}, Shape?, Func{Tensors, Tensors?, Tensors?}?, string?, DTypePolicy?)"/>
    public Lambda(Func<Tensor, bool, Tensor> function, Shape? output_shape = null, Func<Tensors, Tensors?, Tensors?>? mask = null, string? name = null, DTypePolicy? dtype = null)
        : this(function, (inputs, training) => function(inputs.Single, training), output_shape, mask, name, dtype)
    {
    }

    private Lambda(Delegate function, Func<Tensors, bool, Tensors> call, Shape? outputShape, Func<Tensors, Tensors?, Tensors?>? mask, string? name, DTypePolicy? dtype) : base(name, true, dtype)
    {
        (_function, _call, _outputShape, _mask) = (function, call, outputShape, mask);
        supports_masking = mask is not null;
    }

    /// <inheritdoc/>
    public override Tensors call(CallArguments arguments) => _call(arguments.inputs, arguments.training ?? false);

    /// <summary>As in Keras it may be given a mask, and leaves it alone.</summary>
    protected override IReadOnlyList<string> call_arguments => s_arguments;

    /// <inheritdoc/>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => _mask?.Invoke(inputs, previous_mask);

    /// <inheritdoc/>
    public override KerasShapesWrapper compute_output_shape(KerasShapesWrapper input_shape) =>
        _outputShape is null ? base.compute_output_shape(input_shape)
        : input_shape.First() is { ndim: > 0 } first ? new Shape(first[0]).concatenate(_outputShape)
        : throw new ValueError($"Layer \"{name}\" has an `output_shape` without the batch, so its input needs a batch. Received: an input of shape {input_shape.First()}.");

    /// <inheritdoc/>
    /// <remarks>The function is in it as it is: the config makes an equal layer in the same program, not in another one.</remarks>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config()) { ["function"] = _function };
        if (_outputShape is not null)
            config["output_shape"] = _outputShape;
        if (_mask is not null)
            config["mask"] = _mask;
        config["arguments"] = new Dictionary<string, object?>();
        return config;
    }

    /// <summary>The layer of a config that holds a function.</summary>
    /// <exception cref="ValueError">It holds none: a config from a file has no code in it.</exception>
    internal static Lambda FromConfig(KerasConfig config)
    {
        var (shape, name, dtype) = (config.Shape("output_shape"), config.Text("name"), config.DType());
        var mask = config.Value("mask") as Func<Tensors, Tensors?, Tensors?>;
        return config.FinishLayer(config.Value("function") switch
        {
            Func<Tensors, Tensors> call => new Lambda(call, shape, mask, name, dtype),
            Func<Tensor, Tensor> call => new Lambda(call, shape, mask, name, dtype),
            Func<Tensors, bool, Tensors> call => new Lambda(call, shape, mask, name, dtype),
            Func<Tensor, bool, Tensor> call => new Lambda(call, shape, mask, name, dtype),
            var other => throw new ValueError(
                $"The `function` of this `Lambda` layer is code of another program, and a config brings no code here. Received: {other ?? "None"}. Make the layer anew with its function, or write a class that derives from Layer."),
        });
    }

    internal override Nest<TensorSpec> OutputSpecs(CallArguments arguments) => _outputShape is null ? FindOutputSpecs(arguments) : base.OutputSpecs(arguments);
}
