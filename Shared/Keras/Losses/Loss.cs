using System.Runtime.CompilerServices;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Losses;

/// <summary>
/// The base of all losses. A loss of one's own overrides <see cref="call"/>, which gives one loss a sample; weights, mask and reduction are applied to what it returns.
/// </summary>
public abstract class Loss : ILossFunc
{
    /// <summary>Names the loss and says how it is reduced.</summary>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c>, or <c>"none"</c> (or <see langword="null"/>) for one loss a sample.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    protected Loss(string? name = null, string? reduction = "sum_over_batch_size", DTypePolicy? dtype = null)
    {
        this.name = name ?? Naming.AutoName(GetType().Name);
        this.reduction = LossReduction.Standardize(reduction);
        this.dtype = dtype?.ComputeType ?? BackendConfig.FloatX;
    }

    /// <summary>The name.</summary>
    public string name { get; set; }

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>How the losses of the samples become one.</summary>
    public string? reduction { get; }

    /// <inheritdoc/>
    public string? Reduction => reduction;

    /// <summary>The element type of the computation.</summary>
    public TF_DataType dtype { get; }

    /// <summary>The loss of each sample.</summary>
    /// <param name="y_true">The labels, (B, …).</param>
    /// <param name="y_pred">The predictions, (B, …).</param>
    /// <returns>The losses, usually of shape (B,).</returns>
    public virtual Tensor call(Tensor y_true, Tensor y_pred) => Apply(y_true, y_pred, from_logits: false);

    /// <summary>The loss of each sample; what programs written for TensorFlow.NET override.</summary>
    /// <exception cref="TypeError">The class overrides neither <see cref="call"/> nor this.</exception>
    public virtual Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1) =>
        throw new TypeError($"The loss {GetType().Name} does not say how it is computed. Override `Tensor call(Tensor y_true, Tensor y_pred)`.");

    /// <summary>The loss, weighted and reduced: what <c>loss(y_true, y_pred, sample_weight)</c> is in Python.</summary>
    /// <param name="y_true">The labels, (B, …).</param>
    /// <param name="y_pred">The predictions, (B, …).</param>
    /// <param name="sample_weight">A weight for each sample, or <see langword="null"/>.</param>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    [OverloadResolutionPriority(1)]
    public Tensor Apply(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => Call(y_true, y_pred, sample_weight);

    /// <summary>The name that <see cref="Apply(Tensor, Tensor, Tensor?)"/> has in programs written for TensorFlow.NET.</summary>
    /// <inheritdoc cref="Apply(Tensor, Tensor, Tensor?)"/>
    public Tensor Call(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var mask = y_pred._keras_mask;
        var losses = call(y_true.As(dtype), y_pred.As(dtype));
        var lossMask = losses._keras_mask;
        if (lossMask is not null)
            mask = mask is null ? lossMask : Binding.tf.logical_and(mask, lossMask);
        return LossReduction.Reduce(losses.As(dtype), sample_weight?.As(dtype), mask, reduction);
    }

    /// <summary>The arguments that make an equal loss.</summary>
    public virtual Dictionary<string, object?> get_config() => BaseConfig();

    /// <summary>The arguments that all losses have.</summary>
    private protected Dictionary<string, object?> BaseConfig() => new() { ["name"] = name, ["reduction"] = reduction };

    /// <inheritdoc/>
    public override string ToString() => $"<{GetType().Name} name={name}>";
}
