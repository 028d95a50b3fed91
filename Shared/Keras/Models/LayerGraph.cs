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
        var calls = Depths(out var callDepths, out var layerDepths);
        foreach (var input in inputs)
        {
            if (layerDepths.ContainsKey(input.Layer!))
                continue;
            // An input that no output depends on.
            layerDepths[input.Layer!] = 0;
            _met[input.Layer!] = -1;
            callDepths[input.Call!] = 0;
            calls.Add(input.Call!);
        }
        ByDepth = Grouped(calls, callDepths);
        Calls = [.. ByDepth.SelectMany(static calls => calls)];
        Layers = [.. layerDepths.Keys.OrderByDescending(layer => layerDepths[layer]).ThenBy(layer => _met[layer])];
        RequireConnected(outputs, structure);
        RequireUniqueNames();
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

    /// <summary>How far calls and layers are from the outputs.</summary>
    /// <param name="calls">The depth of each call.</param>
    /// <param name="layers">The depth of each layer.</param>
    /// <returns>The calls in the order in which their depths were first known: that is the order of calls that are equally far.</returns>
    private List<LayerCall> Depths(out Dictionary<LayerCall, int> calls, out Dictionary<Layer, int> layers)
    {
        var order = new List<LayerCall>();
        (calls, layers) = (new(ReferenceEqualityComparer.Instance), new(ReferenceEqualityComparer.Instance));
        for (var i = _finished.Count - 1; i >= 0; i--)
        {
            var call = _finished[i];
            if (!calls.TryGetValue(call, out var depth))
                order.Add(call);
            if (layers.TryGetValue(call.Layer, out var known) && known > depth)
                depth = known;
            layers[call.Layer] = calls[call] = depth;
            foreach (var parent in call.Parents)
            {
                if (!_seen.Contains(parent))
                    continue;
                if (!calls.TryGetValue(parent, out var before))
                    order.Add(parent);
                calls[parent] = Math.Max(depth + 1, before);
            }
        }
        return order;
    }

    /// <summary>The calls of each depth, the furthest first.</summary>
    private static List<LayerCall[]> Grouped(List<LayerCall> calls, Dictionary<LayerCall, int> depths)
    {
        var groups = new List<List<LayerCall>>();
        foreach (var call in calls)
        {
            while (groups.Count <= depths[call])
                groups.Add([]);
            groups[depths[call]].Add(call);
        }
        var found = new List<LayerCall[]>();
        for (var depth = groups.Count - 1; depth >= 0; depth--)
        {
            if (groups[depth].Count > 0)
                found.Add(groups[depth].ToArray());
        }
        return found;
    }

    private void RequireUniqueNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in Layers)
        {
            if (!names.Add(layer.name))
                throw new ValueError($"The name \"{layer.name}\" is used {Layers.Count(other => other.name == layer.name)} times in the model. All operation names should be unique.");
        }
    }

    private void RequireConnected(IReadOnlyList<KerasTensor> outputs, Structure structure)
    {
        var computable = new HashSet<KerasTensor>(_inputs, ReferenceEqualityComparer.Instance);
        foreach (var call in Calls)
        {
            if (call.Inputs.Count > 0 && call.Inputs.All(computable.Contains))
                computable.UnionWith(call.Outputs);
        }
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
