using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>
/// What the <c>loss</c> of <c>compile</c> takes: a name such as <c>"categorical_crossentropy"</c>, a loss, a function of labels and predictions, or a list with one of these
/// for each output.
/// </summary>
[CollectionBuilder(typeof(LossArg), nameof(Create))]
public sealed partial class LossArg : IReadOnlyList<LossArg?>
{
    private readonly ILossFunc? _loss;
    private readonly LossArg?[]? _list;

    private LossArg(ILossFunc? loss, string? name, LossArg?[]? list = null) => (_loss, Name, _list) = (loss, name, list);

    /// <summary>The name that was given, when it was one.</summary>
    public string? Name { get; }

    /// <summary>A loss by its name in Keras; <c>"crossentropy"</c> and <c>"ce"</c> are settled by the shapes of labels and predictions.</summary>
    /// <exception cref="ValueError">No loss has this name.</exception>
    public static implicit operator LossArg?(string? name) => name switch
    {
        null => null,
        _ when IsCrossentropy(name) => new LossArg(null, name),
        _ => new LossArg(LossRegistry.Make(name), name),
    };

    /// <summary>A loss.</summary>
    public static implicit operator LossArg?(Loss? loss) => From(loss);

    /// <summary>A function that gives one loss a sample.</summary>
    public static implicit operator LossArg?(Func<Tensor, Tensor, Tensor>? function) => function is null ? null : Of(function, function);

    /// <summary>A function of Keras, such as <c>keras.losses.mean_squared_error</c>.</summary>
    public static implicit operator LossArg?(LossFunction? function) => function is null ? null : Of(function.Invoke, function);

    /// <summary>A list of names, one for each output.</summary>
    /// <exception cref="ValueError">No loss has one of these names.</exception>
    public static implicit operator LossArg?(string[]? names) => names is null ? null : Create(Array.ConvertAll(names, static name => (LossArg?)name));

    /// <summary>A list of losses, one for each output, from a collection expression: <c>loss: ["mse"]</c>.</summary>
    public static LossArg Create(ReadOnlySpan<LossArg?> items) => items is [{ } single] ? single : new LossArg(null, null, items.ToArray());

    /// <summary>A loss of any kind; interfaces have no implicit conversions.</summary>
    public static LossArg? From(ILossFunc? loss) => loss is null ? null : new LossArg(loss, null);

    /// <inheritdoc/>
    public int Count => _list?.Length ?? 1;

    /// <inheritdoc/>
    public LossArg? this[int index] => _list is null ? index == 0 ? this : throw new ArgumentOutOfRangeException(nameof(index), index, "There is one loss.") : _list[index];

    /// <inheritdoc/>
    public IEnumerator<LossArg?> GetEnumerator() => (_list ?? (IEnumerable<LossArg?>)[this]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The loss for labels and predictions of these shapes.</summary>
    /// <exception cref="ValueError">The argument is a list that is empty or has several losses, and the model has one output.</exception>
    public ILossFunc Resolve(Shape y_true, Shape y_pred)
    {
        if (_loss is not null)
            return _loss;
        if (_list is not null)
        {
            throw new ValueError(
                "For a model with multiple outputs, when providing the `loss` argument as a list, it should have as many entries as the model has outputs. "
                + $"Received:\nloss={this}\nof length {_list.Length} whereas the model has 1 outputs.");
        }
        Loss loss = OutputKinds.Of(y_true, y_pred) switch
        {
            OutputKind.Binary => new BinaryCrossentropy(name: Name),
            OutputKind.SparseCategorical => new SparseCategoricalCrossentropy(name: Name),
            _ => new CategoricalCrossentropy(name: Name),
        };
        return loss;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        _list is null ? Name is null ? _loss?.ToString() ?? "" : $"'{Name}'" : $"[{string.Join(", ", _list.Select(static item => item?.ToString() ?? "None"))}]";

    private static LossArg Of(Func<Tensor, Tensor, Tensor> function, Delegate named) => new(LossFunctionWrapper.Of(function, named), null);

    private static bool IsCrossentropy(string name) => name.ToLowerInvariant() is "crossentropy" or "ce";
}
