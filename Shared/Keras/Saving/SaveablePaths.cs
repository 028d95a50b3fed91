using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Finds what is saved of a model and under which paths: <c>layers/dense</c>, <c>encoder/blocks/dense_1</c>, <c>optimizer</c>. Saving and loading walk the same way. Objects go by the name of the
/// attribute, those with an underscore last, and in containers by their class and a number. Source: keras.src.saving.saving_lib._walk_saveable.
/// </summary>
/// <param name="visit">Saves or loads the weights of an object at a path, and says whether that went well: what did is passed over at its other paths.</param>
/// <param name="rename">Gives the name that an attribute has in the file, from the path of its owner, its name and those of the owner's other attributes.</param>
/// <param name="skipped">What is passed over.</param>
internal sealed class SaveablePaths(Func<ISaveable, string, bool> visit, Func<string, string, IReadOnlyCollection<string>, string>? rename = null, IEnumerable<object>? skipped = null)
{
    private const string Container = "container";

    private readonly HashSet<object> _done = new(skipped ?? [], ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _open = new(ReferenceEqualityComparer.Instance);

    /// <summary>Walks through an object and all inside.</summary>
    /// <param name="saveable">The object.</param>
    /// <param name="path">Its path; empty for the outermost.</param>
    /// <returns>Whether all went well.</returns>
    public bool Walk(ISaveable saveable, string path = "")
    {
        // What is inside itself is being walked through already.
        if (_done.Contains(saveable) || !_open.Add(saveable))
            return true;
        var went = visit(saveable, path);
        var inside = true;
        KeyValuePair<string, object>[] attributes = [.. InOrder(saveable)];
        var names = rename is null ? null : attributes.Select(static attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
        {
            if (value is ISaveable || LayerAttributes.Contained(value) is not null)
                inside &= WalkAttribute(value, Join(path, names is null ? name : rename!(path, name, names)));
        }
        _open.Remove(saveable);
        if (went && inside)
            _done.Add(saveable);
        return went && inside;
    }

    /// <summary>The path of something inside.</summary>
    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    private bool WalkAttribute(object value, string path)
    {
        if (value is ISaveable saveable)
            return Walk(saveable, path);
        return LayerAttributes.Contained(value) is not { } items || !_open.Add(value) || WalkContainer(value, items, path);
    }

    private bool WalkContainer(object container, IEnumerable<object?> items, string path)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var went = true;
        foreach (var item in items)
        {
            if (item is ISaveable || item is not null && LayerAttributes.Contained(item) is not null)
                went &= WalkAttribute(item, Join(path, Numbered(item is ISaveable ? Naming.ToSnakeCase(item.GetType().Name) : Container, used)));
        }
        _open.Remove(container);
        return went;
    }

    /// <summary>A name the first time, with a number after it from then on.</summary>
    private static string Numbered(string name, Dictionary<string, int> used)
    {
        if (!used.TryGetValue(name, out var count))
        {
            used[name] = 0;
            return name;
        }
        used[name] = count + 1;
        return $"{name}_{count + 1}";
    }

    /// <summary>The attributes as Python sorts them.</summary>
    private static IEnumerable<KeyValuePair<string, object>> InOrder(ISaveable saveable)
    {
        var sorted = saveable.Attributes().OrderBy(static attribute => attribute.Key.StartsWith('_') ? "~" + attribute.Key : attribute.Key, StringComparer.Ordinal);
        return saveable.First is { } first ? sorted.Prepend(first) : sorted;
    }
}
