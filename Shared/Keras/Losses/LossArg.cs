using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>
/// What the <c>loss</c> of <c>compile</c> takes: a name such as <c>"categorical_crossentropy"</c>, a loss, a function of labels and predictions; for a model of several outputs a list with
/// one of these for each, <c>["mse", "mae"]</c>, or a dictionary by the names of the outputs, <c>new() { ["priority"] = "mse" }</c>. An output without a loss has <see langword="null"/>.
/// </summary>
[CollectionBuilder(typeof(LossArg), nameof(Create))]
public sealed partial class LossArg : IReadOnlyList<LossArg?>
{
    private readonly ILossFunc? _loss;
    private readonly List<LossArg?>? _parts;
    private readonly List<string>? _keys;

    /// <summary>A dictionary without entries: <c>new() { ["priority"] = "mse" }</c>.</summary>
    public LossArg() => (_parts, _keys) = ([], []);

    private LossArg(ILossFunc? loss, string? name, LossArg?[]? list = null) => (_loss, Name, _parts) = (loss, name, list is null ? null : [.. list]);

    /// <summary>The name that was given, when it was one.</summary>
    public string? Name { get; }

    /// <summary>A loss by its name in Keras; <c>"crossentropy"</c> and <c>"ce"</c> are settled by the shapes of labels and predictions.</summary>
    /// <exception cref="ValueError">No loss has this name.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator LossArg?(string? name) => name switch
    {
        null => null,
        _ when IsCrossentropy(name) => new LossArg(null, name),
        _ => new LossArg(losses.Named(name), name),
    };

    /// <summary>A loss.</summary>
    [return: NotNullIfNotNull(nameof(loss))]
    public static implicit operator LossArg?(Loss? loss) => From(loss);

    /// <summary>A function that gives one loss a sample.</summary>
    [return: NotNullIfNotNull(nameof(function))]
    public static implicit operator LossArg?(Func<Tensor, Tensor, Tensor>? function) => function is null ? null : Of(function, function);

    /// <summary>A function of Keras, such as <c>keras.losses.mean_squared_error</c>.</summary>
    [return: NotNullIfNotNull(nameof(function))]
    public static implicit operator LossArg?(LossFunction? function) => function is null ? null : Of(function.Invoke, function);

    /// <summary>A list of names, one for each output.</summary>
    /// <exception cref="ValueError">No loss has one of these names.</exception>
    [return: NotNullIfNotNull(nameof(names))]
    public static implicit operator LossArg?(string[]? names) => names is null ? null : Create(Array.ConvertAll(names, static name => (LossArg?)name));

    /// <summary>A list of losses, one for each output.</summary>
    [return: NotNullIfNotNull(nameof(losses))]
    public static implicit operator LossArg?(Loss[]? losses) => losses is null ? null : Create(Array.ConvertAll(losses, static loss => (LossArg?)loss));

    /// <summary>Names of losses by the names of outputs.</summary>
    /// <exception cref="ValueError">No loss has one of these names.</exception>
    [return: NotNullIfNotNull(nameof(names))]
    public static implicit operator LossArg?(Dictionary<string, string>? names) => names is null ? null : Map(names, static name => name);

    /// <summary>Losses by the names of outputs.</summary>
    [return: NotNullIfNotNull(nameof(losses))]
    public static implicit operator LossArg?(Dictionary<string, Loss>? losses) => losses is null ? null : Map(losses, static loss => loss);

    /// <summary>Losses of any kind by the names of outputs.</summary>
    [return: NotNullIfNotNull(nameof(losses))]
    public static implicit operator LossArg?(Dictionary<string, LossArg>? losses) => losses is null ? null : Map(losses, static loss => loss);

    /// <summary>A list of losses, one for each output, from a collection expression: <c>loss: ["mse", "mae"]</c>.</summary>
    public static LossArg Create(ReadOnlySpan<LossArg?> items) => new(null, null, items.ToArray());

    /// <summary>A loss of any kind; interfaces have no implicit conversions.</summary>
    [return: NotNullIfNotNull(nameof(loss))]
    public static LossArg? From(ILossFunc? loss) => loss is null ? null : new LossArg(loss, null);

