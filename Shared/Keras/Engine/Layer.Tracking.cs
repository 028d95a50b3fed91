using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Random;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private readonly List<Layer> _stacked = [];
    private LayerAttributes? _attributes;

    /// <inheritdoc/>
    List<ILayer> ILayer.Layers => [.. Sublayers()];

    /// <summary>The metrics in the fields of this layer and of those inside.</summary>
    internal IEnumerable<Metric> TrackedMetrics() =>
        Tracked<Metric>().Concat(Sublayers().Where(static layer => layer is not Model).SelectMany(static layer => layer.TrackedMetrics()));

    /// <summary>Where the layer draws from: the generator that it names, and those in its fields.</summary>
    internal IEnumerable<SeedGenerator> TrackedSeeds() => (this is ISeeded { seed_generator: { } generator } ? [generator] : Enumerable.Empty<SeedGenerator>()).Union(Tracked<SeedGenerator>());

    /// <summary>The layers directly inside: those in fields, in the order of the fields, and those that were stacked.</summary>
    internal virtual IReadOnlyList<Layer> Sublayers() => [.. Tracked<Layer>().Union(_stacked)];

    /// <summary>What is saved along with the layer: everything in its fields and, for layers that are in none, the list <c>layers</c>.</summary>
    internal virtual IEnumerable<KeyValuePair<string, object>> SaveableAttributes() =>
        _stacked.Count == 0 ? Attributes() : Attributes().Append(new("layers", _stacked));

    /// <summary>Names layers that belong to this one. Layers in fields need not be named.</summary>
    protected void StackLayers(params ILayer[] layers)
    {
        foreach (var layer in layers.Cast<Layer>())
        {
            if (!_stacked.Contains(layer))
                _stacked.Add(layer);
        }
    }

    /// <summary>What is in the fields of the classes that derive from the library's own, under Python's names.</summary>
    private IEnumerable<KeyValuePair<string, object>> Attributes() => (_attributes ??= LayerAttributes.Of(GetType())).Values(this);

    /// <summary>The objects of a kind in the fields, and in lists, dictionaries and tuples there.</summary>
    private List<T> Tracked<T>() where T : class
    {
        var found = new List<T>();
        foreach (var (_, value) in Attributes())
            Collect(value, found, null);
        return found;
    }

    private static void Collect<T>(object value, List<T> found, List<object>? around) where T : class
    {
        if (value is T single)
        {
            if (!found.Contains(single))
                found.Add(single);
            return;
        }
        // What is computed while it is looked at is looked at too, if it says that it holds such objects.
        if ((LayerAttributes.Contained(value) ?? value as IEnumerable<T>) is not { } items || around?.Contains(value) == true)
            return;
        foreach (var item in items)
        {
            if (item is T || item is not null && (LayerAttributes.Contained(item) is not null))
                Collect(item, found, [.. around ?? [], value]);
        }
    }
}
