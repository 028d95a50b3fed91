using System.Collections;

namespace Tensorflow.Keras.Utils;

/// <summary>
/// A data set whose batches a program makes: derive from it, say how many batches there are, and give the batch at an index.
/// Source: https://keras.io/api/utils/python_utils/#pydataset-class.
/// </summary>
/// <remarks>
/// <c>fit</c>, <c>evaluate</c> and <c>predict</c> ask for the next batch while a step runs, from another thread but one at a time, as Keras does;
/// with <c>workers: 0</c> they ask from their own thread, between the steps.
/// </remarks>
/// <param name="workers">0 to have batches made between the steps, else while a step runs. One thread makes them, whatever the number.</param>
/// <param name="use_multiprocessing">Kept so that Python's lines compile: threads need no processes here.</param>
/// <param name="max_queue_size">Kept so that Python's lines compile: one batch is made ahead.</param>
public abstract class PyDataset(int workers = 1, bool use_multiprocessing = false, int max_queue_size = 10) : IEnumerable<Batch>, ISized
{
    /// <summary>0 to have batches made between the steps, else while a step runs.</summary>
    public int workers { get; set; } = workers;

    /// <summary>Has no effect.</summary>
    public bool use_multiprocessing { get; set; } = use_multiprocessing;

    /// <summary>Has no effect.</summary>
    public int max_queue_size { get; set; } = max_queue_size;

    /// <summary>The number of batches, Python's <c>__len__</c>; <see langword="null"/> when they never end.</summary>
    public abstract int? num_batches { get; }

    /// <summary>The batch at an index, Python's <c>__getitem__</c>.</summary>
    public abstract Batch this[int index] { get; }

    /// <summary>Called before each epoch.</summary>
    public virtual void on_epoch_begin()
    {
    }

    /// <summary>Called after each epoch.</summary>
    public virtual void on_epoch_end()
    {
    }

    /// <summary>The batches in the order of their indices.</summary>
    public virtual IEnumerator<Batch> GetEnumerator()
    {
        for (var i = 0; num_batches is not { } number || i < number; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int? ISized.__len__() => num_batches;
}

/// <summary>The name that <see cref="PyDataset"/> had before Keras 3.</summary>
/// <inheritdoc cref="PyDataset"/>
public abstract class Sequence(int workers = 1, bool use_multiprocessing = false, int max_queue_size = 10) : PyDataset(workers, use_multiprocessing, max_queue_size);
