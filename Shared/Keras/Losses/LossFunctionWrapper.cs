using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Losses;

/// <summary>A loss that a function of labels and predictions computes.</summary>
public class LossFunctionWrapper : Loss
{
    /// <summary>Wraps a function.</summary>
    /// <param name="fn">Gives one loss a sample from labels and predictions.</param>
    /// <param name="reduction">How the losses of the samples become one.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public LossFunctionWrapper(Func<Tensor, Tensor, Tensor> fn, string? reduction = "sum_over_batch_size", string? name = null, DTypePolicy? dtype = null)
        : base(name, reduction, dtype) => this.fn = fn;

    /// <summary>The function.</summary>
    public Func<Tensor, Tensor, Tensor> fn { get; }

    /// <summary>The function that the program gave in the place of a loss, which a config has in this place.</summary>
    internal Delegate? Given { get; private init; }

    /// <inheritdoc/>
    public override Tensor call(Tensor y_true, Tensor y_pred)
    {
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        return fn(y_true, y_pred);
    }

    /// <summary>The loss that a function computes, under the function's name.</summary>
    internal static LossFunctionWrapper Of(Func<Tensor, Tensor, Tensor> function, Delegate named) =>
        new(function, name: Naming.ToSnakeCase(Naming.OfFunction(named))) { Given = named };
}
