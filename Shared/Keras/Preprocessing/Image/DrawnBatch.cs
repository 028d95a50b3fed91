namespace Tensorflow.Keras.Preprocessing;

/// <summary>All that chance decides about a batch: drawn in order, so that images can be made later, on any thread. It is used again for another batch.</summary>
internal sealed class DrawnBatch
{
    private int[] _indices = [];
    private TransformParameters[] _parameters = [];
    private long[] _names = [];

    /// <summary>The number of samples.</summary>
    public int Count { get; private set; }

    /// <summary>Which samples.</summary>
    public ReadOnlySpan<int> Indices => _indices.AsSpan(0, Count);

    /// <summary>How each is transformed.</summary>
    public Span<TransformParameters> Parameters => _parameters.AsSpan(0, Count);

    /// <summary>The numbers in the names of the files that images are saved to.</summary>
    public Span<long> Names => _names.AsSpan(0, Count);

    /// <summary>Starts a batch of these samples.</summary>
    public void Start(ReadOnlySpan<int> indices)
    {
        Count = indices.Length;
        if (_indices.Length < Count)
            (_indices, _parameters, _names) = (new int[Count], new TransformParameters[Count], new long[Count]);
        indices.CopyTo(_indices);
    }
}
