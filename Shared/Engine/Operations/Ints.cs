using System.Collections;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>A list of integers that is equal to another with the same items, so that operations that hold one compare by content.</summary>
[CollectionBuilder(typeof(Ints), nameof(Create))]
public readonly struct Ints(params int[] items) : IEquatable<Ints>, IEnumerable<int>
{
    private readonly int[]? _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>An item.</summary>
    public int this[int index] => _items![index];

    /// <summary>The items.</summary>
    public ReadOnlySpan<int> Span => _items;

    /// <summary>Builds a list from a collection expression.</summary>
    public static Ints Create(ReadOnlySpan<int> items) => new(items.ToArray());

    /// <summary>A list of these items.</summary>
    public static implicit operator Ints(int[] items) => new(items);

    /// <inheritdoc/>
    public bool Equals(Ints other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ints other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Whether two lists have the same items.</summary>
    public static bool operator ==(Ints a, Ints b) => a.Equals(b);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(Ints a, Ints b) => !a.Equals(b);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", _items ?? [])}]";
}
