namespace Tensorflow;

/// <summary>Python's list and dictionary methods on .NET's.</summary>
public static class ListExtensions
{
    /// <summary>Puts an item at the end.</summary>
    public static void append<T>(this IList<T> list, T item) => list.Add(item);

    /// <summary>Puts an item at the end.</summary>
    public static void add<T>(this IList<T> list, T item) => list.Add(item);

    /// <summary>Puts several items at the end.</summary>
    public static void extend<T>(this List<T> list, IEnumerable<T> items) => list.AddRange(items);

    /// <summary>The items of two sequences, one after the other.</summary>
    public static T[] concat<T>(this IEnumerable<T> first, IEnumerable<T> second) => [.. first, .. second];

    /// <summary>Takes over the entries of another map.</summary>
    public static void Update<TKey, TValue>(this IDictionary<TKey, TValue> map, IDictionary<TKey, TValue> other)
    {
        foreach (var (key, value) in other)
            map[key] = value;
    }

    /// <summary>The value of a key, or a default.</summary>
    public static TValue? Get<TKey, TValue>(this IDictionary<TKey, TValue> map, TKey key, TValue? defaultValue = default) =>
        map.TryGetValue(key, out var value) ? value : defaultValue;

    /// <summary>The value of a key; a default is put there first when it is missing.</summary>
    public static TValue SetDefault<TKey, TValue>(this IDictionary<TKey, TValue> map, TKey key, TValue defaultValue)
    {
        if (!map.TryGetValue(key, out var value))
            map[key] = value = defaultValue;
        return value;
    }
}
