namespace TfNet.Engine;

/// <summary>Every operation as a function. Where it runs (now, or in a graph that is being traced) is for <see cref="Emitter.Current"/> to decide.</summary>
public static partial class Ops
{
    /// <summary>Applies an operation and returns its first output.</summary>
    public static Value Emit(Operation operation, params ReadOnlySpan<Value> inputs) => Emitter.Current.Emit(operation, inputs)[0];

    /// <summary>Applies an operation and returns all its outputs.</summary>
    public static Value[] EmitAll(Operation operation, params ReadOnlySpan<Value> inputs) => Emitter.Current.Emit(operation, inputs);
}
