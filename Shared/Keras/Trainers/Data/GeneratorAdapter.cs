namespace Tensorflow.Keras.Trainers;

/// <summary>A sequence of batches of which nobody knows how long it is. As Keras does, two batches are looked at before the first step.</summary>
/// <typeparam name="T">What the sequence gives: a batch or a tuple of arrays.</typeparam>
internal sealed class GeneratorAdapter<T> : BatchAdapter
{
    private const int SampleBatches = 2;
    private readonly IEnumerable<T> _generator;
    private readonly Queue<Batch> _waiting = new();
    private IEnumerator<T> _batches;
    private bool _fresh = true;

    /// <param name="generator">Gives the batches.</param>
    /// <param name="classWeight">Must be absent.</param>
    /// <exception cref="ValueError">It gives no batch, or something else than batches.</exception>
    public GeneratorAdapter(IEnumerable<T> generator, Dictionary<int, float>? classWeight = null) : base(null)
    {
        if (classWeight is not null)
            throw new ValueError("Argument `class_weight` is not supported for generator inputs. Put the weights of the samples into the batches: (inputs, targets, sample_weights).");
        _generator = generator;
        _batches = generator.GetEnumerator();
        while (_waiting.Count < SampleBatches && _batches.MoveNext())
            _waiting.Enqueue(BatchConversion.Of(_batches.Current));
        if (_waiting.Count == 0)
            throw new ValueError("The generator gave no batch. It must give at least one.");
        Use(_waiting.Peek());
    }

    /// <inheritdoc/>
    public override int? Number => null;

    /// <inheritdoc/>
    public override int? Left => null;

    /// <inheritdoc/>
    public override bool StartsAgain => false;

    /// <inheritdoc/>
    public override bool Exhausted()
    {
        if (_waiting.Count == 0 && _batches.MoveNext())
            _waiting.Enqueue(BatchConversion.Of(_batches.Current));
        return _waiting.Count == 0;
    }

    /// <inheritdoc/>
    public override void Dispose() => _batches.Dispose();

    /// <inheritdoc/>
    protected override void StartPass()
    {
        if (!_fresh)
        {
            _batches.Dispose();
            _batches = _generator.GetEnumerator();
            _waiting.Clear();
        }
        _fresh = false;
    }

    /// <inheritdoc/>
    protected override bool NextInPass()
    {
        if (_waiting.TryDequeue(out var sampled))
            Use(sampled);
        else if (_batches.MoveNext())
            Use(BatchConversion.Of(_batches.Current));
        else
            return false;
        return true;
    }
}
