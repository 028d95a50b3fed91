namespace Tensorflow.Keras.Engine;

/// <summary>What a layer tells the layers that it calls: whether the model is being trained.</summary>
internal readonly struct CallContext : IDisposable
{
    [ThreadStatic]
    private static bool? s_training;

    private readonly bool? _former;

    private CallContext(bool? former) => _former = former;

    /// <summary>Whether the layer around is being trained, <see langword="null"/> outside of any.</summary>
    public static bool? Training => s_training;

    /// <summary>Until the result is disposed, calls on this thread that say nothing else run in this mode.</summary>
    public static CallContext Enter(bool? training)
    {
        var context = new CallContext(s_training);
        s_training = training;
        return context;
    }

    /// <inheritdoc/>
    public void Dispose() => s_training = _former;
}
