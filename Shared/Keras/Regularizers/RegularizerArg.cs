using Tensorflow.Keras.Saving;
using Tensorflow.Operations.Regularizers;

namespace Tensorflow.Keras;

/// <summary>What an <c>…_regularizer</c> parameter takes: a name such as <c>"l2"</c>, a regularizer, or nothing.</summary>
public sealed class RegularizerArg
{
    private RegularizerArg(IRegularizer regularizer) => Regularizer = regularizer;

    /// <summary>The regularizer.</summary>
    public IRegularizer Regularizer { get; }

    /// <summary>A regularizer by its name in Keras.</summary>
    /// <exception cref="ValueError">No regularizer has this name.</exception>
    public static implicit operator RegularizerArg?(string? name) => name is null ? null : new RegularizerArg(KnownObjects.Regularizers.Make(name));

    /// <summary>A regularizer.</summary>
    public static implicit operator RegularizerArg?(Regularizer? regularizer) => From(regularizer);

    /// <summary>A regularizer of any kind; interfaces have no implicit conversions.</summary>
    public static RegularizerArg? From(IRegularizer? regularizer) => regularizer is null ? null : new RegularizerArg(regularizer);
}
