namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private readonly List<Tensor> _losses = [];

    /// <summary>What the last call from outside added to the loss, and what the regularizers of the weights that are trained add; the layers inside included.</summary>
    public List<Tensor> losses => [.. CallLosses(), .. RegularizationLosses()];

    /// <summary>Adds to the loss that training makes small; to be called from <see cref="call(Tensor, bool)"/>.</summary>
    /// <param name="loss">A tensor; its sum is added.</param>
    public void add_loss(Tensor loss)
    {
        var own = OwnLosses();
        lock (own)
            own.Add(loss);
    }

    /// <summary>Forgets what calls added to the loss: whatever is called from outside of any layer starts anew.</summary>
    internal void ClearLosses()
    {
        var own = OwnLosses();
        lock (own)
            own.Clear();
        foreach (var layer in Sublayers())
            layer.ClearLosses();
    }

    private IEnumerable<Tensor> CallLosses()
    {
        var own = OwnLosses();
        Tensor[] added;
        lock (own)
            added = [.. own];
        return added.Concat(Sublayers().SelectMany(static layer => layer.CallLosses()));
    }

    private List<Tensor> OwnLosses() => LossScope.Current?.Of(this) ?? _losses;

    private IEnumerable<Tensor> RegularizationLosses() => trainable_weights
        .Where(static weight => weight.regularizer is not null)
        .Select(static weight => weight.regularizer!.Apply(new RegularizerArgs(weight)));
}
