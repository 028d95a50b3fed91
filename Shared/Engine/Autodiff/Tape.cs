using Tensorflow;

namespace TfNet.Engine;

/// <summary>Remembers the operations that pass, eager or traced, so that gradients can be followed back through them.</summary>
public sealed class Tape : IDisposable
{
    [ThreadStatic]
    private static List<Tape>? s_active;

    private readonly List<TapeEntry> _entries = [];
    private readonly HashSet<Value> _watched = new(ReferenceEqualityComparer.Instance);
    private readonly bool _watchVariables;
    private bool _recording;

    /// <summary>Starts recording on this thread.</summary>
    /// <param name="watchVariables">Whether trainable variables are watched unasked.</param>
    public Tape(bool watchVariables = true)
    {
        _watchVariables = watchVariables;
        Resume();
    }

    /// <summary>Whether a tape of this thread follows one of the values: whether gradients can flow back through an operation on them.</summary>
    public static bool Follows(params ReadOnlySpan<Value> values)
    {
        foreach (var tape in s_active ?? [])
        {
            if (tape.Concerns(values))
                return true;
        }
        return false;
    }

    /// <summary>The trainable variables that were used while recording, in order of first use.</summary>
    public List<Variable> WatchedVariables { get; } = [];

    /// <summary>Asks for gradients with respect to a value. Integers and bools have none, and are not watched.</summary>
    public void Watch(Value value)
    {
        if (HasGradient(value))
            _watched.Add(value);
    }

    /// <summary>Records again after <see cref="Stop"/>.</summary>
    public void Resume()
    {
        if (_recording)
            return;
        (s_active ??= []).Add(this);
        _recording = true;
    }

    /// <summary>Stops recording; what was recorded stays.</summary>
    public void Stop()
    {
        s_active?.Remove(this);
        _recording = false;
    }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        _entries.Clear();
        _watched.Clear();
        WatchedVariables.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    /// <summary>Until the result is disposed, no tape of this thread sees an operation pass.</summary>
    public static Suspension Suspend()
    {
        var suspension = new Suspension(s_active);
        s_active = null;
        return suspension;
    }

    /// <summary>The gradients of the targets' sum with respect to the sources.</summary>
    /// <param name="targets">What is differentiated.</param>
    /// <param name="sources">With respect to what.</param>
    /// <param name="seeds">The gradient to start from at each target; ones where absent.</param>
    /// <returns>A gradient for each source, <see langword="null"/> where the targets do not depend on it, or only through integers and bools.</returns>
    public Value?[] Gradient(IReadOnlyList<Value> targets, IReadOnlyList<Value> sources, IReadOnlyList<Value?>? seeds = null)
    {
        var needed = Reachable(sources);
        var gradients = new Dictionary<Value, Value>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < targets.Count; i++)
        {
            if (!HasGradient(targets[i]))
                continue;
            Accumulate(gradients, targets[i], seeds?[i] ?? TensorValue.Filled(1, targets[i].Spec));
        }
        for (var e = _entries.Count - 1; e >= 0; e--)
        {
            var entry = _entries[e];
            var wanted = Array.ConvertAll(entry.Inputs, needed.Contains);
            if (!wanted.Contains(true))
                continue;
            var arrived = Array.ConvertAll(entry.Outputs, output => gradients.GetValueOrDefault(output));
            if (!Array.Exists(arrived, static g => g is not null))
                continue;
            var results = entry.Operation.Gradient(new Backward(entry.Inputs, entry.Outputs, arrived, wanted));
            for (var i = 0; i < results.Length; i++)
            {
                if (wanted[i] && results[i] is { } gradient)
                    Accumulate(gradients, entry.Inputs[i], gradient);
            }
        }
        return [.. sources.Select(source => gradients.GetValueOrDefault(source))];
    }

    /// <summary>What the thread's tapes must remember of an operation that is about to run; <see langword="null"/> when none of them cares.</summary>
    internal static TapeEntry? Prepare(Emitter emitter, Operation operation, ReadOnlySpan<Value> inputs)
    {
        if (s_active is not { Count: > 0 } tapes)
            return null;
        TapeEntry? entry = null;
        foreach (var tape in tapes)
        {
            if (!tape.Concerns(inputs))
                continue;
            entry ??= TapeEntry.Create(emitter, operation, inputs);
            entry.Tapes.Add(tape);
            tape.Link(inputs, entry.Inputs);
        }
        return entry;
    }

    internal void Add(TapeEntry entry)
    {
        _entries.Add(entry);
        foreach (var output in entry.Outputs)
            Watch(output);
    }

    /// <summary>
    /// Notes of which watched value an input is a reading: a variable as it was, a constant of a graph. Gradients flow back through the reading, and
    /// whoever differentiates a gradient finds the reading in it.
    /// </summary>
    private void Link(ReadOnlySpan<Value> inputs, Value[] readings)
    {
        for (var i = 0; i < readings.Length; i++)
        {
            if (ReferenceEquals(inputs[i], readings[i]) || !_watched.Contains(inputs[i]) || !_watched.Add(readings[i]))
                continue;
            var link = new TapeEntry(new Identity(), [inputs[i]]);
            link.Complete([readings[i]]);
            _entries.Add(link);
        }
    }

    private static void Accumulate(Dictionary<Value, Value> gradients, Value key, Value gradient) =>
        gradients[key] = gradients.TryGetValue(key, out var sum) ? Ops.Add(sum, gradient) : gradient;

    private HashSet<Value> Reachable(IReadOnlyList<Value> sources)
    {
        var reachable = new HashSet<Value>(sources.Where(HasGradient), ReferenceEqualityComparer.Instance);
        foreach (var entry in _entries)
        {
            // What cannot be derived is not asked for where nothing flows back.
            if (entry.Operation is not StopGradient && Array.Exists(entry.Inputs, reachable.Contains))
                reachable.UnionWith(entry.Outputs.Where(HasGradient));
        }
        return reachable;
    }

    private static bool HasGradient(Value value) => value.DType.IsFloating();

    private bool Concerns(ReadOnlySpan<Value> inputs)
    {
        var concerned = false;
        foreach (var input in inputs)
        {
            if (_watchVariables && input is Variable { Trainable: true } variable && _watched.Add(variable))
                WatchedVariables.Add(variable);
            concerned |= _watched.Contains(input);
        }
        return concerned;
    }

    /// <summary>Lets the thread's tapes see again when disposed.</summary>
    public readonly struct Suspension : IDisposable
    {
        private readonly List<Tape>? _tapes;

        internal Suspension(List<Tape>? tapes) => _tapes = tapes;

        /// <inheritdoc/>
        public void Dispose() => s_active = _tapes;
    }
}
