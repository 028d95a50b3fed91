using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Utils;
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
    private readonly int[] _inputSlots;
    private readonly int[] _outputSlots;
    private readonly int _slots;

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

        var slots = new Dictionary<KerasTensor, int>(ReferenceEqualityComparer.Instance);
        int SlotOf(KerasTensor tensor)
        {
            slots.TryAdd(tensor, slots.Count);
            return slots[tensor];
        }
        _inputSlots = [.. starts.Select(SlotOf)];
        var steps = new List<Step>();
        foreach (var call in Topology.Calls)
        {
            if (call.Inputs.Count > 0 && call.Inputs.All(slots.ContainsKey) && !call.Outputs.All(slots.ContainsKey))
                steps.Add(new Step(call, [.. call.Inputs.Select(SlotOf)], [.. call.Outputs.Select(SlotOf)]));
        }
        _steps = [.. steps];
        _outputSlots = [.. ends.Select(SlotOf)];
        _slots = slots.Count;
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
        Walk(inputs, (call, arguments) => [.. call.Layer.Apply(new Tensors(arguments), null, training ?? call.Training)]));

    /// <summary>Element types and shapes of the outputs for inputs of other shapes.</summary>
    /// <param name="inputs">Those of the inputs, in their order.</param>
    public TensorSpec[] Infer(IReadOnlyList<TensorSpec> inputs)
    {
        KerasTensor[] own = [.. Inputs.Cast<KerasTensor>()];
        if (own.Zip(inputs).All(static pair => pair.First.shape == pair.Second.Shape))
            return [.. Outputs.Select(static output => output.Spec)];
        return Walk<TensorSpec>([.. own.Zip(inputs, static (input, spec) => spec with { DType = input.dtype })], static (call, arguments) => call.Layer.OutputSpecs(arguments));
    }

    private static List<KerasTensor> Symbolic(Tensors tensors, string what) =>
        [.. tensors.Select(tensor => tensor as KerasTensor ?? throw new ValueError($"All `{what}` values must be KerasTensors. Received: {what} including invalid value {tensor} of type {tensor.GetType().Name}"))];

    private T[] Walk<T>(IReadOnlyList<T> inputs, Func<LayerCall, T[], T[]> apply)
    {
        var values = new T[_slots];
        for (var i = 0; i < _inputSlots.Length; i++)
            values[_inputSlots[i]] = inputs[i];
        foreach (var step in _steps)
        {
            var results = apply(step.Call, Array.ConvertAll(step.Inputs, slot => values[slot]));
            for (var i = 0; i < results.Length; i++)
                values[step.Outputs[i]] = results[i];
        }
        return Array.ConvertAll(_outputSlots, slot => values[slot]);
    }

    /// <summary>A call, and where the tensors that it takes and gives are kept.</summary>
    private sealed record Step(LayerCall Call, int[] Inputs, int[] Outputs);
}
