using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> s_fields = new();

    private readonly List<Layer> _stacked = [];

    /// <inheritdoc/>
    List<ILayer> ILayer.Layers => [.. Sublayers()];

    /// <summary>The metrics in the fields of this layer and of those inside.</summary>
    internal IEnumerable<Metric> TrackedMetrics() =>
        Tracked<Metric>().Concat(Sublayers().Where(static layer => layer is not Model).SelectMany(static layer => layer.TrackedMetrics()));

    /// <summary>The layers directly inside: those in fields, in the order of the fields, and those that were stacked.</summary>
    internal virtual IReadOnlyList<Layer> Sublayers() => [.. Tracked<Layer>().Union(_stacked)];

    /// <summary>Names layers that belong to this one. Layers in fields need not be named.</summary>
    protected void StackLayers(params ILayer[] layers)
    {
        foreach (var layer in layers.Cast<Layer>())
        {
            if (!_stacked.Contains(layer))
                _stacked.Add(layer);
        }
    }

    /// <summary>The objects of a kind in the fields of the classes that derive from the library's own, base classes first.</summary>
    private IEnumerable<T> Tracked<T>() where T : class
    {
        var found = new List<T>();
        foreach (var field in s_fields.GetOrAdd(GetType(), static type => [.. Fields(type)]))
        {
            switch (field.GetValue(this))
            {
                case T single when !found.Contains(single): found.Add(single); break;
                case IEnumerable<T> several: found.AddRange(several.Where(item => item is not null && !found.Contains(item))); break;
                case IDictionary { Values: var values }: found.AddRange(values.OfType<T>().Where(item => !found.Contains(item))); break;
            }
        }
        return found;
    }

    // The order of the tokens is that of the declarations. Native AOT has no tokens, and lists fields in the order of their declarations.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The attribute on Layer keeps the fields of every class that derives from it.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The attribute on Layer keeps the fields of every class that derives from it.")]
    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        if (type == typeof(Layer) || type == typeof(Model) || type.BaseType is not { } parent)
            return [];
        return Fields(parent).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(static field => !field.FieldType.IsValueType && field.FieldType != typeof(string))
            .OrderBy(static field => field.HasMetadataToken() ? field.MetadataToken : 0));
    }
}
