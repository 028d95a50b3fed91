using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>Arrays that belong together, cut into batches.</summary>
internal sealed class Batches
{
    private readonly BatchArray[] _arrays;
    private readonly int _batchSize;
    private readonly EpochOrder? _shuffle;
    private readonly int[] _order;

    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets, if any.</param>
    /// <param name="sampleWeight">The weights, if any.</param>
    /// <param name="batchSize">The number of samples in a batch.</param>
    /// <param name="shuffle">The order of each epoch; as they come when absent.</param>
    /// <exception cref="ValueError">The arrays do not have the same number of samples, or none.</exception>
    public Batches(NDArray x, NDArray? y, NDArray? sampleWeight, int batchSize, Func<int, EpochOrder>? shuffle = null)
    {
        if (batchSize < 1)
            throw new ValueError($"`batch_size` must be a positive integer. Received: batch_size={batchSize}");
        _batchSize = batchSize;
        var arrays = new List<BatchArray> { new(x, "x") };
        if (y is not null)
            arrays.Add(new BatchArray(y, "y"));
        if (sampleWeight is not null)
            arrays.Add(new BatchArray(sampleWeight, "sample_weight"));
        HasTargets = y is not null;
        HasWeights = sampleWeight is not null;
        _arrays = [.. arrays];
        if (_arrays.Any(array => array.Count != Count))
        {
            throw new ValueError(
                "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples." +
                $"'x' sizes: {Count}\n" + (y is null ? "" : $"'y' sizes: {y.shape[0]}\n") + (sampleWeight is null ? "" : $"'sample_weight' sizes: {sampleWeight.shape[0]}\n"));
        }
        if (Count == 0)
            throw new ValueError($"There must be at least one sample. Received: x.shape={x.shape}");
        _shuffle = shuffle?.Invoke(Count);
        _order = _shuffle is null ? [] : new int[Count];
    }

    /// <summary>The number of samples.</summary>
    public int Count => _arrays[0].Count;

    /// <summary>The number of batches; the last may be smaller.</summary>
    public int Number => (Count + _batchSize - 1) / _batchSize;

    /// <summary>Whether there are targets.</summary>
    public bool HasTargets { get; }

    /// <summary>Whether samples have weights.</summary>
    public bool HasWeights { get; }

    /// <summary>Whether the last batch is smaller than the others: messages then do not tell the size of the batch.</summary>
    public bool HasPartialBatch => Count % _batchSize != 0;

    /// <summary>The number of samples in a batch.</summary>
    public int Rows(int batch) => Math.Min(_batchSize, Count - batch * _batchSize);

    /// <summary>What a step for this batch takes in.</summary>
    public TensorSpec[] Specs(int batch) => Array.ConvertAll(_arrays, array => array.Spec(Rows(batch)));

    /// <summary>Whether a step takes in what this batch is.</summary>
    public bool Fits(Step step, int batch)
    {
        if (step.Inputs.Length != _arrays.Length)
            return false;
        for (var i = 0; i < _arrays.Length; i++)
        {
            if (!_arrays[i].Fits(step.Inputs[i], Rows(batch)))
                return false;
        }
        return true;
    }

    /// <summary>Draws the order of a new epoch.</summary>
    public void Shuffle() => _shuffle?.Draw(_order);

    /// <summary>Gives a batch to a step.</summary>
    public void Load(Step step, int batch)
    {
        var (start, rows) = (batch * _batchSize, Rows(batch));
        var order = _shuffle is null ? default : _order.AsSpan(start, rows);
        for (var i = 0; i < _arrays.Length; i++)
            step.Load(i, _arrays[i], order, start);
    }
}
