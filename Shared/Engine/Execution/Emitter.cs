namespace TfNet.Engine;

/// <summary>Takes operations and does something with them: runs them now, or adds them to a graph. Gradient tapes see every operation pass.</summary>
public abstract class Emitter
{
    [ThreadStatic]
    private static Emitter? s_current;

    /// <summary>The emitter of this thread: eager unless a graph is being traced.</summary>
    public static Emitter Current => s_current ?? EagerEmitter.Instance;

    /// <summary>Makes an emitter the thread's until the result is disposed.</summary>
    public static Scope Use(Emitter emitter)
    {
        var scope = new Scope(s_current);
        s_current = emitter;
        return scope;
    }

    /// <summary>Applies an operation.</summary>
    /// <returns>Its outputs.</returns>
    public Value[] Emit(Operation operation, ReadOnlySpan<Value> inputs)
    {
        // A tape must see the inputs as they are before the operation runs: it may write to a variable.
        var recording = Tape.Prepare(this, operation, inputs);
        var outputs = Run(operation, inputs);
        recording?.Complete(outputs);
        return outputs;
    }

    /// <summary>What an input stands for from now on, whatever becomes of a variable later.</summary>
    public abstract Value Freeze(Value input);

    /// <summary>Runs or records the operation.</summary>
    protected abstract Value[] Run(Operation operation, ReadOnlySpan<Value> inputs);

    /// <summary>Gives the thread its former emitter back when disposed.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly Emitter? _former;

        internal Scope(Emitter? former) => _former = former;

        /// <inheritdoc/>
        public void Dispose() => s_current = _former;
    }
}
