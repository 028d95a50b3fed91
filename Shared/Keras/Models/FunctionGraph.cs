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
    private readonly LayerCall[] _calls;

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
            (starts, ends) = GraphCut.Between(starts, ends);
        Inputs = new Tensors(inputs.Structure, starts);
        Outputs = new Tensors(outputs.Structure, ends);
        Topology = new LayerGraph(starts, ends);

        foreach (var start in starts)
            _slots.TryAdd(start, _slots.Count);
        var calls = new List<LayerCall>();
        foreach (var call in Topology.Calls)
        {
            if (call.Inputs.Count == 0 || !call.Inputs.All(_slots.ContainsKey) || call.Outputs.All(_slots.ContainsKey))
                continue;
            calls.Add(call);
            foreach (var output in call.Outputs)
                _slots.TryAdd(output, _slots.Count);
        }
        _calls = [.. calls];
    }

    /// <summary>What goes in, as the model's inputs belong together.</summary>
    public Tensors Inputs { get; }

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
        Walk(inputs, (call, value) => call.Run(value, training)));

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
            : Walk([.. Inputs.Zip(inputs, static (input, shape) => ToCome(new TensorSpec(input.dtype, shape)))], static (call, value) => call.Layer.OutputSpecs(call.With(value)).Select(ToCome));
        return new(Outputs.Structure, outputs.Select(static output => output.Spec));
        static Tensor ToCome(TensorSpec spec) => new KerasTensor(spec.Shape, spec.DType, "");
    }

    private static List<KerasTensor> Symbolic(Tensors tensors, string what) =>
        [.. tensors.Select(tensor => tensor as KerasTensor ?? throw new ValueError($"All `{what}` values must be KerasTensors. Received: {what} including invalid value {tensor} of type {tensor.GetType().Name}"))];

    private IEnumerable<Tensor> Walk(IReadOnlyList<Tensor> inputs, Func<LayerCall, Func<KerasTensor, Tensor>, IEnumerable<Tensor>> apply)
    {
        var values = new Tensor[_slots.Count];
        Tensor ValueOf(KerasTensor tensor) => values[_slots[tensor]];
        Func<KerasTensor, Tensor> value = ValueOf;
        foreach (var (input, given) in Inputs.Zip(inputs))
            values[_slots[(KerasTensor)input]] = given;
        foreach (var call in _calls)
        {
            foreach (var (output, result) in call.Outputs.Zip(apply(call, value)))
                values[_slots[output]] = result;
        }
        return Outputs.Select(output => values[_slots[(KerasTensor)output]]);
    }
}
