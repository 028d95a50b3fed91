using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Batches of samples in an order that <c>np.random</c> draws, by index for <c>fit</c> or one after the other without end. Source: keras.src.legacy.preprocessing.image.Iterator.</summary>
public abstract class Iterator : PyDataset, IResumable, IPythonIterator<Batch>
{
    private readonly DrawnBatch _drawn = new();
    private readonly Lock _lock = new();
    private int[]? _order;

    private protected Iterator(int n, int batch_size, bool shuffle, long? seed)
    {
        if (batch_size < 1)
            throw new ValueError($"`batch_size` must be a positive integer. Received: batch_size={batch_size}");
        if (seed is { } given)
            NumPyRandomState.CheckSeed(given);
        (this.n, this.batch_size, this.shuffle, this.seed) = (n, batch_size, shuffle, seed);
    }

    /// <summary>The number of samples.</summary>
    public int n { get; }

    /// <summary>The number of samples in a batch; the last may have fewer.</summary>
    public int batch_size { get; }

    /// <summary>Whether each epoch has an order of its own.</summary>
    public bool shuffle { get; }

    /// <summary>Where each batch starts <c>np.random</c>, the number of the batches before added; it is not started anew when absent.</summary>
    public long? seed { get; }

    /// <summary>The number of the batch that <see cref="next"/> gives.</summary>
    public int batch_index { get; private set; }

    /// <summary>How many batches were made.</summary>
    public int total_batches_seen { get; private set; }

    /// <summary>The samples in the order of the epoch; <see langword="null"/> before the first batch.</summary>
    public NDArray? index_array => _order is null ? null : np.array(Array.ConvertAll(_order, static index => (long)index));

    /// <summary>The number of batches.</summary>
    public override int? num_batches => (n + batch_size - 1) / batch_size;

    /// <summary>The batch at an index.</summary>
    /// <exception cref="ValueError">There is none.</exception>
    public override Batch this[int index]
    {
        get
        {
            lock (_lock)
            {
                Draw(index, _drawn);
                return Make(_drawn, null, alone: false);
            }
        }
    }

    /// <summary>The next batch; after the last comes the first, in a new order.</summary>
    public Batch next()
    {
        lock (_lock)
        {
            StartBatch();
            if (batch_index == 0)
                _order = NewOrder();
            var start = n == 0 ? 0 : batch_index * batch_size % n;
            batch_index = n > start + batch_size ? batch_index + 1 : 0;
            Draw(_order.AsSpan(start, Math.Min(batch_size, n - start)), _drawn);
            return Make(_drawn, null, alone: false);
        }
    }

    Batch IPythonIterator<Batch>.__next__() => next();

    /// <summary>Goes back to the first batch.</summary>
    public void reset() => batch_index = 0;

    /// <summary>Draws a new order.</summary>
    public override void on_epoch_end() => _order = NewOrder();

    /// <summary>The batches that <see cref="next"/> gives: there is no end.</summary>
    public override IEnumerator<Batch> GetEnumerator()
    {
        while (true)
            yield return next();
    }

    /// <summary>Where the iterator stands between two epochs. The positions of the random streams belong to it.</summary>
    public IReadOnlyDictionary<string, NDArray> get_state()
    {
        int[] pass = Pass?.Order ?? [];
        return new Dictionary<string, NDArray>(StringComparer.Ordinal)
        {
            ["counts"] = np.array([(long)batch_index, total_batches_seen, Sampled ? 1 : 0, Pass?.Next ?? 0]),
            ["pass"] = np.array(Array.ConvertAll(pass, static index => (long)index)),
            ["order"] = np.array(Array.ConvertAll(_order ?? [], static index => (long)index)),
        };
    }

    /// <summary>Goes on from where <see cref="get_state"/> was called.</summary>
    /// <exception cref="InvalidDataException">The state is not that of an iterator over as many samples.</exception>
    public void set_state(IReadOnlyDictionary<string, NDArray> state)
    {
        int[] Numbers(string name) => state.TryGetValue(name, out var array) && array.ndim == 1 ? array.ToArray<int>() : [-1];
        var (counts, pass, order) = (Numbers("counts"), Numbers("pass"), Numbers("order"));
        if (counts.Length != 4 || !IsOrder(pass, num_batches ?? 0) || !IsOrder(order, n))
            throw new InvalidDataException($"The kept state is not that of an iterator over {n} samples in batches of {batch_size}.");
        (batch_index, total_batches_seen, Sampled) = (counts[0], counts[1], counts[2] != 0);
        Pass = pass.Length == 0 ? null : new DatasetPass(pass) { Next = Math.Clamp(counts[3], 0, pass.Length) };
        _order = order.Length == 0 ? null : order;
        Restored = true;
    }

    /// <summary>Where the pass of a training stands.</summary>
    internal DatasetPass? Pass { get; set; }

    /// <summary>Whether a training has looked at the first batches to know their shapes, which draws from <c>np.random</c>.</summary>
    internal bool Sampled { get; set; }

    /// <summary>Whether <see cref="set_state"/> was called and no training has started since.</summary>
    internal bool Restored { get; set; }

    /// <summary>What comes in: the specs of a batch of so many samples.</summary>
    internal abstract TensorSpec[] Specs(int rows);

    /// <summary>Whether batches can be made later, on another thread, from what was drawn.</summary>
    internal abstract bool CanMakeLater { get; }

    /// <summary>Draws all that chance decides about a batch.</summary>
    /// <exception cref="ValueError">There is no such batch.</exception>
    internal void Draw(int index, DrawnBatch drawn)
    {
        if (index < 0 || index >= num_batches)
            throw new ValueError($"Asked to retrieve element {index}, but the Sequence has length {num_batches}");
        StartBatch();
        _order ??= NewOrder();
        var start = index * batch_size;
        Draw(_order.AsSpan(start, Math.Min(batch_size, n - start)), drawn);
    }

    /// <summary>Makes the images of a batch that was drawn.</summary>
    /// <param name="drawn">What was drawn.</param>
    /// <param name="former">A batch that is no longer needed: its memory is used again where it fits.</param>
    /// <param name="alone">Whether the engine's threads are left to others.</param>
    internal abstract Batch Make(DrawnBatch drawn, Batch? former, bool alone);

    /// <summary>Draws how the samples of a batch are transformed.</summary>
    private protected abstract void DrawTransforms(DrawnBatch drawn);

    private void Draw(ReadOnlySpan<int> indices, DrawnBatch drawn)
    {
        drawn.Start(indices);
        DrawTransforms(drawn);
    }

    private void StartBatch()
    {
        if (seed is { } first)
            RandomStreams.NumPy.Seed(first + total_batches_seen);
        total_batches_seen++;
    }

    /// <summary>Whether these are the numbers below a count, each once, or none at all.</summary>
    private static bool IsOrder(int[] numbers, int count) => numbers.Length == 0 || numbers.Order().SequenceEqual(Enumerable.Range(0, count));

    private int[] NewOrder() => shuffle ? RandomStreams.NumPy.Permutation(n) : [.. Enumerable.Range(0, n)];
}