    /// <inheritdoc/>
    public int Count => _parts?.Count ?? 1;

    /// <inheritdoc/>
    public LossArg? this[int index] => _parts is null ? index == 0 ? this : throw new ArgumentOutOfRangeException(nameof(index), index, "There is one loss.") : _parts[index];

    /// <summary>The loss of an output of a dictionary.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    /// <exception cref="ValueError">It is set on a list, or on a single loss.</exception>
    public LossArg? this[string output]
    {
        get => _keys?.IndexOf(output) is >= 0 and var index ? _parts![index] : throw new KeyNotFoundException($"'{output}'. There are: {string.Join(", ", Keys)}.");
        set
        {
            if (_keys is null)
                throw new ValueError($"Losses without names take no name. Received: '{output}' for loss={this}.");
            if (_keys.IndexOf(output) is >= 0 and var index)
            {
                _parts![index] = value;
                return;
            }
            _keys.Add(output);
            _parts!.Add(value);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<LossArg?> GetEnumerator() => (_parts ?? (IEnumerable<LossArg?>)[this]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The loss for labels and predictions of these shapes.</summary>
    /// <exception cref="ValueError">These are the losses of several outputs, or none.</exception>
    public ILossFunc Resolve(Shape y_true, Shape y_pred)
    {
        if (_loss is not null)
            return _loss;
        if (_parts is not null)
            return _parts is [{ } only] ? only.Resolve(y_true, y_pred) : throw OfOtherLength(Count, 1);
        Loss loss = OutputKinds.Of(y_true, y_pred) switch
        {
            OutputKind.Binary => new BinaryCrossentropy(name: Name),
            OutputKind.SparseCategorical => new SparseCategoricalCrossentropy(name: Name),
            _ => new CategoricalCrossentropy(name: Name),
        };
        return loss;
    }

    /// <summary>As Python shows it.</summary>
    public override string ToString() =>
        _parts is null ? Name is null ? _loss?.ToString() ?? "" : $"'{Name}'"
        : _keys is null ? $"[{string.Join(", ", _parts.Select(Shown))}]"
        : $"{{{string.Join(", ", _keys.Zip(_parts, static (key, part) => $"'{key}': {Shown(part)}"))}}}";

    /// <summary>The loss; nothing where several were given, or a name that the shapes of labels and predictions settle.</summary>
    internal ILossFunc? Loss => _loss;

    /// <summary>Whether it is one loss, which holds for every output.</summary>
    internal bool IsOne => _parts is null;

    /// <summary>Whether the losses go by the names of outputs.</summary>
    internal bool HasKeys => _keys is not null;

    /// <summary>The names of the outputs.</summary>
    internal IReadOnlyList<string> Keys => _keys ?? [];

    /// <summary>The losses of a list, those of lists and dictionaries in it included, in the order of Python's <c>tree.flatten</c>.</summary>
    internal IEnumerable<LossArg?> Flatten()
    {
        if (_parts is null)
            return [this];
        var parts = _keys is null ? _parts : _keys.Zip(_parts).OrderBy(static pair => pair.First, StringComparer.Ordinal).Select(static pair => pair.Second);
        return parts.SelectMany(static part => part?.Flatten() ?? [null]);
    }

    /// <summary>There are not as many losses as outputs.</summary>
    internal ValueError OfOtherLength(int losses, int outputs) => new(
        "For a model with multiple outputs, when providing the `loss` argument as a list, it should have as many entries as the model has outputs. "
        + $"Received:\nloss={this}\nof length {losses} whereas the model has {outputs} outputs.");

    private static string Shown(LossArg? part) => part?.ToString() ?? "None";

    private static LossArg Of(Func<Tensor, Tensor, Tensor> function, Delegate named) => new(LossFunctionWrapper.Of(function, named), null);

    private static LossArg Map<T>(Dictionary<string, T> parts, Func<T, LossArg?> convert)
    {
        var map = new LossArg();
        foreach (var (key, part) in parts)
            map[key] = convert(part);
        return map;
    }

    private static bool IsCrossentropy(string name) => name.ToLowerInvariant() is "crossentropy" or "ce";
}
