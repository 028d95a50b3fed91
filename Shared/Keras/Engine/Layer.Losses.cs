namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private readonly List<Tensor> _losses = [];

    /// <summary>What the last call added to the loss, and what the regularizers of the weights that are trained add; the layers inside included.</summary>
    public List<Tensor> losses => [.. CallLosses(), .. RegularizationLosses()];

    /// <summary>Adds to the loss that training makes small; to be called from <see cref="call(Tensor, bool)"/>.</summary>
    /// <param name="loss">A tensor; its sum is added.</param>
    public void add_loss(Tensor loss) => _losses.Add(loss);

    /// <summary>Forgets what the last call added to the loss.</summary>
    internal void ClearLosses()
    {
        _losses.Clear();
        foreach (var layer in Sublayers())
            layer.ClearLosses();
    }

    private IEnumerable<Tensor> CallLosses() => _losses.Concat(Sublayers().SelectMany(static layer => layer.CallLosses()));

    private IEnumerable<Tensor> RegularizationLosses() => trainable_weights
        .Where(static weight => weight.regularizer is not null)
        .Select(static weight => weight.regularizer!.Apply(new RegularizerArgs(weight)));
}
