namespace Tensorflow.Keras.Tuners;

/// <summary>Python's <c>with</c>: the end of a block does something, once.</summary>
internal sealed class Scope(Action leave) : IDisposable
{
    private Action? _leave = leave;

    public void Dispose()
    {
        _leave?.Invoke();
        _leave = null;
    }
}
