namespace Tensorflow;

/// <summary>Where summaries of a thread go now, and at which step.</summary>
/// <param name="Writer">The default writer, if there is one.</param>
/// <param name="Step">The default step, if there is one.</param>
/// <param name="Record">Whether they are written at all; unless said, they are.</param>
internal sealed record SummaryState(SummaryWriter? Writer, long? Step, Func<bool>? Record)
{
    private static readonly SummaryState s_none = new(null, null, null);

    [ThreadStatic]
    private static SummaryState? s_current;

    /// <summary>The state of this thread.</summary>
    public static SummaryState Current
    {
        get => s_current ?? s_none;
        set => s_current = value;
    }

    /// <summary>Makes a state the thread's.</summary>
    /// <returns>Calls <paramref name="leave"/> when it is disposed.</returns>
    public static IDisposable Enter(SummaryState state, Action leave)
    {
        Current = state;
        return new Scope(leave);
    }

    private sealed class Scope(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose()
        {
            _leave?.Invoke();
            _leave = null;
        }
    }
}
