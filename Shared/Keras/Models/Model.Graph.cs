using Tensorflow.Common.Types;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    private bool? _computesItself;

    /// <summary>The model between these tensors: <c>class M : Model { public M(Tensors inputs, Tensors outputs) : base(inputs, outputs) { } }</c>.</summary>
    /// <param name="inputs">What <c>keras.Input</c> gave, or what layers gave: the model then begins there. One, a list, a dictionary, or these inside one another.</param>
    /// <param name="outputs">What layers gave, in the structure that a call of the model is to have.</param>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <exception cref="ValueError">A tensor is not one that a model is built from, an output does not come from the inputs, or two layers have one name.</exception>
    protected Model(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) : this(name, trainable)
    {
        Graph = new FunctionGraph(inputs, outputs);
        base.build(Graph.Inputs.First().shape);
        if (!trainable)
            this.trainable = false;
    }

    /// <summary>What goes in, as a list.</summary>
    /// <exception cref="AttributeError">The model is none of a graph, or a Sequential model that is not built yet.</exception>
    public Tensors inputs => ListOf(RequireGraph(nameof(inputs)).Inputs);

    /// <summary>What comes out, as a list.</summary>
    /// <exception cref="AttributeError">The model is none of a graph, or a Sequential model that is not built yet.</exception>
    public Tensors outputs => ListOf(RequireGraph(nameof(outputs)).Outputs);

    /// <summary>The names of the layers that give the outputs: those by which losses and metrics are given and logged.</summary>
    /// <exception cref="AttributeError">The model is none of a graph, or a Sequential model that is not built yet.</exception>
    public List<string> output_names => [.. RequireGraph(nameof(output_names)).Outputs.Select(static output => ((KerasTensor)output).Layer!.name)];

    /// <inheritdoc/>
    public override Shape output_shape => Graph is { } graph ? graph.Outputs.Single.shape : base.output_shape;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => ComputesGraph ? Compute(new Tensors(inputs), training).Single : base.call(inputs, training);

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training) => ComputesGraph && ComputesItself ? Compute(inputs, training) : base.call(inputs, training);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => Graph is { } graph
        ? graph.Infer([graph.Inputs.Single.Spec with { Shape = input_shape }])[0].Shape
        : base.compute_output_shape(input_shape);

    /// <summary>What leads from the inputs to the outputs; nothing for a model that says in <c>call</c> what it computes.</summary>
    internal FunctionGraph? Graph { get; private protected set; }

    internal override bool? DefaultTraining => Graph is null ? base.DefaultTraining : null;

    internal override Tensors FirstInputs => Graph?.Inputs ?? base.FirstInputs;

    internal override Tensors FirstOutputs => Graph?.Outputs ?? base.FirstOutputs;

    internal override IReadOnlyList<Layer> Sublayers() => GraphLayers() is { } layers ? [.. layers.Union(base.Sublayers())] : base.Sublayers();

    /// <inheritdoc/>
    internal override TensorSpec[] OutputSpecs(IReadOnlyList<TensorSpec> inputs)
    {
        if (Graph is not { } graph || !ComputesItself)
            return base.OutputSpecs(inputs);
        return inputs.Count == graph.Inputs.Count
            ? graph.Infer(inputs)
            : throw InputStructures.OtherCount(inputs.Count, graph.Inputs, name);
    }

    /// <summary>Whether the model computes what its layers say, unless <c>call</c> is overridden.</summary>
    private protected virtual bool ComputesGraph => Graph is not null;

    /// <summary>Runs the graph.</summary>
    private protected virtual Tensors Compute(Tensors inputs, bool training)
    {
        var graph = Graph!;
        KerasTensor[] own = [.. graph.Inputs.Cast<KerasTensor>()];
        var values = InputStructures.Order(inputs, graph.Inputs, name);
        return graph.Run([.. own.Zip(values, static (input, value) => InputRank.Adjust(value.As(input.dtype), input.shape))], ModeOf(training));
    }

    /// <summary>What a call says about training: nothing where it says no more than the call around.</summary>
    private protected static bool? ModeOf(bool training) => training == (CallContext.Training ?? false) ? CallContext.Training : training;

    /// <summary>Why the graph is asked for in vain.</summary>
    private protected virtual AttributeError Undefined(string what) => new(
        $"'{GetType().Name}' object has no attribute '{what}'. Only a model that is made from inputs and outputs has it: keras.Model(inputs, outputs).");

    /// <summary>Whether no class that derives from the library's own says what one tensor becomes.</summary>
    private bool ComputesItself => _computesItself ??= ((Func<Tensor, bool, Tensor>)call).Method.DeclaringType == typeof(Model);

    private IEnumerable<Layer>? GraphLayers() => Graph?.Topology.Layers.Where(static layer => layer is not FunctionCall);

    private static Tensors ListOf(Tensors tensors) => new(Structure.Flat(tensors.Count), tensors);

    private FunctionGraph RequireGraph(string what) => Graph ?? throw Undefined(what);
}
