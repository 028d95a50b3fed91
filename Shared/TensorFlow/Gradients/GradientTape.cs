using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// Records what is computed while it is open, so that gradients can be followed back: <c>using var tape = tf.GradientTape();</c>.
/// </summary>
public sealed class GradientTape : IDisposable
{
    private readonly Tape _tape;
    private readonly bool _persistent;
    private bool _used;

    /// <summary>Starts recording on this thread.</summary>
    /// <param name="persistent">Whether <see cref="gradient(Tensor, Tensor, IEnumerable{Tensor}, string)"/> may be called more than once.</param>
    /// <param name="watch_accessed_variables">Whether trainable variables are watched unasked.</param>
    public GradientTape(bool persistent = false, bool watch_accessed_variables = true)
    {
        _persistent = persistent;
        _tape = new Tape(watch_accessed_variables);
    }

    /// <summary>Asks for gradients with respect to a tensor.</summary>
    public void watch(Tensor tensor) => _tape.Watch(tensor.Value);

    /// <summary>Asks for gradients with respect to tensors.</summary>
    public void watch(IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
            watch(tensor);
    }

    /// <summary>The trainable variables that were used while recording, in order of first use.</summary>
    public ResourceVariable[] watched_variables() => [.. _tape.WatchedVariables.Select(static v => new ResourceVariable(v))];

    /// <summary>The gradient of a target with respect to a source.</summary>
    /// <param name="target">What is differentiated: its sum, when it has several elements.</param>
    /// <param name="source">With respect to what.</param>
    /// <param name="output_gradients">A weight for each of the target's elements; ones where absent.</param>
    /// <param name="unconnected_gradients"><c>"none"</c> or <c>"zero"</c>: what a source gets that the target does not depend on.</param>
    /// <returns>The gradient, <see langword="null"/> where the target does not depend on the source.</returns>
    /// <exception cref="RuntimeError">The tape is not persistent and has been used.</exception>
    /// <remarks>Its type is not nullable: programs that differentiate what they have just computed need no test for <see langword="null"/>.</remarks>
    public Tensor gradient(Tensor target, Tensor source, IEnumerable<Tensor>? output_gradients = null, string? unconnected_gradients = null) =>
        Follow([target], [source], output_gradients, unconnected_gradients)[0]!;

    /// <summary>The gradients of a target with respect to two sources.</summary>
    /// <inheritdoc cref="gradient(Tensor, Tensor, IEnumerable{Tensor}, string)"/>
    public (Tensor, Tensor) gradient(Tensor target, (Tensor, Tensor) sources, IEnumerable<Tensor>? output_gradients = null, string? unconnected_gradients = null)
    {
        var results = Follow([target], [sources.Item1, sources.Item2], output_gradients, unconnected_gradients);
        return (results[0]!, results[1]!);
    }

    /// <summary>The gradients of a target with respect to each of the sources.</summary>
    /// <inheritdoc cref="gradient(Tensor, Tensor, IEnumerable{Tensor}, string)"/>
    public Tensor[] gradient(Tensor target, IEnumerable<IVariableV1> sources, IEnumerable<Tensor>? output_gradients = null, string? unconnected_gradients = null) =>
        Follow([target], [.. sources.Select(static s => s as Tensor ?? new ResourceVariable(s.Variable))], output_gradients, unconnected_gradients)!;

    /// <summary>The gradients of a target with respect to each of the sources.</summary>
    /// <inheritdoc cref="gradient(Tensor, Tensor, IEnumerable{Tensor}, string)"/>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public Tensor[] gradient(Tensor target, IEnumerable<Tensor> sources, IEnumerable<Tensor>? output_gradients = null, string? unconnected_gradients = null) =>
        Follow([target], [.. sources], output_gradients, unconnected_gradients)!;

    /// <summary>The gradients of the sum of several targets with respect to each of the sources.</summary>
    /// <inheritdoc cref="gradient(Tensor, Tensor, IEnumerable{Tensor}, string)"/>
    public Tensor[] gradient(IEnumerable<Tensor> targets, IEnumerable<Tensor> sources, IEnumerable<Tensor>? output_gradients = null, string? unconnected_gradients = null) =>
        Follow([.. targets], [.. sources], output_gradients, unconnected_gradients)!;

    /// <summary>The derivative of each of a target's elements with respect to each of a source's.</summary>
    /// <param name="target">What is differentiated.</param>
    /// <param name="source">With respect to what.</param>
    /// <param name="unconnected_gradients"><c>"none"</c> or <c>"zero"</c>: what comes of a source that the target does not depend on.</param>
    /// <returns>The target's shape followed by the source's; <see langword="null"/> where the target does not depend on the source.</returns>
    /// <exception cref="RuntimeError">The tape is not persistent and has been used.</exception>
    public Tensor? jacobian(Tensor target, Tensor source, string? unconnected_gradients = null)
    {
        Begin(unconnected_gradients);
        var rows = new List<Value>();
        for (var i = 0; i < (int)target.size; i++)
        {
            var seed = TensorValue.Zeros(target.Spec);
            TensorValue.Scalar(1, target.dtype).Storage.Bytes[..target.dtype.ElementSize()].CopyTo(seed.Storage.Bytes[(i * target.dtype.ElementSize())..]);
            if (_tape.Gradient([target.Value], [source.Value], [seed])[0] is not { } row)
                break;
            rows.Add(row);
        }
        End();
        var shape = target.shape.concatenate(source.shape);
        if (rows.Count > 0)
            return new Tensor(Ops.Reshape(Ops.Stack(rows), shape));
        return unconnected_gradients == "zero" ? new Tensor(shape, source.dtype) : null;
    }

    /// <summary>Stops recording until the result is disposed.</summary>
    public IDisposable stop_recording()
    {
        _tape.Stop();
        return new Pause(_tape);
    }

    /// <summary>Forgets what was recorded and records from here.</summary>
    public void reset() => _tape.Reset();

    /// <summary>Ends recording. Gradients can still be asked for.</summary>
    public void Dispose() => _tape.Dispose();

    private Tensor?[] Follow(Tensor[] targets, Tensor[] sources, IEnumerable<Tensor>? seeds, string? unconnected)
    {
        Begin(unconnected);
        var gradients = _tape.Gradient(Values(targets), Values(sources), seeds is null ? null : Values([.. seeds]));
        End();
        var results = new Tensor?[sources.Length];
        for (var i = 0; i < results.Length; i++)
        {
            if (gradients[i] is { } gradient)
                results[i] = new Tensor(gradient);
            else if (unconnected == "zero")
                results[i] = new Tensor(TensorValue.Zeros(sources[i].Spec));
        }
        return results;
    }

    private void Begin(string? unconnected)
    {
        if (unconnected is not (null or "none" or "zero"))
            throw new ValueError($"Unknown value for unconnected_gradients: '{unconnected}'. Expected 'none' or 'zero'.");
        if (_used)
            throw new RuntimeError("A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)");
        if (_persistent)
            return;
        _tape.Stop();
        _used = true;
    }

    private void End()
    {
        if (!_persistent)
            _tape.Reset();
    }

    private static Value[] Values(Tensor[] tensors) => Array.ConvertAll(tensors, static t => t.Value);

    private sealed class Pause(Tape tape) : IDisposable
    {
        public void Dispose() => tape.Resume();
    }
}
