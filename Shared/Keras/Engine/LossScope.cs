namespace Tensorflow.Keras.Engine;

/// <summary>
/// What layers add to the loss while a step runs or is traced on this thread: other threads that call the same layers meanwhile neither see nor clear it.
/// </summary>
internal sealed class LossScope : IDisposable
{
    [ThreadStatic]
    private static LossScope? s_current;

    private readonly LossScope? _former;
    private readonly Dictionary<Layer, List<Tensor>> _added = new(ReferenceEqualityComparer.Instance);

    private LossScope(LossScope? former) => _former = former;

    /// <summary>The scope of this thread, if a step runs or is traced.</summary>
    public static LossScope? Current => s_current;

    /// <summary>Keeps what this thread's layers add apart, until the result is disposed.</summary>
    public static LossScope Begin() => s_current = new LossScope(s_current);

    /// <summary>What a layer has added.</summary>
    public List<Tensor> Of(Layer layer)
    {
        if (!_added.TryGetValue(layer, out var losses))
            _added.Add(layer, losses = []);
        return losses;
    }

    /// <inheritdoc/>
    public void Dispose() => s_current = _former;
}
