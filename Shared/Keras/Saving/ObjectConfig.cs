using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Tensorflow.Keras.Activations;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// The config of an object of one's own, as <c>get_config</c> wrote it or a file holds it: what the constructor that a program registers reads its arguments from,
/// <c>config => new Block(config.get&lt;int&gt;("units"), name: config.get&lt;string&gt;("name"))</c>.
/// </summary>
/// <param name="values">Names and values.</param>
/// <param name="owner">The name of the class, for messages.</param>
public sealed class ObjectConfig(IReadOnlyDictionary<string, object?> values, string owner) : IReadOnlyDictionary<string, object?>
{
    /// <inheritdoc/>
    public int Count => values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => values.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => values.Values;

    /// <summary>An entry as it was written: dictionaries, lists, texts, numbers, truth values.</summary>
    /// <exception cref="TypeError">There is none of this name.</exception>
    public object? this[string key] => values.TryGetValue(key, out var value) ? value : throw Missing(key);

    /// <summary>An entry that must be there.</summary>
    /// <typeparam name="T">
    /// <see langword="int"/>, <see langword="long"/>, <see langword="float"/>, <see langword="double"/>, <see langword="bool"/>, <see langword="string"/> or <see cref="Shape"/>, where each may be
    /// nullable, an array of one of these; an activation, or a class whose objects have configs themselves, such as <see cref="Engine.Layer"/>.
    /// </typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="TypeError">It is missing or of another type.</exception>
    public T get<T>(string name) => values.TryGetValue(name, out var value) ? As<T>(name, value) : throw Missing(name);

    /// <summary>An entry, or something else where it is missing.</summary>
    /// <typeparam name="T">A type that <see cref="get{T}(string)"/> takes.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">What is given when it is missing.</param>
    /// <exception cref="TypeError">It is of another type.</exception>
    public T get<T>(string name, T otherwise) => values.TryGetValue(name, out var value) ? As<T>(name, value) : otherwise;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T As<T>(string name, object? value) => Convert(typeof(T), value) switch
    {
        T fitting => fitting,
        null when default(T) is null => default!,
        _ => throw new TypeError($"The entry '{name}' in the config of {owner} should be of the type {NameOf(typeof(T))}. Received: {name}={PythonText.Repr(value)}."),
    };

    private static object? Convert(Type type, object? value)
    {
        if (value is null || type.IsInstanceOfType(value))
            return value;
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(int))
            return Integer(value) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;
        if (target == typeof(long))
            return Integer(value);
        if (target == typeof(double))
            return Number(value);
        if (target == typeof(float))
            return (float?)Number(value);
        if (target == typeof(Shape))
            return value is IEnumerable sizes and not string and not IDictionary ? SpecialObjects.Sizes(sizes) : null;
        if (target == typeof(int[]))
            return Array<int>(value);
        if (target == typeof(long[]))
            return Array<long>(value);
        if (target == typeof(double[]))
            return Array<double>(value);
        if (target == typeof(float[]))
            return Array<float>(value);
        if (target == typeof(string[]))
            return Array<string>(value);
        if (target == typeof(bool[]))
            return Array<bool>(value);
        if (target == typeof(TF_DataType))
            return value is string name ? DataTypes.Parse(name) : null;
        return new ObjectReader().Read(value) switch
        {
            string name when target == typeof(Activation) => ActivationRegistry.Get(name),
            Delegate function when target == typeof(Activation) => activations.get(function),
            var made => made,
        };
    }

    private static T[]? Array<T>(object value)
    {
        if (value is not IEnumerable items || value is string or IDictionary)
            return null;
        var array = new List<T>();
        foreach (var item in items)
        {
            if (Convert(typeof(T), item) is not T fitting)
                return null;
            array.Add(fitting);
        }
        return [.. array];
    }

    private static long? Integer(object value) => value switch
    {
        int or short or byte or sbyte or ushort or uint => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
        long number => number,
        double number when number == Math.Truncate(number) && Math.Abs(number) < 1L << 53 => (long)number,
        _ => null,
    };

    private static double? Number(object value) => value switch
    {
        double number => number,
        float number => PythonNumber.Exact(number),
        BigInteger number => (double)number,
        _ => Integer(value),
    };

    private static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{inner.Name}?" : type.Name;

    private TypeError Missing(string name) => new(
        $"The config of {owner} has no entry '{name}'. It has: {string.Join(", ", values.Keys)}. Override `get_config` so that it has all arguments of the constructor, or read it with `get(\"{name}\", otherwise)`.");
}
