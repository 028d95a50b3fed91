namespace Tensorflow.Keras.Trainers;

/// <summary>The steps that one call of <c>fit</c>, <c>evaluate</c>, <c>predict</c> or their kin uses, one after the other. No other call uses them meanwhile.</summary>
/// <param name="cache">The model's steps.</param>
internal sealed class StepSession(StepCache cache) : IDisposable
{
    private readonly BatchMemory _memory = cache.TakeMemory();
    private StepProgram? _program;
    private Step? _step;

    /// <summary>The step for the current batch: the same as before where it fits.</summary>
    public Step For(StepKind kind, DataAdapter data)
    {
        if (_step is not null && !_program!.IsForgotten && _program.Is(kind, data))
            return _step;
        ReturnStep();
        _program = cache.For(kind, data);
        _step = _program.Take();
        _step.Memory = _memory;
        return _step;
    }

    /// <summary>Gives everything back.</summary>
    public void Dispose()
    {
        ReturnStep();
        cache.Return(_memory);
    }

    private void ReturnStep()
    {
        if (_step is null)
            return;
        _program!.Return(_step);
        (_program, _step) = (null, null);
    }
}
