using TfNet.Engine;

namespace Tensorflow;

/// <summary>Makes the messages <c>Summary.Value</c> of summary.proto: a tag, a tensor, and the part of TensorBoard that shows it.</summary>
internal static class SummaryValue
{
    private const int FloatType = 1;
    private const int DoubleType = 2;
    private const int StringType = 7;

    /// <summary>A number.</summary>
    public static ProtobufWriter Scalar(string tag, float value, string? description) =>
        Of(tag, Numbers(FloatType, [], BitConverter.GetBytes(value)), "scalars", null, description);

    /// <summary>The rows of a histogram.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="buckets">Left end, right end and count of each bucket.</param>
    /// <param name="description">What is said of it.</param>
    public static ProtobufWriter Histogram(string tag, ReadOnlySpan<double> buckets, string? description)
    {
        var bytes = new byte[buckets.Length * sizeof(double)];
        for (var i = 0; i < buckets.Length; i++)
            BitConverter.TryWriteBytes(bytes.AsSpan(i * sizeof(double)), buckets[i]);
        return Of(tag, Numbers(DoubleType, [buckets.Length / 3, 3], bytes), "histograms", null, description);
    }

    /// <summary>Texts, or files of images behind their width and height.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="texts">The bytes of each.</param>
    /// <param name="plugin">The part of TensorBoard that shows them.</param>
    /// <param name="content">What that part is told.</param>
    /// <param name="description">What is said of them.</param>
    public static ProtobufWriter Texts(string tag, ReadOnlySpan<long> shape, IEnumerable<byte[]> texts, string plugin, byte[]? content = null, string? description = null)
    {
        var tensor = Tensor(StringType, shape);
        foreach (var text in texts)
            tensor.Bytes(8, text);
        return Of(tag, tensor, plugin, content, description);
    }

    private static ProtobufWriter Of(string tag, ProtobufWriter tensor, string plugin, byte[]? content, string? description)
    {
        var data = new ProtobufWriter();
        data.Text(1, plugin);
        if (content is not null)
            data.Bytes(2, content);
        var metadata = new ProtobufWriter();
        metadata.Message(1, data);
        if (!string.IsNullOrEmpty(description))
            metadata.Text(3, description);
        var value = new ProtobufWriter();
        value.Text(1, tag);
        value.Message(8, tensor);
        value.Message(9, metadata);
        return value;
    }

    private static ProtobufWriter Numbers(int type, ReadOnlySpan<long> shape, byte[] content)
    {
        var tensor = Tensor(type, shape);
        if (content.Length > 0)
            tensor.Bytes(4, content);
        return tensor;
    }

    private static ProtobufWriter Tensor(int type, ReadOnlySpan<long> shape)
    {
        var sizes = new ProtobufWriter();
        foreach (var size in shape)
        {
            var dimension = new ProtobufWriter();
            if (size != 0)
                dimension.Integer(1, size);
            sizes.Message(2, dimension);
        }
        var tensor = new ProtobufWriter();
        tensor.Integer(1, type);
        tensor.Message(2, sizes);
        return tensor;
    }
}
