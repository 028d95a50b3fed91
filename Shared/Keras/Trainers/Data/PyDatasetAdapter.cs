using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// A <see cref="PyDataset"/>: its batches in the order of their indices or, shuffled, in one of Python's <c>random</c>. While a step runs, the next batch is made.
/// What image iterators draw from <c>np.random</c> is drawn here, on the thread that trains, when Keras would have drawn it.
/// </summary>
internal sealed class PyDatasetAdapter : BatchAdapter
{
    private const int SampleBatches = 2;
    private readonly PyDataset _dataset;
    private readonly Iterator? _iterator;
    private readonly bool _shuffle;
    private readonly BatchMaker _maker;
    private readonly DrawnBatch _drawn = new();
    private Batch? _current;
    private Batch? _spare;
    private DatasetPass _pass;
    private int _making;
    private int _expected;

    /// <param name="dataset">The batches.</param>
    /// <param name="shuffle">Whether they come in random order.</param>
    /// <param name="classWeight">A weight for each class, by its number.</param>
    /// <exception cref="ValueError">There are no batches.</exception>
    public PyDatasetAdapter(PyDataset dataset, bool shuffle, Dictionary<int, float>? classWeight = null) : base(classWeight)
    {
        (_dataset, _shuffle) = (dataset, shuffle);
        _iterator = dataset as Iterator;
        _maker = new BatchMaker(MakeNext);
        Number = dataset.num_batches;
        if (Number == 0)
        {
            throw new ValueError(dataset is DirectoryIterator files
                ? $"The {nameof(DirectoryIterator)} has length 0: there are no images in '{files.directory}'. Expected a folder for each class, with .png, .jpg, .jpeg or .bmp files in them."
                : $"The {dataset.GetType().Name} has length 0. It must have at least one batch.");
        }
        _pass = new DatasetPass(Number is { } number ? new int[number] : null) { Next = Number ?? 0 };
        Sample(Math.Min(SampleBatches, Number ?? SampleBatches));
    }

    /// <inheritdoc/>
    public override int? Number { get; }

    /// <inheritdoc/>
    public override int? Left => Number is { } number ? number - _pass.Next : null;

    /// <inheritdoc/>
    public override void Expect(int? steps) => _expected = Math.Min(steps ?? int.MaxValue, Left ?? int.MaxValue);

    /// <summary>Where the data set stands between two epochs, if it tells.</summary>
    public override IReadOnlyDictionary<string, NDArray> get_state() => (_dataset as IResumable)?.get_state() ?? base.get_state();

    /// <inheritdoc/>
    public override void set_state(IReadOnlyDictionary<string, NDArray> state)
    {
        (_dataset as IResumable)?.set_state(state);
        if (_iterator is null)
            return;
        TakeUp();
        _iterator.Restored = false;
    }

    /// <inheritdoc/>
    public override void OnEpochBegin() => _dataset.on_epoch_begin();

    /// <inheritdoc/>
    public override void OnEpochEnd() => _dataset.on_epoch_end();

    /// <inheritdoc/>
    public override void Dispose() => _maker.Dispose();

    /// <inheritdoc/>
    protected override void StartPass()
    {
        _pass.Next = 0;
        if (_pass.Order is not { } order)
            return;
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        if (_shuffle)
            RandomStreams.Python.Shuffle(order);
    }

    /// <inheritdoc/>
    protected override bool NextInPass()
    {
        if (Left == 0)
            return false;
        var batch = _maker.Busy ? _maker.Take() : Make(_pass.Index, alone: false);
        (_spare, _current) = (_current, batch);
        _pass.Next++;
        Use(batch);
        if (--_expected > 0 && _dataset.workers > 0 && _iterator is null or { CanMakeLater: true })
        {
            _making = _pass.Index;
            _iterator?.Draw(_making, _drawn);
            _maker.Begin();
        }
        return true;
    }

    /// <summary>Keras looks at the first batches to know their shapes; what they draw is part of the program's random numbers.</summary>
    private void Sample(int batches)
    {
        if (_iterator is null)
        {
            Use(_dataset[0]);
            for (var i = 1; i < batches; i++)
                _ = _dataset[i];
            return;
        }
        if (!(_iterator.Restored && _iterator.Sampled))
        {
            for (var i = 0; i < batches; i++)
            {
                if (_iterator.CanMakeLater)
                    _iterator.Draw(i, _drawn);
                else
                    _ = _iterator[i];
            }
        }
        else
        {
            TakeUp();
        }
        (_iterator.Sampled, _iterator.Restored, _iterator.Pass) = (true, false, _pass);
        Describe(_iterator.Specs(Math.Min(_iterator.batch_size, _iterator.n)));
    }

    /// <summary>Goes on with the pass that the iterator was restored to.</summary>
    private void TakeUp()
    {
        if (_iterator?.Pass is not { } pass)
            return;
        _pass = pass;
        GoOn();
    }

    private Batch Make(int index, bool alone)
    {
        if (_iterator is not { CanMakeLater: true } iterator)
            return _dataset[index];
        iterator.Draw(index, _drawn);
        return iterator.Make(_drawn, _spare, alone);
    }

    /// <summary>Runs on the maker's thread.</summary>
    private Batch MakeNext() => _iterator?.Make(_drawn, _spare, alone: true) ?? _dataset[_making];
}
