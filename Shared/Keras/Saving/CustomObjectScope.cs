namespace Tensorflow.Keras.Saving;

/// <summary>
/// Names that configs may use until the scope ends: <c>using (keras.saving.custom_object_scope(new() { { "Block", config => new Block() } })) { … }</c>. They hold on the thread that opened
/// the scope. Source: keras.saving.CustomObjectScope.
/// </summary>
public sealed class CustomObjectScope : IDisposable
{
    [ThreadStatic]
    private static CustomObjects? s_current;

    private readonly CustomObjects? _outer;
    private bool _ended;

    /// <summary>Opens a scope, which hides the one around it, as in Python.</summary>
    /// <param name="custom_objects">The names.</param>
    public CustomObjectScope(CustomObjects? custom_objects)
    {
        _outer = s_current;
        s_current = custom_objects ?? [];
    }

    /// <summary>The names of the innermost scope of this thread.</summary>
    internal static CustomObjects? Current => s_current;

    /// <summary>Ends the scope.</summary>
    public void Dispose()
    {
        if (!_ended)
            s_current = _outer;
        _ended = true;
    }
}
