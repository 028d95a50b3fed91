using Tensorflow.Common.Types;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    private static readonly string[] s_arguments = ["inputs", "mask"];
    private bool? _computesItself;

    /// <summary>The model between these tensors: <c>class M : Model { public M(Tensors inputs, Tensors outputs) : base(inputs, outputs) { } }</c>.</summary>
    /// <param name="inputs">What <c>keras.Input</c> gave, or what layers gave: the model then begins there. One, a list, a dictionary, or these inside one another.</param>
    /// <param name="outputs">What layers gave, in the structure that a call of the model is to have.</param>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="trainable">Whether training changes the weights. The layers keep what they say themselves: a model around this one trains them.</param>
    /// <exception cref="ValueError">A tensor is not one that a model is built from, an output does not come from the inputs, or two layers have one name.</exception>
    protected Model(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) : this(name, trainable) => SetGraph(inputs, outputs);

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
    public override Tensors call(CallArguments arguments) => ComputesGraph ? Compute(arguments.inputs, arguments.mask, arguments.training ?? false) : base.call(arguments);

    /// <summary>What leads from the inputs to the outputs; nothing for a model that says in <c>call</c> what it computes.</summary>
    internal FunctionGraph? Graph { get; private protected set; }

    /// <summary>What a graph is given has the types of its inputs, whatever the policy.</summary>
    internal override bool CastsInputs => Graph is null;

    /// <inheritdoc/>
    internal override bool? DefaultTraining => Graph is null ? base.DefaultTraining : null;

    internal override Tensors FirstInputs => Graph?.Inputs ?? base.FirstInputs;

    internal override Tensors FirstOutputs => Graph?.Outputs ?? base.FirstOutputs;

    internal override IReadOnlyList<Layer> Sublayers() => GraphLayers() is { } layers ? [.. layers.Union(base.Sublayers())] : base.Sublayers();

    /// <inheritdoc/>
    protected override IReadOnlyList<string> call_arguments => ComputesItself ? s_arguments : base.call_arguments;

    /// <inheritdoc/>
    private protected override Nest<TensorSpec> FindOutputSpecs(CallArguments arguments)
    {
        if (Graph is not { } graph || !ComputesItself)
            return base.FindOutputSpecs(arguments);
        return graph.Infer([.. Ordered(arguments.inputs, graph).Select(static input => input.shape)]);
    }

    /// <summary>Whether the model computes what its layers say, unless <c>call</c> is overridden.</summary>
    private protected virtual bool ComputesGraph => Graph is not null;

    /// <summary>Whether sizes are checked before the layers see them, as Keras does for models that are made from inputs and outputs.</summary>
    private protected virtual bool ChecksShapes => true;

    /// <summary>Runs the graph.</summary>
    /// <param name="inputs">What goes in.</param>
    /// <param name="mask">A mask for each input.</param>
    /// <param name="training">Whether the model is being trained.</param>
    private protected virtual Tensors Compute(Tensors inputs, Tensors? mask, bool training)
    {
        var graph = Graph!;
        var given = Ordered(mask is null ? inputs : Masked(inputs, mask), graph);
        var values = new Tensor[given.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Fitting(graph.Starts[i], given[i]);
        return graph.Run(values, ModeOf(training));
    }

    /// <summary>What a call says about training: nothing where it says no more than the call around.</summary>
    private protected static bool? ModeOf(bool training) => training == (CallContext.Training ?? false) ? CallContext.Training : training;

    /// <summary>Why the graph is asked for in vain.</summary>
    private protected virtual AttributeError Undefined(string what) => new(
        $"'{GetType().Name}' object has no attribute '{what}'. Only a model that is made from inputs and outputs has it: keras.Model(inputs, outputs).");

    /// <summary>Whether no class that derives from the library's own says what is computed.</summary>
    private bool ComputesItself => _computesItself ??= ((Func<CallArguments, Tensors>)call).Method.DeclaringType == typeof(Model) && FindForms().Calls.Length == 1;

    private void SetGraph(Tensors inputs, Tensors outputs)
    {
        Graph = new FunctionGraph(inputs, outputs);
        base.build(Graph.Inputs.First().shape);
    }

    /// <summary>The tensors of a call in the order of the graph's inputs.</summary>
    private IReadOnlyList<Tensor> Ordered(Tensors inputs, FunctionGraph graph)
    {
        var values = InputStructures.Order(inputs, graph.Inputs, name);
        if (ChecksShapes)
            InputStructures.CheckShapes(values, graph.Inputs, name);
        return values;
    }

    private IEnumerable<Layer>? GraphLayers() => Graph?.Topology.Layers.Where(static layer => layer is not FunctionCall);

    /// <summary>A tensor as the model's input has it: element type and number of dimensions. Its mask comes along.</summary>
    private static Tensor Fitting(KerasTensor input, Tensor value)
    {
        var fitting = InputRank.Adjust(value.As(input.dtype), input.shape);
        fitting._keras_mask ??= value._keras_mask;
        return fitting;
    }

    /// <summary>The same tensors, with masks of their own.</summary>
    private protected static Tensors Masked(Tensors inputs, Tensors mask) => new(inputs.Structure, inputs.Zip<Tensor, Tensor?, Tensor>(mask, static (input, own) =>
        own is null || ReferenceEquals(own, input._keras_mask) ? input : new Tensor(input.Value) { _keras_mask = own }));

    private static Tensors ListOf(Tensors tensors) => new(Structure.Flat(tensors.Count), tensors);

    private FunctionGraph RequireGraph(string what) => Graph ?? throw Undefined(what);
}
