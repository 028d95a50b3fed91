using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>
/// Policies by the paths of layers, such as <c>block/dense</c>: each layer that is given the map takes the policy of its own path once it is built, and the default until then.
/// Source: keras.dtype_policies.DTypePolicyMap.
/// </summary>
[KerasExport("dtype_policies")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Keras' name.")]
public sealed class DTypePolicyMap : DTypePolicy, IEnumerable<string>
{
    // Keys may come from a file: a pattern that takes for ever is an error.
    private static readonly TimeSpan s_longestMatch = TimeSpan.FromSeconds(1);
    private readonly DTypePolicy? _default;
    private readonly OrderedDictionary<string, DTypePolicy> _policies = new(StringComparer.Ordinal);

    /// <summary>A map of policies.</summary>
    /// <param name="default_policy">The policy of paths that no key fits; the global one, as it is then, when left out.</param>
    /// <param name="policy_map">Policies by paths, or by regular expressions that are found in them.</param>
    public DTypePolicyMap(DTypePolicy? default_policy = null, IReadOnlyDictionary<string, DTypePolicy>? policy_map = null) : base("float32")
    {
        _default = default_policy;
        foreach (var (key, policy) in policy_map ?? new Dictionary<string, DTypePolicy>())
            _policies[key] = policy;
    }

    /// <summary>The policy of paths that no key fits.</summary>
    public DTypePolicy default_policy => _default ?? GlobalPolicy.Current;

    /// <summary>The default's name after <c>map_</c>.</summary>
    public override string name => "map_" + default_policy.name;

    /// <summary>The number of keys.</summary>
    public int Count => _policies.Count;

    /// <summary>The policy of a path: that of the key which is equal to it, or of the only one that is found in it as a regular expression, or the default.</summary>
    /// <param name="key">The path of a layer; to set a policy, a key that is not there yet.</param>
    /// <exception cref="ValueError">Several keys are found in the path, a key is no regular expression, or a key that is set is there already.</exception>
    public DTypePolicy this[string key]
    {
        get
        {
            if (_policies.TryGetValue(key, out var policy))
                return policy;
            List<string> found = [.. _policies.Keys.Where(pattern => IsIn(pattern, key))];
            if (found.Count > 1)
            {
                throw new ValueError(
                    $"Path '{key}' matches multiple dtype policy specification keys: {PythonText.List(found)}. Please make sure each path only matches at most one dtype policy specification key in the DTypePolicyMap.");
            }
            return found.Count == 1 ? _policies[found[0]] : default_policy;
        }
        set
        {
            if (_policies.TryGetValue(key, out var policy))
                throw new ValueError($"{key} already exist in the DTypePolicyMap with value {policy}. Please make sure to not use duplicated keys.");
            _policies[key] = value;
        }
    }

    /// <summary>Takes a key out, Python's <c>del policies[key]</c>.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => _policies.Remove(key);

    /// <summary>Whether there is this key.</summary>
    public bool Contains(string key) => _policies.ContainsKey(key);

    /// <inheritdoc/>
    /// <remarks>As in Keras, where there is no default the policies have no names in it: they are the global one when it is read.</remarks>
    public override Dictionary<string, object?> get_config()
    {
        var map = new Dictionary<string, object?>(_policies.Count, StringComparer.Ordinal);
        foreach (var (key, policy) in _policies)
        {
            var written = DTypePolicyFunctions.serialize(policy);
            if (_default is null)
                written["config"] = new Dictionary<string, object?> { ["name"] = null };
            map[key] = written;
        }
        return new() { ["default_policy"] = _default?.name, ["policy_map"] = map };
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] DTypePolicy? other) => other is DTypePolicyMap map && _default == map._default && _policies.SequenceEqual(map._policies);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DTypePolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_default, _policies.Count);

    /// <summary>The keys, in the order in which they came.</summary>
    public IEnumerator<string> GetEnumerator() => _policies.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The default and the policies.</summary>
    public override string ToString() =>
        $"<DTypePolicyMap default_policy={_default?.name ?? "None"}, mapping=[{string.Join(", ", _policies.Select(static entry => $"('{entry.Key}', '{entry.Value.name}')"))}]>";

    /// <inheritdoc/>
    internal override TF_DataType ComputeType => default_policy.ComputeType;

    /// <inheritdoc/>
    internal override TF_DataType VariableType => default_policy.VariableType;

    private static bool IsIn(string pattern, string path)
    {
        try
        {
            return Regex.IsMatch(path, pattern, RegexOptions.CultureInvariant, s_longestMatch);
        }
        catch (Exception wrong) when (wrong is RegexParseException or RegexMatchTimeoutException)
        {
            throw new ValueError($"The key '{pattern}' of a DTypePolicyMap cannot be looked for in the path '{path}': {wrong.Message} Keys are paths of layers or regular expressions.");
        }
    }
}
