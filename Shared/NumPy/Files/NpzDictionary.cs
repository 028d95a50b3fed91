using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tensorflow.NumPy;

/// <summary>The arrays of an npz file by name.</summary>
public sealed class NpzDictionary : IReadOnlyDictionary<string, NDArray>, IArrayGroup
{
    private readonly OrderedDictionary<string, NDArray> _arrays = new(StringComparer.Ordinal);
    private readonly string _source;

    /// <summary>An archive without arrays.</summary>
    /// <param name="source">The file's name.</param>
    internal NpzDictionary(string source) => _source = source;

    /// <summary>The names, in the file's order.</summary>
    public string[] files => [.. Keys];

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _arrays.Keys;

    /// <inheritdoc/>
    public IEnumerable<NDArray> Values => _arrays.Values;

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
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out NDArray value) =>
        _arrays.TryGetValue(key, out value) || (key.EndsWith(".npy", StringComparison.Ordinal) && _arrays.TryGetValue(key[..^4], out value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, NDArray>> GetEnumerator() => _arrays.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IReadOnlyList<string> IArrayGroup.Keys => files;

    NDArrays IArrayGroup.Arrays => NDArrays.Map(_arrays.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value.arrays)));

    NDArray IArrayGroup.At(int index) => this[index.ToString(CultureInfo.InvariantCulture)];

    NDArray IArrayGroup.ByName(string name) => this[name];

    /// <summary>Adds an array.</summary>
    /// <returns>Whether its name was free.</returns>
    internal bool TryAdd(string name, NDArray array) => _arrays.TryAdd(name, array);

    /// <summary>As NumPy prints it.</summary>
    public override string ToString() => $"NpzFile '{_source}' with keys: {string.Join(", ", Keys.Take(5))}{(Count > 5 ? "..." : "")}";
}
