using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// How values belong together: one value, a list, or a dictionary, of which each part is a structure again. Values are counted in the order in which Python's <c>tree.flatten</c>
/// meets them: the parts of a list one after the other, those of a dictionary in the order of their sorted keys.
/// Source: keras.tree.
/// </summary>
public sealed class Structure : IEquatable<Structure>
{
    private readonly Structure[] _parts;
    private readonly string[]? _keys;

    private Structure(Structure[] parts, string[]? keys, int count) => (_parts, _keys, Count) = (parts, keys, count);

    /// <summary>One value.</summary>
    public static Structure Leaf { get; } = new([], null, 1);

    /// <summary>The number of values.</summary>
    public int Count { get; }

    /// <summary>Whether it is one value.</summary>
    public bool IsLeaf => ReferenceEquals(this, Leaf);

    /// <summary>The keys of a dictionary in the order in which they were given; nothing for a value or a list.</summary>
    public IReadOnlyList<string> Keys => _keys ?? [];

    /// <summary>Whether it is a dictionary.</summary>
    public bool IsMap => _keys is not null;

    /// <summary>The parts of a list, or those of a dictionary in the order of <see cref="Keys"/>.</summary>
    public IReadOnlyList<Structure> Parts => _parts;

    /// <summary>A list.</summary>
    public static Structure List(params IReadOnlyList<Structure> parts) => new([.. parts], null, CountOf(parts));

    /// <summary>A list of this many values.</summary>
    public static Structure Flat(int count)
    {
        var parts = new Structure[count];
        Array.Fill(parts, Leaf);
        return new(parts, null, count);
    }

    /// <summary>A dictionary.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="parts">What stands under each of them.</param>
    /// <exception cref="ValueError">A key occurs twice, or there are not as many keys as parts.</exception>
    public static Structure Map(IReadOnlyList<string> keys, IReadOnlyList<Structure> parts)
    {
        if (keys.Count != parts.Count || keys.Distinct(StringComparer.Ordinal).Count() != keys.Count)
            throw new ValueError($"A dictionary has a value for each key and each key once. Received: {parts.Count} values for the keys {string.Join(", ", keys)}.");
        return new([.. parts], [.. keys], CountOf(parts));
    }

    /// <summary>Where the values of a part begin.</summary>
    /// <param name="part">The part's position in <see cref="Parts"/>.</param>
    public int StartOf(int part)
    {
        var start = 0;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_keys is null ? i < part : string.CompareOrdinal(_keys[i], _keys[part]) < 0)
                start += _parts[i].Count;
        }
        return start;
    }

    /// <summary>The position of a dictionary's key, -1 when there is none of that name.</summary>
    public int IndexOf(string key) => _keys is null ? -1 : Array.IndexOf(_keys, key);

    /// <inheritdoc/>
    public bool Equals(Structure? other) => other is not null && (ReferenceEquals(this, other)
        || (IsLeaf == other.IsLeaf && Keys.SequenceEqual(other.Keys) && IsMap == other.IsMap && _parts.SequenceEqual(other._parts)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Structure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, _parts.Length, IsMap);

    private static int CountOf(IReadOnlyList<Structure> parts)
    {
        var count = 0;
        foreach (var part in parts)
            count += part.Count;
        return count;
    }

    /// <summary>As Python writes it, a <c>*</c> for each value: <c>{'a': *, 'b': [*, *]}</c>.</summary>
    public override string ToString() => IsLeaf ? "*"
        : _keys is null ? $"[{string.Join(", ", _parts.AsEnumerable())}]"
        : $"{{{string.Join(", ", _keys.Zip(_parts, static (key, part) => $"'{key}': {part}"))}}}";
}
