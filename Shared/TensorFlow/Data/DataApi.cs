namespace Tensorflow;

/// <summary>The functions of <c>tf.data</c>.</summary>
public sealed class DataApi
{
    internal DataApi()
    {
    }

    /// <summary>Lets the library choose.</summary>
    public int AUTOTUNE => -1;

    /// <summary>The cardinality of a dataset that never ends.</summary>
    public long INFINITE_CARDINALITY => Tensorflow.Dataset.Infinite;

    /// <summary>The cardinality of a dataset that does not know it.</summary>
    public long UNKNOWN_CARDINALITY => Tensorflow.Dataset.Unknown;

    /// <summary>The same under the name that older programs use: <c>tf.data.experimental.AUTOTUNE</c>.</summary>
    public DataApi experimental => this;

    /// <summary>Makes datasets.</summary>
    public DatasetFactory Dataset { get; } = new();

    /// <summary>The number of elements of a dataset.</summary>
    /// <inheritdoc cref="IDatasetV2.cardinality"/>
    public Tensor cardinality(IDatasetV2 dataset) => dataset.cardinality();
}
