using System.Collections;

namespace Tensorflow.Keras.Engine;

/// <summary>The weights of a layer and of those inside it, as they are whenever somebody looks.</summary>
public sealed class WeightList : IReadOnlyList<KerasVariable>
{
    private readonly Layer _layer;

    internal WeightList(Layer layer) => _layer = layer;

    /// <summary>The number of weights.</summary>
    public int Count => _layer.CollectWeights().Count();

    /// <summary>A weight by its position.</summary>
    public KerasVariable this[int index] => _layer.CollectWeights().ElementAt(index);

    /// <summary>A weight by its position, counted from either end: <c>weights[^1]</c> is the last.</summary>
    public KerasVariable this[Index index] => _layer.CollectWeights().ElementAt(index);

    /// <inheritdoc/>
    public IEnumerator<KerasVariable> GetEnumerator() => _layer.CollectWeights().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
