using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tensorflow.Common.Types;

namespace Tensorflow.Keras.Engine;

/// <summary>What a class of layers keeps in its fields, each under the name that Python's attribute of it has: base classes first, in the order of the declarations.</summary>
/// <remarks>
/// The fields of a property and of a parameter of the class itself bear the names of these, so that <c>Dense encoder { get; } = …</c>, <c>Dense encoder = …</c> and
/// <c>class Net(Layer encoder) : Model</c> are all Python's <c>self.encoder</c>.
/// </remarks>
internal sealed class LayerAttributes
{
    private static readonly ConcurrentDictionary<Type, LayerAttributes> s_known = new();

    private readonly (string Name, FieldInfo Field)[] _fields;

    private LayerAttributes(IEnumerable<FieldInfo> fields)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        _fields = [.. fields.Select(field => (Unique(NameOf(field), names), field))];
    }

    /// <summary>The fields of a class.</summary>
    /// <param name="type">A class that derives from <see cref="Layer"/>.</param>
    public static LayerAttributes Of(Type type) => s_known.GetOrAdd(type, static type => new(Fields(type)));

    /// <summary>What is in the fields of a layer, without those that are empty.</summary>
    public IEnumerable<KeyValuePair<string, object>> Values(Layer layer)
    {
        foreach (var (name, field) in _fields)
        {
            if (field.GetValue(layer) is { } value)
                yield return new(name, value);
        }
    }

    /// <summary>What is in a list, a set, a dictionary (its values) or a tuple; <see langword="null"/> for what is no container of objects.</summary>
    public static IEnumerable<object?>? Contained(object value) => value switch
    {
        string or Nest<Tensor> or Layer => null,
        IDictionary { Values: var values } => values.Cast<object?>(),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]),
        IReadOnlyCollection<string> => null,
        IReadOnlyCollection<object?> items => items,
        _ => null,
    };

    // The order of the tokens is that of the declarations. Native AOT has no tokens, and lists fields in the order of their declarations.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The attribute on Layer keeps the fields of every class that derives from it.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The attribute on Layer keeps the fields of every class that derives from it.")]
    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        if (type == typeof(Layer) || type == typeof(Model) || type == typeof(Sequential) || type.BaseType is not { } parent)
            return [];
        return Fields(parent).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(static field => MayHold(field.FieldType))
            .OrderBy(static field => field.HasMetadataToken() ? field.MetadataToken : 0));
    }

    private static bool MayHold(Type type) => type.IsValueType ? type.IsAssignableTo(typeof(ITuple)) : type != typeof(string);

    // The compiler calls the field of a property <name>k__BackingField and that of a parameter <name>P.
    private static string NameOf(FieldInfo field) => field.Name is ['<', .. var rest] && rest.IndexOf('>') is > 0 and var end ? rest[..end] : field.Name;

    /// <summary>Classes that derive from one another can have private fields of one name.</summary>
    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var i = 1; !names.Add(unique); i++)
            unique = $"{name}_{i}";
        return unique;
    }
}
