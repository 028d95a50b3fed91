using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// What <c>fit</c>, <c>evaluate</c> and <c>predict</c> read, whatever the program gave them: passes over batches, one batch at a time.
/// Before the first pass the current batch is, where there is one, a sample of what will come, so that a step can be made for it.
/// </summary>
internal abstract class DataAdapter : IResumable, IDisposable
{
    private static readonly Dictionary<string, NDArray> s_noState = [];

    /// <summary>The number of batches of a pass; <see langword="null"/> when nobody knows.</summary>
    public abstract int? Number { get; }

    /// <summary>Whether there is a current batch: sources that are costly to ask have none before the first pass.</summary>
    public abstract bool HasBatch { get; }

    /// <summary>Whether a pass is under way.</summary>
    public bool Running { get; private set; }

    /// <summary>The number of batches left in the pass; <see langword="null"/> when nobody knows.</summary>
    public abstract int? Left { get; }

    /// <summary>Whether messages do not tell the size of the batch, since it varies.</summary>
    public abstract bool HasPartialBatch { get; }

    /// <summary>How the arrays of the current batch belong together.</summary>
    public abstract BatchLayout Layout { get; }

    /// <summary>The number of samples in the current batch.</summary>
    public abstract int Rows { get; }

    /// <summary>The number of samples of a pass; <see langword="null"/> when nobody knows.</summary>
    public virtual int? Samples => null;

    /// <summary>What a step for the current batch takes in.</summary>
    public abstract TensorSpec[] Specs();

    /// <summary>Whether a step that takes this in takes the current batch.</summary>
    public abstract bool Fits(TensorSpec[] inputs);

    /// <summary>Gives the current batch to a step.</summary>
    public abstract void Load(Step step);

    /// <summary>Whether an epoch may start a new pass when the last one gave too few batches.</summary>
    public virtual bool StartsAgain => true;

    /// <summary>Whether <see cref="get_state"/> tells the place in the middle of a pass.</summary>
    public virtual bool KnowsPlace => false;

    /// <inheritdoc/>
    public virtual IReadOnlyDictionary<string, NDArray> get_state() => s_noState;

    /// <inheritdoc/>
    public virtual void set_state(IReadOnlyDictionary<string, NDArray> state)
    {
    }

    /// <summary>Starts a pass.</summary>
    public void Start()
    {
        Running = true;
        StartPass();
    }

    /// <summary>Says how many batches will be asked for before the epoch ends, at most: none are made beyond them.</summary>
    public virtual void Expect(int? steps)
    {
    }

    /// <summary>Goes to the next batch of the pass.</summary>
    /// <returns>Whether there is one; if not, the pass has ended.</returns>
    public bool Next() => Running = Running && NextInPass();

    /// <summary>Whether it is known that the pass has no more batches.</summary>
    public virtual bool Exhausted() => false;

    /// <summary>Called before each epoch.</summary>
    public virtual void OnEpochBegin()
    {
    }

    /// <summary>Called after each epoch.</summary>
    public virtual void OnEpochEnd()
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Notes that a pass is under way which another adapter has started.</summary>
    protected void GoOn() => Running = true;

    /// <summary>Starts a pass.</summary>
    protected abstract void StartPass();

    /// <summary>Goes to the next batch, if there is one.</summary>
    protected abstract bool NextInPass();
}
