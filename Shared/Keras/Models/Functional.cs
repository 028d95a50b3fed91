using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// A model of any graph of layers: what leads from its inputs to its outputs. Layers may be used several times, and models are layers too.
/// Source: https://keras.io/guides/functional_api/.
/// </summary>
public sealed class Functional : Model
{
    private readonly LayerGraph _graph;
    private readonly List<KerasTensor> _inputs;
    private readonly List<KerasTensor> _outputs;
    private readonly Layer[] _layers = [];

    /// <summary>The model between these tensors.</summary>
    /// <param name="inputs">What <c>keras.Input</c> gave, or what layers gave: the model then begins there.</param>
    /// <param name="outputs">What layers gave.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <exception cref="ValueError">A tensor is not one that a model is built from, an output does not come from the inputs, or two layers have one name.</exception>
    public Functional(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) : base(name ?? Naming.AutoName("functional"), trainable)
    {
        _inputs = Symbolic(inputs, nameof(inputs));
        _outputs = Symbolic(outputs, nameof(outputs));
        if (_inputs.Exists(static input => input.Layer is not InputLayer))
            (_inputs, _outputs) = GraphCut.Between(_inputs, _outputs);
        _graph = new LayerGraph(_inputs, _outputs);
        _layers = [.. _graph.Layers.Where(static layer => layer is not FunctionCall)];
        base.build(_inputs[0].shape);
        if (!trainable)
            this.trainable = false;
    }

    /// <summary>The layers, those of the inputs included, in the order from the inputs to the outputs. What functions and operators did between them is not among them, as in Keras.</summary>
    public override List<Layer> layers => [.. _layers];

    /// <summary>What goes in.</summary>
    public IReadOnlyList<Tensor> inputs => _inputs;

    /// <summary>What comes out.</summary>
    public IReadOnlyList<Tensor> outputs => _outputs;

    /// <summary>What goes in, when it is one tensor.</summary>
    /// <exception cref="ValueError">There are several inputs.</exception>
    public Tensor input => Only(_inputs, "inputs");

    /// <summary>What comes out, when it is one tensor.</summary>
    /// <exception cref="ValueError">There are several outputs.</exception>
    public Tensor output => Only(_outputs, "outputs");

    /// <inheritdoc/>
    public override Shape output_shape => output.shape;

    /// <summary>The calls of layers that the model consists of.</summary>
    internal LayerGraph Graph => _graph;

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training)
    {
        if (inputs.Length != _inputs.Count)
            throw new ValueError($"Layer \"{name}\" expects {_inputs.Count} input(s), but it received {inputs.Length} input tensors.");
        var values = new Dictionary<KerasTensor, Tensor>(ReferenceEqualityComparer.Instance);
        foreach (var (input, value) in _inputs.Zip(inputs))
            values[input] = InputRank.Adjust(value.As(input.dtype), input.shape);
        foreach (var step in _graph.Calls)
        {
            if (step.Inputs.Count == 0 || step.Outputs.All(values.ContainsKey))
                continue;
            var results = step.Layer.Apply(new Tensors(step.Inputs.Select(input => values[input])), null, CallContext.Training ?? step.Training);
            foreach (var (output, value) in step.Outputs.Zip(results))
                values[output] = value;
        }
        return new Tensors(_outputs.Select(output => values[output]));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => OutputSpecs([_inputs[0].Spec with { Shape = input_shape }])[0].Shape;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["name"] = name, ["trainable"] = trainable, ["layers"] = layers };

    internal override bool? DefaultTraining => null;

    internal override KerasTensor FirstInput => Only(_inputs, "inputs");

    internal override KerasTensor FirstOutput => Only(_outputs, "outputs");

    internal override IReadOnlyList<Layer> Sublayers() => _layers;

    /// <inheritdoc/>
    internal override TensorSpec[] OutputSpecs(IReadOnlyList<TensorSpec> inputs)
    {
        if (inputs.Count != _inputs.Count)
            throw new ValueError($"Layer \"{name}\" expects {_inputs.Count} input(s), but it received {inputs.Count} input tensors.");
        var specs = new Dictionary<KerasTensor, TensorSpec>(ReferenceEqualityComparer.Instance);
        foreach (var (input, spec) in _inputs.Zip(inputs))
            specs[input] = spec with { DType = input.dtype };
        foreach (var step in _graph.Calls)
        {
            if (step.Inputs.Count == 0 || step.Outputs.All(specs.ContainsKey))
                continue;
            foreach (var (output, spec) in step.Outputs.Zip(step.Layer.OutputSpecs([.. step.Inputs.Select(input => specs[input])])))
                specs[output] = spec;
        }
        return [.. _outputs.Select(output => specs[output])];
    }

    private static List<KerasTensor> Symbolic(Tensors tensors, string what) =>
        [.. tensors.Select(tensor => tensor as KerasTensor ?? throw new ValueError($"All `{what}` values must be KerasTensors. Received: {what} including invalid value {tensor} of type {tensor.GetType().Name}"))];

    private KerasTensor Only(List<KerasTensor> tensors, string what) =>
        tensors.Count == 1 ? tensors[0] : throw new ValueError($"The model \"{name}\" has {tensors.Count} {what}. Take one of them: model.{what}[0].");
}
