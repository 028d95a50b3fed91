namespace Tensorflow.Keras.Engine;

/// <summary>What a layer tells the layers that it calls or builds: whether the model is being trained, and the names that come before theirs.</summary>
internal readonly struct CallContext : IDisposable
{
    [ThreadStatic]
    private static State s_now;

    private readonly State _former;
    private readonly bool _keepsMode;

    private CallContext(State former, bool keepsMode = false) => (_former, _keepsMode) = (former, keepsMode);

    /// <summary>Whether the layer around is being trained, <see langword="null"/> outside of any.</summary>
    public static bool? Training => s_now.Training;

    /// <summary>The element type in which weights are read now, whatever they are kept in; <see langword="null"/> for their own.</summary>
    public static TF_DataType? Autocast => s_now.Autocast;

    /// <summary>Whether a layer is being called on this thread.</summary>
    public static bool InCall => s_now.InCall;

    /// <summary>The names of the layers around, such as <c>sequential/dense</c>; empty outside of any.</summary>
    public static string Path => s_now.Names?.ToString() ?? "";

    /// <summary>
    /// Until the result is disposed, this layer is being called: what it calls in turn and says nothing else runs in this mode. As in Keras, so does what is called after it inside of the
    /// outermost call, until a call says otherwise.
    /// </summary>
    public static CallContext Call(Layer layer, bool? training)
    {
        var context = new CallContext(s_now, s_now.InCall);
        s_now = new State(training, true, NameScope.Inside(s_now.Names, layer), Reading(layer));
        return context;
    }

    /// <summary>Until the result is disposed, layers are tried: what that says about training is forgotten then.</summary>
    public static CallContext Trial() => new(s_now);

    /// <summary>Until the result is disposed, this layer is being built: the weights that come into being have its name in their paths.</summary>
    public static CallContext Build(Layer layer)
    {
        var context = new CallContext(s_now);
        s_now = s_now with { Names = NameScope.Inside(s_now.Names, layer) };
        return context;
    }

    /// <summary>The path of a variable that is no layer's weight yet.</summary>
    public static string PathOf(string variable) => s_now.Names is { } names ? $"{names}/{variable}" : variable;

    /// <summary>Until the result is disposed, this name comes before those of the layers that are built.</summary>
    public static CallContext Scope(string name)
    {
        var context = new CallContext(s_now, keepsMode: true);
        s_now = s_now with { Names = new NameScope(s_now.Names, name, null) };
        return context;
    }

    /// <summary>The path of a weight that a layer creates now, such as <c>sequential/dense/kernel</c>.</summary>
    public static string PathOf(Layer owner, string weight) => $"{NameScope.Inside(s_now.Names, owner)}/{weight}";

    /// <inheritdoc/>
    public void Dispose() => s_now = _keepsMode ? _former with { Training = s_now.Training } : _former;

    /// <summary>The type in which a layer reads weights: what it computes in, where that is another one than it keeps them in or a layer around has begun so.</summary>
    private static TF_DataType? Reading(Layer layer)
    {
        var policy = layer.Policy;
        return layer.autocast && policy.ComputeType.IsFloating() && (s_now.Autocast is not null || policy.ComputeType != policy.VariableType) ? policy.ComputeType : null;
    }

    private readonly record struct State(bool? Training, bool InCall, NameScope? Names, TF_DataType? Autocast);

    /// <summary>The names of the layers around, from the inside out.</summary>
    private sealed class NameScope(NameScope? around, string name, Layer? layer)
    {
        /// <summary>The scope of a layer; a layer that is built while it is called is named once.</summary>
        public static NameScope Inside(NameScope? around, Layer layer) => around?.Is(layer) == true ? around : new NameScope(around, layer.name, layer);

        public override string ToString() => around is null ? name : $"{around}/{name}";

        private bool Is(Layer other) => ReferenceEquals(layer, other);
    }
}
