using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>What the <c>loss</c> of <c>compile</c> takes: a name such as <c>"categorical_crossentropy"</c>, a loss, or a function of labels and predictions.</summary>
public sealed class LossArg
{
    private readonly ILossFunc? _loss;

    private LossArg(ILossFunc? loss, string? name) => (_loss, Name) = (loss, name);

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
    public static implicit operator LossArg?(Func<Tensor, Tensor, Tensor>? function) =>
        function is null ? null : new LossArg(new LossFunctionWrapper(function, name: Naming.ToSnakeCase(Naming.OfFunction(function))), null);

    /// <summary>A loss of any kind; interfaces have no implicit conversions.</summary>
    public static LossArg? From(ILossFunc? loss) => loss is null ? null : new LossArg(loss, null);

    /// <summary>The loss for labels and predictions of these shapes.</summary>
    public ILossFunc Resolve(Shape y_true, Shape y_pred)
    {
        if (_loss is not null)
            return _loss;
        Loss loss = OutputKinds.Of(y_true, y_pred) switch
        {
            OutputKind.Binary => new BinaryCrossentropy(name: Name),
            OutputKind.SparseCategorical => new SparseCategoricalCrossentropy(name: Name),
            _ => new CategoricalCrossentropy(name: Name),
        };
        return loss;
    }

    private static bool IsCrossentropy(string name) => name.ToLowerInvariant() is "crossentropy" or "ce";
}
