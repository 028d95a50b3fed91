using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Models;

/// <summary>
/// Writes a graph of layers: each layer with its config and the calls of it that belong to the graph. Source: keras.src.models.functional.Functional.get_config.
/// </summary>
internal sealed class FunctionalWriter
{
    private readonly FunctionGraph _graph;
    private readonly Dictionary<LayerCall, int> _positions = new(ReferenceEqualityComparer.Instance);
    private readonly ObjectWriter _writer;

    /// <param name="graph">The graph.</param>
    public FunctionalWriter(FunctionGraph graph)
    {
        _graph = graph;
        _writer = new ObjectWriter(tensor => _positions[tensor.Call!]);
        HashSet<LayerCall> own = [.. graph.Topology.Calls];
        foreach (var layer in graph.Topology.Layers)
        {
            var position = 0;
            foreach (var call in layer.Calls.Where(own.Contains))
                _positions[call] = position++;
        }
    }

    /// <summary>What is written for the layers, in their order.</summary>
    public List<object?> Layers() => [.. _graph.Topology.Layers.Select(layer =>
    {
        var config = (Dictionary<string, object?>)_writer.Write(layer)!;
        config["name"] = layer.name;
        config["inbound_nodes"] = layer.Calls.Where(call => _positions.ContainsKey(call) && call.Inputs.Count > 0).Select(Node).ToList();
        return (object?)config;
    })];

    /// <summary>What is written for the inputs or the outputs of the graph: the layer, its call, and which of the outputs of that call.</summary>
    public object? Ends(Tensors tensors)
    {
        var ends = tensors.Cast<KerasTensor>().ToArray();
        return tensors.Structure.IsLeaf ? new List<object?> { End(ends[0]) } : TensorTree.Write(tensors.Structure, i => End(ends[i]));
    }

    // Models count a call that is none of the graph's: the one that made them.
    private List<object?> End(KerasTensor tensor) => [tensor.Layer!.name, (long)(_positions[tensor.Call!] + (tensor.Layer is Model and not Sequential ? 1 : 0)), (long)tensor.OutputIndex];

    private object? Node(LayerCall call)
    {
        if (call.Layer is FunctionCall function)
        {
            var (args, kwargs) = function.Arguments(call);
            return Written(args, kwargs);
        }
        var arguments = call.Arguments;
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in arguments.names)
            named[name] = arguments[name] is Tensors tensors ? Tree(tensors) : arguments[name];
        if (arguments.initial_state is { } state)
            named["initial_state"] = Tree(state);
        // What a class of one's own has as its default in C# is none in Python, where it may not take the argument.
        if (arguments.training is { } training && (training || !call.Layer.IsOwn))
            named["training"] = training;
        if (call.Layer.TakesMask && !call.Layer.IsOwn || arguments.mask is not null)
            named["mask"] = Mask(arguments);
        return Written([Tree(arguments.inputs)], named);
    }

    private Dictionary<string, object?> Written(List<object?> args, Dictionary<string, object?> kwargs) => new()
    {
        ["args"] = _writer.Write(args),
        ["kwargs"] = _writer.Write(kwargs),
    };

    private static object? Mask(CallArguments arguments)
    {
        Tensor?[]? masks = arguments.mask is { } mask ? [.. mask] : null;
        return TensorTree.Write(arguments.inputs.Structure, i => masks?[i]);
    }

    private static object? Tree(Tensors tensors)
    {
        var values = tensors.ToArray();
        return TensorTree.Write(tensors.Structure, i => Plain(values[i]));
    }

    /// <summary>Numbers of the program stay numbers.</summary>
    internal static object? Plain(Tensor? tensor) =>
        tensor is null or { Weakness: Weakness.None } or KerasTensor ? tensor
        : tensor is { Weakness: Weakness.NumPy, ndim: > 0 } ? tensor.numpy()
        : tensor.Number is { } number && tensor.dtype.IsFloating() ? number
        : SpecialObjects.Plain(tensor.numpy().tolist());
}
