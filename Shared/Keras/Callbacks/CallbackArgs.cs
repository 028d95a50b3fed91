using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras;

/// <summary>The callbacks of a training: <c>callbacks: [early_stop, logger]</c>, one callback, or a list.</summary>
[CollectionBuilder(typeof(CallbackArgs), nameof(Create))]
public sealed class CallbackArgs : IEnumerable<ICallback>
{
    private readonly ICallback[] _items;

    private CallbackArgs(ICallback[] items) => _items = items;

    /// <summary>Builds the list from a collection expression.</summary>
    public static CallbackArgs Create(ReadOnlySpan<ICallback> callbacks) => new(callbacks.ToArray());

    /// <summary>One callback.</summary>
    public static implicit operator CallbackArgs(Callback callback) => new([callback]);

    /// <summary>A list of callbacks.</summary>
    public static implicit operator CallbackArgs(List<ICallback> callbacks) => new([.. callbacks]);

    /// <summary>A list of callbacks.</summary>
    public static implicit operator CallbackArgs(List<Callback> callbacks) => new([.. callbacks]);

    /// <summary>A list of callbacks.</summary>
    public static implicit operator CallbackArgs(ICallback[] callbacks) => new([.. callbacks]);

    /// <summary>The callbacks, those that only implement the interface included.</summary>
    public List<Callback> ToCallbacks() => [.. _items.Select(static item => item as Callback ?? new ForeignCallback(item))];

    /// <inheritdoc/>
    public IEnumerator<ICallback> GetEnumerator() => ((IEnumerable<ICallback>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
