using Tensorflow.Keras.Trainers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>Data to validate on: <c>(x, y)</c>, <c>(x, y, sample_weight)</c>, or a <see cref="PyDataset"/> such as <c>datagen.flow(x, y)</c>.</summary>
public sealed class ValidationData
{
    private readonly Func<int, DataAdapter> _open;

    /// <summary>Arrays.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="sampleWeight">A weight for each sample.</param>
    public ValidationData(NDArray x, NDArray y, NDArray? sampleWeight = null) : this(batchSize => new ArrayAdapter(x, y, sampleWeight, batchSize)) =>
        (X, Y, SampleWeight) = (x, y, sampleWeight);

    private ValidationData(Func<int, DataAdapter> open) => _open = open;

    /// <summary>The inputs, where they are an array.</summary>
    public NDArray? X { get; }

    /// <summary>The targets, where they are an array.</summary>
    public NDArray? Y { get; }

    /// <summary>A weight for each sample, where there is an array of them.</summary>
    public NDArray? SampleWeight { get; }

    /// <summary>Inputs and targets.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray Y) pair) => new(pair.X, pair.Y);

    /// <summary>Inputs, targets and weights.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray Y, NDArray SampleWeight) triple) => new(triple.X, triple.Y, triple.SampleWeight);

    /// <summary>Batches by index.</summary>
    public static implicit operator ValidationData(PyDataset dataset) => new(_ => new PyDatasetAdapter(dataset, shuffle: false));

    /// <summary>Batches of a <c>tf.data.Dataset</c>; C# does not convert interfaces by itself.</summary>
    public static ValidationData From(IDatasetV2 dataset) => new(_ => new DatasetAdapter(dataset));

    /// <summary>A sequence of batches, which every validation reads from the start.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or a tuple of arrays or tensors.</typeparam>
    public static ValidationData From<T>(IEnumerable<T> batches) => new(_ => new GeneratorAdapter<T>(batches));

    /// <summary>Begins to read, in batches of this size where the data do not come in batches.</summary>
    internal DataAdapter Open(int batchSize) => _open(batchSize);
}
