using Tensorflow.Common.Types;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using TfNet.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>
/// What leads from the inputs of a model to its outputs: the tensors, how they belong together, and the calls between them. It runs the calls on tensors, and finds the shapes of what
/// comes out. Functional models consist of one, and a Sequential model makes one when it is built.
/// Source: keras.Function.
/// </summary>
internal sealed class FunctionGraph
{
    private readonly Step[] _steps;
    private readonly int[] _ends;

    // Where the tensor in the place of each placeholder is kept while the graph runs.
    private readonly Dictionary<KerasTensor, int> _slots = new(ReferenceEqualityComparer.Instance);

    /// <param name="inputs">What <c>keras.Input</c> gave, or what layers gave: the graph then begins there.</param>
    /// <param name="outputs">What layers gave.</param>
    /// <exception cref="ValueError">A tensor is not one that a model is built from, an output does not come from the inputs, or two layers have one name.</exception>
    public FunctionGraph(Tensors inputs, Tensors outputs)
    {
        var starts = Symbolic(inputs, nameof(inputs));
        var ends = Symbolic(outputs, nameof(outputs));
        if (starts.Count == 0 || ends.Count == 0)
            throw new ValueError($"`{(starts.Count == 0 ? nameof(inputs) : nameof(outputs))}` argument cannot be empty. Received:\ninputs={inputs}\noutputs={outputs}");
        InputStructures.WarnOfOtherNames(inputs);
        if (starts.Exists(static input => input.Layer is not InputLayer))
            (starts, ends) = GraphCut.Between(starts, ends, outputs.Structure);
        Inputs = new Tensors(inputs.Structure, starts);
        Outputs = new Tensors(outputs.Structure, ends);
        Topology = new LayerGraph(starts, ends, outputs.Structure);

        int SlotOf(KerasTensor tensor)
        {
            _slots.TryAdd(tensor, _slots.Count);
            return _slots[tensor];
        }
        Starts = starts;
        starts.ForEach(start => SlotOf(start));
        var steps = new List<Step>();
        foreach (var call in Topology.Calls)
        {
            if (call.Inputs.Count == 0 || !call.Inputs.All(_slots.ContainsKey) || call.Outputs.All(_slots.ContainsKey))
                continue;
            steps.Add(new Step(call, [.. call.Outputs.Select(SlotOf)]));
        }
        _steps = [.. steps];
        _ends = [.. ends.Select(SlotOf)];
    }

    /// <summary>What goes in, as the model's inputs belong together.</summary>
    public Tensors Inputs { get; }

    /// <summary>What goes in, in its order.</summary>
    public IReadOnlyList<KerasTensor> Starts { get; }

    /// <summary>What comes out, as the model's outputs belong together.</summary>
    public Tensors Outputs { get; }

    /// <summary>The calls and layers in their orders.</summary>
    public LayerGraph Topology { get; }

    /// <summary>Runs the calls.</summary>
    /// <param name="inputs">Tensors for the inputs, in their order.</param>
    /// <param name="training">Whether the model is being trained; <see langword="null"/> leaves it to the calls.</param>
    /// <returns>The outputs, as they belong together.</returns>
    public Tensors Run(IReadOnlyList<Tensor> inputs, bool? training) => new(
        Outputs.Structure,
        training is null ? Walk(inputs, static (call, value) => call.Run(value, null)) : Walk(inputs, (call, value) => call.Run(value, training)));

    /// <summary>Calls other layers in the same way.</summary>
    /// <param name="inputs">Tensors for the inputs, in their order.</param>
    /// <param name="apply">Calls what takes the place of a layer.</param>
    /// <returns>The outputs, as they belong together.</returns>
    public Tensors Replay(IEnumerable<Tensor> inputs, Func<Layer, CallArguments, Tensors> apply) => new(
        Outputs.Structure,
        Walk([.. inputs], (call, value) => apply(call.Layer, call.With(value))));

    /// <summary>Element types and shapes of the outputs for inputs of other shapes.</summary>
    /// <param name="inputs">Those of the inputs, in their order.</param>
    /// <returns>Those of the outputs, as they belong together.</returns>
    public Nest<TensorSpec> Infer(IReadOnlyList<Shape> inputs)
    {
        IEnumerable<Tensor> outputs = Inputs.Zip(inputs).All(static pair => pair.First.shape == pair.Second)
            ? Outputs
            : Walk([.. Inputs.Zip(inputs, static (input, shape) => ToCome(new TensorSpec(input.dtype, shape)))], static (call, value) => new Tensors(call.Layer.OutputSpecs(call.With(value)).Select(ToCome)));
        return new(Outputs.Structure, outputs.Select(static output => output.Spec));
        static Tensor ToCome(TensorSpec spec) => new KerasTensor(spec.Shape, spec.DType, "");
    }

    private static List<KerasTensor> Symbolic(Tensors tensors, string what) =>
        [.. tensors.Select(tensor => tensor as KerasTensor ?? throw new ValueError($"All `{what}` values must be KerasTensors. Received: {what} including invalid value {tensor} of type {tensor.GetType().Name}"))];

    private Tensor[] Walk(IReadOnlyList<Tensor> inputs, Func<LayerCall, Func<Tensor, Tensor>, Tensors> apply)
    {
        var values = new Tensor[_slots.Count];
        Tensor ValueOf(Tensor tensor) => tensor is KerasTensor toCome ? values[_slots[toCome]] : tensor;
        Func<Tensor, Tensor> value = ValueOf;
        for (var i = 0; i < Starts.Count; i++)
            values[_slots[Starts[i]]] = inputs[i];
        foreach (var step in _steps)
        {
            var next = 0;
            foreach (var result in apply(step.Call, value))
                values[step.Outputs[next++]] = result;
        }
        return Array.ConvertAll(_ends, end => values[end]);
    }

    /// <summary>A call, and where the tensors that it gives are kept.</summary>
    private sealed record Step(LayerCall Call, int[] Outputs);
}
