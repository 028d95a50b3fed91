using System.Collections;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Models;

/// <summary>
/// Makes the layers of a functional model of their configs, and calls them on one another as the model that was written did: in the order of the list, and again from its beginning for the
/// calls whose inputs come later in it. Source: keras.src.models.functional.functional_from_config.
/// </summary>
internal sealed class FunctionalReader
{
    private readonly Part[] _parts;
    private readonly Dictionary<string, Part> _byName = new(StringComparer.Ordinal);
    private readonly CallReader _calls;

    /// <param name="reader">Makes the layers.</param>
    /// <param name="layers">Their configs.</param>
    /// <exception cref="TypeError">A config is none of a layer.</exception>
    /// <exception cref="ValueError">Two layers have one name.</exception>
    public FunctionalReader(ObjectReader reader, IReadOnlyList<IReadOnlyDictionary<string, object?>> layers)
    {
        _calls = new CallReader(reader, Find);
        _parts = new Part[layers.Count];
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = new Part(i, NameOf(layers[i]), layers[i]);
            if (!_byName.TryAdd(part.Name, part))
                throw new ValueError($"The name \"{part.Name}\" is used for two layers in the config of a model. Layers have names of their own.");
            _parts[i] = part;
        }
        foreach (var part in _parts)
            part.Target = FunctionReader.IsFunction(part.Config) ? new FunctionReader(part.Config, part.Name) : reader.Layer(part.Config);
    }

    /// <summary>Calls the layers.</summary>
    /// <exception cref="ValueError">A call is on a layer that is not there, or layers wait for one another.</exception>
    public void Run()
    {
        // What Keras does in rounds over the whole list: a call that had to wait follows in this round where it stands behind the call that it waited for, else in the next.
        var ready = new PriorityQueue<Part, (int Round, int Place)>();
        foreach (var part in _parts)
            ready.Enqueue(part, (0, part.Place));
        while (ready.TryDequeue(out var part, out var at))
        {
            var before = part.Next;
            while (part.Next < part.Nodes.Count)
            {
                if (_calls.MissingFor(part.Nodes[part.Next]) is { } missing)
                {
                    missing.Waiting.Add(part);
                    break;
                }
                Call(part, part.Nodes[part.Next++]);
            }
            // What waits for this layer goes on only where the layer did.
            if (part.Next == before)
                continue;
            foreach (var other in part.Waiting)
                ready.Enqueue(other, (other.Place > part.Place ? at.Round : at.Round + 1, other.Place));
            part.Waiting.Clear();
        }
        if (Array.FindAll(_parts, static part => part.Next < part.Nodes.Count) is { Length: > 0 } left)
        {
            throw new ValueError(
                $"The calls of {left.Length} layer(s) in the config of a model wait for one another, so that none can be the first: {string.Join(", ", left.Take(10).Select(static part => part.Name))}{(left.Length > 10 ? ", …" : "")}.");
        }
    }

    /// <summary>Tensors that the calls gave, in the structure in which <c>input_layers</c> or <c>output_layers</c> name them.</summary>
    /// <exception cref="ValueError">One names no output of a call.</exception>
    public Tensors Tensors(object? names, string what) => TensorTree.Read(
        names is IList { Count: 1 } one && one[0] is IList or IDictionary ? one[0] : names,
        item => item is IList { Count: 3 } and var list && list[0] is string name
            ? Output(name, list[1], list[2])
            : item is IList or IReadOnlyDictionary<string, object?> && item is not string ? null : throw NoOutput(what, item));

    private static string NameOf(IReadOnlyDictionary<string, object?> layer) =>
        layer.GetValueOrDefault("name") as string ?? (layer.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("name") as string
        ?? throw new TypeError($"A layer of a functional model has a 'name'. Received: {ConfigText.Of(layer)}");

    private void Call(Part part, object? node)
    {
        if (part.Target is FunctionReader function)
        {
            part.Calls.Add(function.Call(_calls.Arguments(node)));
            return;
        }
        var layer = (Layer)part.Target!;
        layer.Apply(_calls.Arguments(node, layer));
        part.Calls.Add(layer.Calls[^1].Outputs);
    }

    private KerasTensor Output(string name, object? call, object? output)
    {
        var part = Find(name);
        // Models count a call that is none of the graph's: the one that made them.
        var index = (SpecialObjects.Plain(call) as long? ?? -1) - (part.Target is Model and not Sequential ? 1 : 0);
        // Files that count otherwise have 0 for the first call of a model.
        index = part.Target is Model ? Math.Max(index, 0) : index;
        return index >= 0 && index < part.Calls.Count && SpecialObjects.Plain(output) is long which && which >= 0 && which < part.Calls[(int)index].Count
            ? part.Calls[(int)index][(int)which]
            : throw new ValueError($"The layer '{name}' in the config of a model has {part.Calls.Count} call(s). Received: output {output} of call {call}.");
    }

    private Part Find(string name) => _byName.GetValueOrDefault(name) ?? throw new ValueError($"Unknown layer: {name}. The config of the model has no layer of this name.");

    private static ValueError NoOutput(string what, object? item) =>
        new($"`{what}` in the config of a model names layers, calls and outputs: [\"dense\", 0, 0]. Received: {ConfigText.Of(item)}");

    /// <summary>A layer or function of the config, and the calls of it so far.</summary>
    internal sealed class Part(int place, string name, IReadOnlyDictionary<string, object?> config)
    {
        public int Place { get; } = place;

        public string Name { get; } = name;

        public IReadOnlyDictionary<string, object?> Config { get; } = config;

        /// <summary>The calls as the config has them.</summary>
        public IList Nodes { get; } = config.GetValueOrDefault("inbound_nodes") as IList ?? Array.Empty<object?>();

        /// <summary>A layer, or what calls a function.</summary>
        public object? Target { get; set; }

        /// <summary>Which of the calls comes next.</summary>
        public int Next { get; set; }

        /// <summary>What each call gave. The input of a model is called once.</summary>
        public List<IReadOnlyList<KerasTensor>> Calls => field ??= Target is Layers.InputLayer input ? [[.. input.Calls[0].Outputs]] : [];

        /// <summary>Whose next call has to wait for one of this layer.</summary>
        public List<Part> Waiting { get; } = [];
    }
}
