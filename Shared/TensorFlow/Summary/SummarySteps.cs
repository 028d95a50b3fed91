namespace Tensorflow;

/// <summary>The default step of summaries: <c>tf.summary.experimental</c>.</summary>
public sealed class SummarySteps
{
    internal SummarySteps()
    {
    }

    /// <summary>Sets the step of this thread's summaries that name none.</summary>
    /// <param name="step">The step, or <see langword="null"/> for none.</param>
    public void set_step(long? step) => SummaryState.Current = SummaryState.Current with { Step = step };

    /// <summary>The step of this thread's summaries that name none; <see langword="null"/> until one is set.</summary>
    public long? get_step() => SummaryState.Current.Step;
}
