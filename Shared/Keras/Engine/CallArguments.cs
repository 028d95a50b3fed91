using Tensorflow.Common.Types;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// All that a layer is called with: what <c>layer(inputs, context=y, mask=m, training=True)</c> hands over in Python is
/// <c>layer.Apply(new CallArguments(inputs) { ["context"] = y, mask = m, training = true })</c>.
/// </summary>
public sealed class CallArguments
{
    // Python's trees meet named arguments in the order of their sorted names.
    private SortedDictionary<string, object?>? _named;

    /// <summary>The arguments of a call.</summary>
    /// <param name="inputs">What the layer is called on: a tensor, a list, a dictionary.</param>
    public CallArguments(Tensors inputs) => this.inputs = inputs;

    /// <summary>What the layer is called on.</summary>
    public Tensors inputs { get; }

    /// <summary>Which steps of the inputs count, one mask for each of them; an input without a mask has nothing (<see langword="null"/>) in its place. <see langword="null"/> when none has one.</summary>
    public Tensors? mask { get; init; }

    /// <summary>The state that a recurrent layer begins with.</summary>
    public Tensors? initial_state { get; init; }

    /// <summary>Whether the model is being trained; <see langword="null"/> takes it from the layer around.</summary>
    public bool? training { get; init; }

    /// <summary>Further arguments as programs written for TensorFlow.NET hand them over.</summary>
    public IOptionalArgs? optional_args { get; init; }

    /// <summary>A further argument. Tensors among them, one or several, are inputs of the call as the first are.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="TypeError">It is missing, or the name is that of a property.</exception>
    public object? this[string name]
    {
        get => _named is not null && _named.TryGetValue(name, out var value) ? value : throw Missing(name);
        set
        {
            if (name is nameof(inputs) or nameof(mask) or nameof(initial_state) or nameof(training))
                throw new TypeError($"The argument '{name}' has a property of its own. Received: [\"{name}\"]. Write `{name} = …`.");
            (_named ??= new(StringComparer.Ordinal))[name] = value switch
            {
                NDArray array => new Tensors(array),
                Tensor tensor => new Tensors(tensor),
                Tensor[] several => new Tensors(several),
                NDArray[] several => (Tensors)several,
                List<Tensor> several => new Tensors(several),
                Dictionary<string, Tensor> byName => (Tensors)byName,
                _ => value,
            };
        }
    }

    /// <summary>The names of the further arguments, sorted.</summary>
    public IReadOnlyCollection<string> names => _named is null ? [] : _named.Keys;

    /// <summary>A further argument that is one tensor.</summary>
    /// <exception cref="TypeError">It is missing, or not a tensor.</exception>
    /// <exception cref="ValueError">It is several tensors.</exception>
    public Tensor tensor(string name) => tensors(name).Single;

    /// <summary>A further argument that is one tensor or several.</summary>
    /// <exception cref="TypeError">It is missing, or no tensor.</exception>
    public Tensors tensors(string name) => this[name] as Tensors
        ?? throw new TypeError($"The argument '{name}' should be a tensor. Received: {name}={PythonText.Repr(this[name])}.");

    /// <summary>A further argument, or something else where it is missing.</summary>
    /// <typeparam name="T">The type of the argument: <see cref="Tensors"/> for one tensor or several, <see langword="bool"/>, …</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">What is given when it is missing.</param>
    /// <exception cref="TypeError">It is of another type.</exception>
    public T get<T>(string name, T otherwise)
    {
        if (_named is null || !_named.TryGetValue(name, out var value))
            return otherwise;
        return value switch
        {
            T fitting => fitting,
            Tensors several when several.Length == 1 && several.Single is T single => single,
            null when default(T) is null => default!,
            _ => throw new TypeError($"The argument '{name}' should be of the type {typeof(T).Name}. Received: {name}={PythonText.Repr(value)}."),
        };
    }

    /// <summary>Whether tensors to come are among the arguments.</summary>
    internal bool IsSymbolic
    {
        get
        {
            foreach (var input in inputs)
            {
                if (input is KerasTensor)
                    return true;
            }
            return !IsPlain && AllTensors().Any(static tensor => tensor is KerasTensor);
        }
    }

    /// <summary>Whether the inputs are the only tensors.</summary>
    internal bool IsPlain => mask is null && initial_state is null && _named is null;

    /// <summary>All tensors, in the order of Python's trees.</summary>
    internal IEnumerable<Tensor> AllTensors() => IsPlain ? inputs : inputs.Concat(Parts().Where(static part => part.Value is Tensors)
        .OrderBy(static part => part.Name, StringComparer.Ordinal)
        .SelectMany(static part => (Tensors)part.Value!)
        .OfType<Tensor>());

    /// <summary>The arguments beside the inputs that are tensors and no masks, by name.</summary>
    internal IEnumerable<(string Name, Tensors Tensors)> Further() =>
        from part in Parts()
        where part.Value is Tensors && part.Name != nameof(mask) && !part.Name.EndsWith("_mask", StringComparison.Ordinal)
        select (part.Name, (Tensors)part.Value!);

    /// <summary>The same arguments with other tensors in the places of theirs.</summary>
    internal CallArguments Map(Func<Tensor, Tensor> function) => Map(function, training);

    /// <summary>The same arguments with other tensors in the places of theirs, and another mode.</summary>
    internal CallArguments Map(Func<Tensor, Tensor> function, bool? training)
    {
        var mapped = new CallArguments(Map(inputs, function)) { mask = Map(mask, function), initial_state = Map(initial_state, function), training = training, optional_args = optional_args };
        if (_named is not null)
            mapped._named = new(_named.ToDictionary(static entry => entry.Key, entry => entry.Value is Tensors tensors ? Map(tensors, function) : entry.Value), StringComparer.Ordinal);
        return mapped;
    }

    /// <summary>The same arguments with another mode or other masks.</summary>
    internal CallArguments With(bool? training, Tensors? mask, IEnumerable<(string Name, Tensors Masks)>? named = null)
    {
        var changed = new CallArguments(inputs) { mask = mask, initial_state = initial_state, training = training, optional_args = optional_args, _named = _named };
        if (named is not null)
        {
            changed._named = _named is null ? new(StringComparer.Ordinal) : new(_named, StringComparer.Ordinal);
            foreach (var (name, masks) in named)
                changed._named[name] = masks;
        }
        return changed;
    }

    private static TypeError Missing(string name) => new($"missing a required argument: '{name}'");

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(tensors))]
    private static Tensors? Map(Tensors? tensors, Func<Tensor, Tensor> function)
    {
        if (tensors is null)
            return null;
        if (tensors.Structure.IsLeaf && tensors.Single is { } only)
            return new Tensors(function(only));
        var mapped = new Tensor[tensors.Length];
        var next = 0;
        foreach (var tensor in tensors)
            mapped[next++] = tensor is null ? null! : function(tensor);
        return new Tensors(tensors.Structure, mapped);
    }

    private IEnumerable<(string Name, object? Value)> Parts()
    {
        yield return (nameof(initial_state), initial_state);
        yield return (nameof(mask), mask);
        foreach (var (name, value) in _named ?? [])
            yield return (name, value);
    }
}
