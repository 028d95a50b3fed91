namespace Tensorflow.Keras.Trainers;

/// <summary>A <c>tf.data.Dataset</c> of batches.</summary>
internal sealed class DatasetAdapter : BatchAdapter
{
    private readonly IDatasetV2 _dataset;
    private IEnumerator<Tensor[]>? _elements;
    private int _taken;

    /// <param name="dataset">Its elements are inputs, or inputs and targets, or inputs, targets and weights.</param>
    /// <param name="classWeight">A weight for each class, by its number.</param>
    public DatasetAdapter(IDatasetV2 dataset, Dictionary<int, float>? classWeight = null) : base(classWeight)
    {
        _dataset = dataset;
        Number = dataset.ElementCount is >= 0 and <= int.MaxValue and var number ? (int)number : null;
    }

    /// <inheritdoc/>
    public override int? Number { get; }

    /// <inheritdoc/>
    public override int? Left => Number is { } number ? (Running ? number - _taken : 0) : null;

    /// <inheritdoc/>
    public override void Dispose() => _elements?.Dispose();

    /// <inheritdoc/>
    protected override void StartPass()
    {
        _elements?.Dispose();
        _elements = _dataset.elements().GetEnumerator();
        _taken = 0;
    }

    /// <inheritdoc/>
    protected override bool NextInPass()
    {
        if (!_elements!.MoveNext())
            return false;
        _taken++;
        Use(BatchConversion.OfParts(DatasetElement.PartsOf(new Tensors(_dataset.element_structure, _elements.Current))));
        return true;
    }
}
