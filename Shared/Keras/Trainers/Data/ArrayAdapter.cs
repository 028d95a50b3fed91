using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>Arrays that belong together, cut into batches.</summary>
internal sealed class ArrayAdapter : DataAdapter
{
    private readonly BatchArray[] _arrays;
    private readonly int _batchSize;
    private readonly EpochOrder? _shuffle;
    private readonly int[] _order;
    private int _next;
    private int _batch;

    private ArrayAdapter(NDArrays x, NDArrays? y, NDArrays? sampleWeight, DataOptions options)
    {
        _arrays = BatchArray.Of(x, y, sampleWeight);
        Layout = new BatchLayout(x.Structure, y?.Structure, sampleWeight?.Structure);
        if (Count == 0)
            throw new ValueError($"There must be at least one sample. Received: x.shape={x.First().shape}");
        _batchSize = options.RowsPerStep(Count);
        if (_batchSize < 1)
            throw new ValueError($"`batch_size` must be a positive integer. Received: batch_size={_batchSize}");
        _shuffle = options.Shuffle?.Invoke(Count);
        _order = _shuffle is null ? [] : new int[Count];
        _next = Batches;
    }

    /// <summary>Begins to read arrays.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets, if any.</param>
    /// <param name="sampleWeight">The weights, if any: for all targets, or for each of them.</param>
    /// <param name="options">How they are read.</param>
    /// <exception cref="ValueError">The arrays do not have the same number of samples, or none, or targets and weights do not fit.</exception>
    public static ArrayAdapter Open(NDArrays x, NDArrays? y, NDArrays? sampleWeight, DataOptions options)
    {
        sampleWeight = options.ClassWeight is { } weights
            ? ClassWeights.ToSampleWeights(y, weights, sampleWeight).arrays
            : sampleWeight is null ? null : SampleWeights.ForTargets(sampleWeight, y);
        return new ArrayAdapter(x, y, sampleWeight, options);
    }

    /// <summary>The number of samples of arrays that belong together.</summary>
    /// <exception cref="ValueError">It is not the same for all of them.</exception>
    public static int CountOf(NDArrays x, NDArrays? y, NDArrays? sampleWeight) => BatchArray.Of(x, y, sampleWeight)[0].Count;

    /// <inheritdoc/>
    public override int? Number => Batches;

    /// <inheritdoc/>
    public override bool HasBatch => true;

    /// <inheritdoc/>
    public override int? Left => Batches - _next;

    /// <inheritdoc/>
    public override int? Samples => Count;

    /// <inheritdoc/>
    public override BatchLayout Layout { get; }

    /// <inheritdoc/>
    public override bool HasPartialBatch => SizesVary || Count % _batchSize != 0;

    /// <summary>Whether the batches of other calls that go by the same steps are of other sizes.</summary>
    public bool SizesVary { get; set; }

    /// <inheritdoc/>
    public override int Rows => Math.Min(_batchSize, Count - _batch * _batchSize);

    private int Count => _arrays[0].Count;

    private int Batches => (Count + _batchSize - 1) / _batchSize;

    /// <inheritdoc/>
    public override bool KnowsPlace => true;

    /// <summary>How many batches of the pass were taken, and the order of its samples; nothing when no pass is under way.</summary>
    public override IReadOnlyDictionary<string, NDArray> get_state() => Running && _next < Batches
        ? new Dictionary<string, NDArray> { ["taken"] = np.array([(long)_next]), ["order"] = np.array(_order) }
        : base.get_state();

    /// <summary>Goes to the place.</summary>
    /// <exception cref="InvalidDataException">It is none in as many samples.</exception>
    public override void set_state(IReadOnlyDictionary<string, NDArray> state)
    {
        if (state.Count == 0)
            return;
        var (taken, order) = (state.Numbers("taken", 1)[0], state.Array("order").ToArray<int>());
        var seen = new bool[Count];
        if (!(taken >= 0 && taken < Batches) || order.Length != _order.Length || Array.Exists(order, i => i < 0 || i >= Count || seen[i] || !(seen[i] = true)))
            throw new InvalidDataException($"The kept place is none in {Count} samples in batches of {_batchSize}: {taken} batches were taken, of {order.Length} samples in an order.");
        order.CopyTo(_order, 0);
        _next = (int)taken;
        GoOn();
    }

    /// <inheritdoc/>
    public override TensorSpec[] Specs() => Array.ConvertAll(_arrays, array => array.Spec(Rows));

    /// <inheritdoc/>
    public override bool Fits(TensorSpec[] inputs)
    {
        if (inputs.Length != _arrays.Length)
            return false;
        for (var i = 0; i < _arrays.Length; i++)
        {
            if (!_arrays[i].Fits(inputs[i], Rows))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override void Load(Step step)
    {
        var (start, rows) = (_batch * _batchSize, Rows);
        var order = _shuffle is null ? default : _order.AsSpan(start, rows);
        for (var i = 0; i < _arrays.Length; i++)
            step.Load(i, _arrays[i], order, start);
    }

    /// <inheritdoc/>
    protected override void StartPass()
    {
        _next = 0;
        _shuffle?.Draw(_order);
    }

    /// <inheritdoc/>
    protected override bool NextInPass()
    {
        if (_next >= Batches)
            return false;
        _batch = _next++;
        return true;
    }
}
