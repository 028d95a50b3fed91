using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>The layers of a model as they are written down: <c>[Input((784,)), Dense(512), Dense(10)]</c>, or a list or array of layers.</summary>
[CollectionBuilder(typeof(LayerList), nameof(Create))]
public sealed class LayerList : IEnumerable<Layer>
{
    private readonly Layer[] _layers;

    private LayerList(Layer[] layers) => _layers = layers;

    /// <summary>The list of a collection expression.</summary>
    public static LayerList Create(ReadOnlySpan<Layer> layers) => new(layers.ToArray());

    /// <summary>The layers of a list.</summary>
    public static implicit operator LayerList(List<ILayer> layers) => new([.. layers.Cast<Layer>()]);

    /// <summary>The layers of a list.</summary>
    public static implicit operator LayerList(List<Layer> layers) => new([.. layers]);

    /// <summary>The layers of an array.</summary>
    public static implicit operator LayerList(Layer[] layers) => new([.. layers]);

    /// <summary>The layers of an array.</summary>
    public static implicit operator LayerList(ILayer[] layers) => new([.. layers.Cast<Layer>()]);

    /// <inheritdoc/>
    public IEnumerator<Layer> GetEnumerator() => ((IEnumerable<Layer>)_layers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
