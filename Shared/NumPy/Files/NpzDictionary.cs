using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Tensorflow.NumPy;

/// <summary>The arrays of an npz file by name.</summary>
public sealed class NpzDictionary : IReadOnlyDictionary<string, NDArray>
{
    private readonly List<KeyValuePair<string, NDArray>> _arrays;
    private readonly string _source;

    internal NpzDictionary(string source, List<KeyValuePair<string, NDArray>> arrays) => (_source, _arrays) = (source, arrays);

    /// <summary>The names, in the file's order.</summary>
    public string[] files => [.. Keys];

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _arrays.Select(static a => a.Key);

    /// <inheritdoc/>
    public IEnumerable<NDArray> Values => _arrays.Select(static a => a.Value);

    /// <inheritdoc/>
    public int Count => _arrays.Count;

    /// <summary>The array of a name, with or without <c>.npy</c> at its end.</summary>
    /// <exception cref="KeyNotFoundException">There is no array of this name.</exception>
    public NDArray this[string key] => TryGetValue(key, out var array)
        ? array
        : throw new KeyNotFoundException($"{key} is not a file in the archive. It holds: {string.Join(", ", Keys)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out NDArray value)
    {
        var bare = key.EndsWith(".npy", StringComparison.Ordinal) ? key[..^4] : key;
        foreach (var (name, array) in _arrays)
        {
            if (name == key || name == bare)
            {
                value = array;
                return true;
            }
        }
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, NDArray>> GetEnumerator() => _arrays.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As NumPy prints it.</summary>
    public override string ToString() => $"NpzFile '{_source}' with keys: {string.Join(", ", Keys.Take(5))}{(Count > 5 ? "..." : "")}";
}
