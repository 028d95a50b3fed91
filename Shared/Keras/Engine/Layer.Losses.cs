using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private static readonly ConditionalWeakTable<GraphEmitter, TracedLosses> s_traced = [];
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

    /// <summary>What was added eagerly or, while a function is traced, in that function: one thread may trace a step while others call the layer.</summary>
    private List<Tensor> OwnLosses() => Emitter.Current is GraphEmitter function ? s_traced.GetOrCreateValue(function).Of(this) : _losses;

    private IEnumerable<Tensor> RegularizationLosses() => trainable_weights
        .Where(static weight => weight.regularizer is not null)
        .Select(static weight => weight.regularizer!.Apply(new RegularizerArgs(weight)));

    /// <summary>What layers added to the loss in a function that is being traced.</summary>
    private sealed class TracedLosses
    {
        private readonly Dictionary<Layer, List<Tensor>> _byLayer = new(ReferenceEqualityComparer.Instance);

        public List<Tensor> Of(Layer layer)
        {
            if (!_byLayer.TryGetValue(layer, out var losses))
                _byLayer.Add(layer, losses = []);
            return losses;
        }
    }
}
