using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Classes and functions of the program's own by the names that configs have for them, Python's <c>custom_objects={"Block": Block}</c>:
/// <c>new() { { "Block", config => new Block(config.get&lt;int&gt;("units")) }, { "double_it", double_it } }</c>.
/// </summary>
public sealed class CustomObjects : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> _objects = new(StringComparer.Ordinal);

    /// <summary>The number of names.</summary>
    public int Count => _objects.Count;

    /// <summary>The class (<see cref="CustomClass"/>) or the function (a delegate) of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public object this[string name] => _objects.TryGetValue(name, out var known) ? known : throw new KeyNotFoundException($"'{name}'. There are: {string.Join(", ", _objects.Keys)}.");

    /// <summary>A class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="name">The name in configs: that of the class, or <c>package>name</c>.</param>
    /// <param name="make">Makes an object of its config.</param>
    public void Add<T>(string name, Func<ObjectConfig, T> make) where T : class => _objects[name] = new CustomClass(typeof(T), make);

    /// <summary>A function of a tensor, such as an activation.</summary>
    /// <param name="name">The name in configs. Of a Lambda layer whose function has no name, the name of the layer.</param>
    /// <param name="function">The function.</param>
    [OverloadResolutionPriority(1)]
    public void Add(string name, Func<Tensor, Tensor> function) => _objects[name] = function;

    /// <summary>A function of labels and predictions: a loss or a metric.</summary>
    /// <param name="name">The name in configs.</param>
    /// <param name="function">The function.</param>
    public void Add(string name, Func<Tensor, Tensor, Tensor> function) => _objects[name] = function;

    /// <summary>A function of several tensors.</summary>
    /// <param name="name">The name in configs. Of a Lambda layer whose function has no name, the name of the layer.</param>
    /// <param name="function">The function.</param>
    public void Add(string name, Func<Tensors, Tensors> function) => _objects[name] = function;

    /// <summary>Takes a name out.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name) => _objects.Remove(name);

    /// <summary>Takes all names out.</summary>
    public void Clear() => _objects.Clear();

    /// <summary>Whether there is such a name.</summary>
    public bool Contains(string name) => _objects.ContainsKey(name);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _objects.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal object? Find(string name) => _objects.GetValueOrDefault(name);

    internal void Set(string name, object known) => _objects[name] = known;

    /// <summary>The names of both; where both have one, what the other says.</summary>
    internal static CustomObjects Union(CustomObjects? first, CustomObjects? other)
    {
        var both = new CustomObjects();
        foreach (var (name, known) in (first?._objects ?? []).Concat(other?._objects ?? []))
            both._objects[name] = known;
        return both;
    }
}
