using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>
/// Data to validate on: <c>(x, y)</c>, <c>(x, y, sample_weight)</c>, each an array or several, or a <see cref="PyDataset"/> such as <c>datagen.flow(x, y)</c>. Where one of them is written
/// as a collection expression, C# needs a <c>new</c> before: <c>new([a, b], y)</c>.
/// </summary>
public sealed class ValidationData
{
    private readonly DataArg _x;
    private readonly DataArg? _y;
    private readonly DataArg? _sampleWeight;

    /// <summary>Arrays.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets, for models that have some.</param>
    /// <param name="sampleWeight">A weight for each sample.</param>
    public ValidationData(DataArg x, DataArg? y = null, DataArg? sampleWeight = null) => (_x, _y, _sampleWeight) = (x, y, sampleWeight);

    /// <summary>The inputs, where they are arrays.</summary>
    public NDArray? X => _y is null ? null : (NDArray)_x.Arrays;

    /// <summary>The targets, where they are arrays.</summary>
    public NDArray? Y => _y is null ? null : (NDArray)_y.Arrays;

    /// <summary>A weight for each sample, where there are arrays of them.</summary>
    public NDArray? SampleWeight => _sampleWeight is null ? null : (NDArray)_sampleWeight.Arrays;

    /// <summary>Inputs and targets.</summary>
    public static implicit operator ValidationData((DataArg X, DataArg Y) pair) => new(pair.X, pair.Y);

    /// <summary>Inputs, targets and weights.</summary>
    public static implicit operator ValidationData((DataArg X, DataArg Y, DataArg SampleWeight) triple) => new(triple.X, triple.Y, triple.SampleWeight);

    /// <summary>Batches by index.</summary>
    public static implicit operator ValidationData(PyDataset dataset) => new((DataArg)dataset);

    /// <summary>Batches of a <c>tf.data.Dataset</c>; C# does not convert interfaces by itself.</summary>
    public static ValidationData From(IDatasetV2 dataset) => new(DataArg.From(dataset));

    /// <summary>A sequence of batches, which every validation reads from the start.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or arrays and tensors, alone or in a tuple.</typeparam>
    public static ValidationData From<T>(IEnumerable<T> batches) => new(DataArg.From(batches));

    /// <summary>What of the data has a state, if anything.</summary>
    internal IResumable? Resumable => _x.Resumable;

    /// <summary>Begins to read.</summary>
    internal DataAdapter Open(DataOptions options) => _x.Open(_y, _sampleWeight, options);
}
