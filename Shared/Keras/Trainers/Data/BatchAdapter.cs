using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>Sources that give whole batches: each is an object of its own, and may have another size.</summary>
/// <param name="classWeight">A weight for each class, by its number.</param>
internal abstract class BatchAdapter(Dictionary<int, float>? classWeight) : DataAdapter
{
    private BatchArray[] _arrays = [];
    private TensorSpec[] _specs = [];
    private BatchLayout _layout = new(Structure.Leaf, null, null);

    /// <inheritdoc/>
    public override bool HasBatch => _specs.Length > 0;

    /// <inheritdoc/>
    public override bool HasPartialBatch => true;

    /// <inheritdoc/>
    public override BatchLayout Layout => _layout;

    /// <inheritdoc/>
    public override int Rows => _specs[0].Shape[0];

    /// <inheritdoc/>
    public override TensorSpec[] Specs() => _specs;

    /// <inheritdoc/>
    public override bool Fits(TensorSpec[] inputs) => inputs.AsSpan().SequenceEqual(_specs);

    /// <inheritdoc/>
    public override void Load(Step step)
    {
        for (var i = 0; i < _arrays.Length; i++)
            step.Load(i, _arrays[i], [], 0);
    }

    /// <summary>Makes a batch the current one.</summary>
    /// <exception cref="ValueError">Its arrays do not have the same number of samples, or none.</exception>
    protected void Use(Batch batch)
    {
        if (classWeight is not null)
            batch = new Batch(batch.x, batch.y, ClassWeights.ToSampleWeights(batch.y?.arrays, classWeight, batch.sample_weight?.arrays));
        var (x, y, weights) = (batch.x.arrays, batch.y?.arrays, batch.sample_weight?.arrays);
        _arrays = BatchArray.Of(x, y, weights);
        if (_arrays[0].Count == 0)
            throw new ValueError($"There must be at least one sample in a batch. Received: x.shape={x.First().shape}");
        SetLayout(x.Structure, y?.Structure, weights?.Structure);
        _specs = Array.ConvertAll(_arrays, static array => array.Spec(array.Count));
    }

    /// <summary>Says what batches will be like, without one.</summary>
    /// <param name="specs">Inputs, targets if any, weights if any, in the types of their arrays.</param>
    protected void Describe(TensorSpec[] specs)
    {
        var weighted = specs.Length > 2 || (specs.Length > 1 && classWeight is not null);
        SetLayout(Structure.Leaf, specs.Length > 1 ? Structure.Leaf : null, weighted ? Structure.Leaf : null);
        _specs = Array.ConvertAll(specs, static spec => BatchArray.Arriving(spec.DType, spec.Shape));
        if (classWeight is not null && specs.Length == 2)
            _specs = [.. _specs, new TensorSpec(TF_DataType.TF_FLOAT, new Shape(specs[0].Shape[0]))];
    }

    private void SetLayout(Structure x, Structure? y, Structure? weights)
    {
        if (!(_layout.X.Equals(x) && Equals(_layout.Y, y) && Equals(_layout.SampleWeight, weights)))
            _layout = new BatchLayout(x, y, weights);
    }
}
