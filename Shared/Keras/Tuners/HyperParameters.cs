namespace Tensorflow.Keras.Tuners;

/// <summary>
/// A search space, and a value for each entry of it that is active. A model is built with the values; entries that are asked for the first time join the space.
/// Source: keras_tuner.HyperParameters.
/// </summary>
[KerasExport("kt")]
public sealed partial class HyperParameters
{
    private readonly List<string> _nameScopes = [];
    private readonly List<ParentCondition> _conditions = [];
    private readonly List<HyperParameter> _space = [];

    /// <summary>The entries, in the order in which they were first asked for.</summary>
    public IReadOnlyList<HyperParameter> space => _space;

    /// <summary>The values of the entries that are active.</summary>
    public HyperParameterValues values { get; set; } = [];

    /// <summary>The conditions of the conditional scopes that were entered and hold, those around them first.</summary>
    internal List<ParentCondition[]> ActiveScopes { get; } = [];

    /// <summary>The same of those that do not hold.</summary>
    internal List<ParentCondition[]> InactiveScopes { get; } = [];

    /// <summary>The value of an active entry: <see langword="int"/>, <see langword="double"/>, <see langword="string"/> or <see langword="bool"/>.</summary>
    /// <inheritdoc cref="get"/>
    public object? this[string name] => get(name);

    /// <summary>The value of an active entry: <see langword="int"/>, <see langword="double"/>, <see langword="string"/> or <see langword="bool"/>.</summary>
    /// <param name="name">The name, without the scopes of names around it.</param>
    /// <exception cref="ValueError">The entry is not active.</exception>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public object? get(string name)
    {
        var full = FullName(name);
        if (values.TryGetValue(full, out var value))
            return value;
        throw _space.Exists(hp => hp.name == full)
            ? new ValueError($"{full} is currently inactive.")
            : new KeyNotFoundException($"{full} does not exist.");
    }

    /// <summary>The value of an active entry in the type of the program, as <c>hp.get&lt;int&gt;("units")</c>.</summary>
    /// <inheritdoc cref="get(string)"/>
    public T get<T>(string name) => HyperValue.To<T>(get(name)!);

    /// <summary>Whether an entry has a value: Python's <c>name in hp</c>.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => values.ContainsKey(FullName(name));

    /// <summary>Puts a name and a slash before the names of the entries that are asked for until the end of the block: <c>using (hp.name_scope("encoder")) { … }</c>.</summary>
    /// <param name="name">The name.</param>
    public IDisposable name_scope(string name)
    {
        _nameScopes.Add(name);
        return new Scope(() => _nameScopes.RemoveAt(_nameScopes.Count - 1));
    }

    /// <summary>
    /// Entries that are asked for until the end of the block are active only where another one has one of some values: <c>using (hp.conditional_scope("kind", ["cnn"])) { … }</c>. The block runs
    /// in any case; entries that are not active join the space, and give 0, <see cref="double.NaN"/>, <see langword="false"/> or <see langword="null"/>.
    /// </summary>
    /// <param name="parent_name">The other entry.</param>
    /// <param name="parent_values">Its values.</param>
    /// <exception cref="ValueError">There is no such entry, or there are no values.</exception>
    public IDisposable conditional_scope(string parent_name, IReadOnlyList<object> parent_values)
    {
        var full = FullName(parent_name);
        if (!Exists(full, _conditions))
            throw new ValueError($"`HyperParameter` named: {full} not defined.");
        var condition = new ParentCondition(full, parent_values);
        _conditions.Add(condition);
        (condition.is_active(values) ? ActiveScopes : InactiveScopes).Add([.. _conditions]);
        return new Scope(() => _conditions.RemoveAt(_conditions.Count - 1));
    }

    /// <summary>Whether all conditions of an entry hold.</summary>
    /// <param name="hyperparameter">The entry.</param>
    public bool is_active(HyperParameter hyperparameter) => hyperparameter.conditions.All(condition => condition.is_active(values));

    /// <summary>Whether all conditions of any entry with a name hold.</summary>
    /// <param name="name">The name, with all scopes.</param>
    public bool is_active(string name) => _space.Exists(hp => hp.name == name && is_active(hp));

    /// <summary>Takes entries of another space over.</summary>
    /// <param name="hps">The other space.</param>
    /// <param name="overwrite">Whether entries that are active get their default values even where there is a value.</param>
    public void merge(HyperParameters hps, bool overwrite = true) => merge(hps._space.ToArray(), overwrite);

    /// <summary>Takes entries over.</summary>
    /// <param name="hps">The entries.</param>
    /// <param name="overwrite">Whether entries that are active get their default values even where there is a value; if not, only entries that are new are taken.</param>
    public void merge(IReadOnlyList<HyperParameter> hps, bool overwrite = true)
    {
        foreach (var hp in hps)
        {
            if (overwrite || !Exists(hp.name, hp.conditions))
                Register(hp, overwrite);
        }
    }

    /// <summary>Takes away the values of names of which no entry is active, and draws values for active entries that have none.</summary>
    public void ensure_active_values()
    {
        foreach (var hp in _space)
        {
            if (!is_active(hp.name))
                values.Remove(hp.name);
            else if (is_active(hp) && !values.ContainsKey(hp.name))
                values[hp.name] = hp.random_sample();
        }
    }

    /// <summary>The same space with the same values.</summary>
    public HyperParameters copy()
    {
        var copy = new HyperParameters { values = new HyperParameterValues(values) };
        copy._space.AddRange(_space);
        return copy;
    }

    internal bool Exists(string name, IReadOnlyList<ParentCondition> conditions) => _space.Exists(hp => hp.Is(name, conditions));

    private string FullName(string name) => _nameScopes.Count == 0 ? name : $"{string.Join('/', _nameScopes)}/{name}";

    /// <summary>The value of an entry, which joins the space if it is new; <see langword="null"/> if it is not active.</summary>
    private object? Retrieve(HyperParameter hp)
    {
        if (!Exists(hp.name, hp.conditions))
            return Register(hp, overwrite: false);
        return is_active(hp) ? values[hp.name] : null;
    }

    private object? Register(HyperParameter hp, bool overwrite)
    {
        if (_conditions.Find(condition => condition.name == hp.name) is { } parent)
            throw new ValueError($"A conditional `HyperParameter` cannot have the same name as its parent. Found: {hp.name} and parent_name: {parent.name}");
        _space.Add(hp);
        if (!is_active(hp))
            return null;
        if (overwrite || !values.ContainsKey(hp.name))
            values[hp.name] = hp.@default;
        return values[hp.name];
    }
}
