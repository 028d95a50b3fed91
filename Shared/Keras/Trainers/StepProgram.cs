using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>What a model does with batches of one kind and size, made once. Every call that uses it gets a <see cref="Step"/> of its own, so any number can run at a time.</summary>
/// <param name="kind">What is done.</param>
/// <param name="layout">How the arrays of a batch belong together.</param>
/// <param name="sizesVary">Whether the size of the batch counts as unknown.</param>
/// <param name="inputs">What goes in.</param>
/// <param name="create">Makes a step.</param>
internal sealed class StepProgram(StepKind kind, BatchLayout layout, bool sizesVary, TensorSpec[] inputs, Func<Step> create)
{
    private readonly Stack<Step> _idle = [];
    private volatile bool _forgotten;

    /// <summary>How many objects that a call needs are kept for later ones.</summary>
    public static int IdleLimit => Math.Max(4, 2 * Workers.Count);

    /// <summary>Whether the model has changed since: the next batch needs another program.</summary>
    public bool IsForgotten
    {
        get => _forgotten;
        set => _forgotten = value;
    }

    /// <summary>Whether this is what is done with the current batch.</summary>
    public bool Is(StepKind kindOfStep, DataAdapter data) => kind == kindOfStep && sizesVary == SizesVary(kind, data) && layout == data.Layout && data.Fits(inputs);

    /// <summary>Whether the size of the batch counts as unknown while such a step is traced, since others will come. A prediction looks the same either way.</summary>
    public static bool SizesVary(StepKind kind, DataAdapter data) => kind != StepKind.Predict && data.HasPartialBatch;

    /// <summary>A step that nobody else uses until it is given back.</summary>
    public Step Take()
    {
        lock (_idle)
        {
            if (_idle.TryPop(out var step))
                return step;
        }
        return create();
    }

    /// <summary>Gives a step back.</summary>
    public void Return(Step step)
    {
        step.Release();
        lock (_idle)
        {
            if (_idle.Count < IdleLimit)
                _idle.Push(step);
        }
    }
}
