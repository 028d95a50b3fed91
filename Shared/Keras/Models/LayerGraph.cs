using System.Globalization;
using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>
/// The calls between the inputs and the outputs of a model, in the order in which they run, and the layers in the order in which a model lists them: from those that are
/// furthest from an output to the outputs, layers that are equally far in the order in which a walk from the outputs back meets them.
/// Source: keras.src.ops.function.map_graph.
/// </summary>
internal sealed class LayerGraph
{
    private readonly HashSet<KerasTensor> _inputs;
    private readonly List<LayerCall> _finished = [];
    private readonly HashSet<LayerCall> _seen = [];
    private readonly HashSet<LayerCall> _inProgress = [];
    private readonly Dictionary<Layer, int> _met = new(ReferenceEqualityComparer.Instance);

    /// <param name="inputs">What goes in.</param>
    /// <param name="outputs">What comes out.</param>
    /// <param name="structure">How the outputs belong together, for messages.</param>
    /// <exception cref="ValueError">An output is not computed from the inputs, or two layers have one name.</exception>
    public LayerGraph(IReadOnlyList<KerasTensor> inputs, IReadOnlyList<KerasTensor> outputs, Structure structure)
    {
        _inputs = new(inputs, ReferenceEqualityComparer.Instance);
        foreach (var output in outputs)
            Walk(output);
        var (callDepths, layerDepths) = Depths();
        foreach (var input in inputs)
        {
            if (layerDepths.ContainsKey(input.Layer!))
                continue;
            // An input that no output depends on.
            layerDepths[input.Layer!] = 0;
            _met[input.Layer!] = -1;
            callDepths.Add((input.Call!, 0));
        }
        ByDepth = [.. callDepths.GroupBy(static entry => entry.Depth, static entry => entry.Call).OrderByDescending(static group => group.Key).Select(static group => group.ToArray())];
        Calls = [.. ByDepth.SelectMany(static calls => calls)];
        Layers = [.. layerDepths.OrderByDescending(static entry => entry.Value).ThenBy(entry => _met[entry.Key]).Select(static entry => entry.Key)];
        RequireConnected(outputs, structure);
        if (Layers.GroupBy(static layer => layer.name).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            throw new ValueError($"The name \"{twice.Key}\" is used {twice.Count()} times in the model. All operation names should be unique.");
    }

    /// <summary>The calls, those that are equally far from the outputs together, the furthest first.</summary>
    public IReadOnlyList<LayerCall[]> ByDepth { get; }

    /// <summary>The calls in the order in which they run.</summary>
    public IReadOnlyList<LayerCall> Calls { get; }

    /// <summary>The layers, each once.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>Whether the layers simply follow one another.</summary>
    public bool IsSequence => ByDepth.All(static calls => calls is [{ Inputs.Count: <= 1 }]) && Calls.Select(static call => call.Layer).Distinct().Count() == Calls.Count;

    private void Walk(KerasTensor tensor)
    {
        if (tensor.Call is not { } call || _seen.Contains(call))
            return;
        if (!_inProgress.Add(call))
            throw new ValueError($"Tensor {tensor} from operation '{call.Layer.name}' is part of a cycle.");
        _met.TryAdd(call.Layer, _met.Count);
        if (!_inputs.Contains(tensor))
        {
            foreach (var input in call.Inputs)
                Walk(input);
        }
        _inProgress.Remove(call);
        _seen.Add(call);
        _finished.Add(call);
    }

    private (List<(LayerCall Call, int Depth)> Calls, Dictionary<Layer, int> Layers) Depths()
    {
        // Depths of calls are kept in the order in which they were first known: that is the order of calls that are equally far.
        var order = new List<LayerCall>();
        var calls = new Dictionary<LayerCall, int>();
        var layers = new Dictionary<Layer, int>(ReferenceEqualityComparer.Instance);
        void Set(LayerCall call, int depth)
        {
            if (!calls.ContainsKey(call))
                order.Add(call);
            calls[call] = depth;
        }
        for (var i = _finished.Count - 1; i >= 0; i--)
        {
            var call = _finished[i];
            if (!calls.ContainsKey(call))
                Set(call, 0);
            var depth = Math.Max(calls[call], layers.GetValueOrDefault(call.Layer));
            layers[call.Layer] = depth;
            Set(call, depth);
            foreach (var parent in call.Parents.Where(_seen.Contains))
                Set(parent, Math.Max(depth + 1, calls.GetValueOrDefault(parent)));
        }
        return (order.ConvertAll(call => (call, calls[call])), layers);
    }

    private void RequireConnected(IReadOnlyList<KerasTensor> outputs, Structure structure)
    {
        var computable = new HashSet<KerasTensor>(_inputs, ReferenceEqualityComparer.Instance);
        foreach (var call in Calls.Where(call => call.Inputs.Count > 0 && call.Inputs.All(computable.Contains)))
            computable.UnionWith(call.Outputs);
        for (var i = 0; i < outputs.Count; i++)
        {
            if (!computable.Contains(outputs[i]))
                throw new ValueError($"Output with path `{PathTo(i, structure)}` is not connected to `inputs`. Received: {outputs[i]}. Give the model every keras.Input that it was made from.");
        }
    }

    /// <summary>Where a value stands in a structure: <c>1.q.0</c>.</summary>
    private static string PathTo(int value, Structure structure)
    {
        for (var part = 0; part < structure.Parts.Count; part++)
        {
            var inside = value - structure.StartOf(part);
            if (inside < 0 || inside >= structure.Parts[part].Count)
                continue;
            var key = structure.IsMap ? structure.Keys[part] : part.ToString(CultureInfo.InvariantCulture);
            return structure.Parts[part].IsLeaf ? key : $"{key}.{PathTo(inside, structure.Parts[part])}";
        }
        return "";
    }
}
