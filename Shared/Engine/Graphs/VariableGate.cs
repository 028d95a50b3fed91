namespace TfNet.Engine;

/// <summary>
/// Keeps the threads that read variables and those that write them apart. Variables that one operation or one compiled graph uses together share a gate from then on,
/// so that a whole run sees them as they are before or after another thread's run, never in between.
/// No code of a user runs inside a gate, and nobody inside a gate enters another.
/// </summary>
internal sealed class VariableGate
{
    private static readonly Lock s_joining = new();
    private readonly ReadWriteLock _lock = new();

    // The gate that took this one over. It is set while nobody is inside, and never changes again.
    private volatile VariableGate? _successor;

    /// <summary>Gives variables that are used together one gate.</summary>
    public static void Join(params ReadOnlySpan<Variable> variables)
    {
        if (variables.Length < 2)
            return;
        var first = Of(variables[0]);
        foreach (var variable in variables[1..])
        {
            if (Of(variable) != first)
            {
                JoinAll(variables);
                return;
            }
        }
    }

    /// <summary>Waits until nobody writes the variables that share this one's gate.</summary>
    /// <returns>The gate, to be left by <see cref="ExitRead"/>.</returns>
    public static VariableGate EnterRead(Variable variable)
    {
        while (true)
        {
            var gate = Of(variable);
            gate._lock.EnterRead();
            if (gate._successor is null)
                return gate;
            gate._lock.ExitRead();
        }
    }

    /// <summary>Waits until nobody reads or writes the variables that share this one's gate.</summary>
    /// <returns>The gate, to be left by <see cref="ExitWrite"/>.</returns>
    public static VariableGate EnterWrite(Variable variable)
    {
        while (true)
        {
            var gate = Of(variable);
            gate._lock.EnterWrite();
            if (gate._successor is null)
                return gate;
            gate._lock.ExitWrite();
        }
    }

    /// <summary>Ends what <see cref="EnterRead"/> began.</summary>
    public void ExitRead() => _lock.ExitRead();

    /// <summary>Ends what <see cref="EnterWrite"/> began.</summary>
    public void ExitWrite() => _lock.ExitWrite();

    private static void JoinAll(ReadOnlySpan<Variable> variables)
    {
        lock (s_joining)
        {
            var first = Of(variables[0]);
            foreach (var variable in variables)
            {
                var gate = Of(variable);
                if (gate != first)
                {
                    gate._lock.EnterWrite();
                    gate._successor = first;
                    gate._lock.ExitWrite();
                }
            }
        }
    }

    /// <summary>The gate that counts; the variable remembers it, so that gates which were taken over can be collected.</summary>
    private static VariableGate Of(Variable variable)
    {
        var gate = variable.Gate;
        if (gate._successor is null)
            return gate;
        while (gate._successor is { } successor)
            gate = successor;
        return variable.Gate = gate;
    }
}
