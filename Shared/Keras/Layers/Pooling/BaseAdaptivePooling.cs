using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Layers that pool to a given size. Part i of p along a dimension of n elements is those from ⌊i · n / p⌋ up to ⌈(i + 1) · n / p⌉, so that parts have one of
/// two lengths and may share elements. Dimensions are pooled one after the other.
/// </summary>
public abstract class BaseAdaptivePooling : Layer
{
    /// <summary>Checks and keeps the arguments.</summary>
    private protected BaseAdaptivePooling(int rank, SizesArg output_size, string? data_format, string? name, DTypePolicy? dtype) : base(name, true, dtype)
    {
        if (!output_size.IsNumber && output_size.Count() != rank)
        {
            if (rank == 1)
                throw new ValueError($"For 1D input, `output_size` tuple must have length 1. Received: {output_size}");
            throw new ValueError($"`output_size` must be an integer or {(rank == 2 ? "(height, width)" : "(depth, height, width)")} tuple. Received: {output_size} of type <class 'tuple'>");
        }
        this.output_size = output_size.Resolve(rank, nameof(output_size));
        input_spec = new InputSpec(ndim: rank + 2);
        if (data_format is not (null or DataFormat.ChannelsFirst or DataFormat.ChannelsLast))
            throw new ValueError($"Invalid data_format: {data_format}. Expected 'channels_first' or 'channels_last'.");
        this.data_format = DataFormat.Standardize(data_format);
    }

    /// <summary>The number of parts along each dimension.</summary>
    public int[] output_size { get; }

    /// <summary>Where the channels are.</summary>
    public string data_format { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = DataFormat.ToLast(inputs, data_format);
        for (var d = 0; d < output_size.Length; d++)
            x = Along(d, x);
        return DataFormat.FromLast(x, data_format);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        return DataFormat.WithSpatial(input_shape, Array.ConvertAll(output_size, static size => (long)size), data_format);
    }

    /// <summary>The pooling of the places of a window.</summary>
    protected abstract Tensor Pool(Tensor x, Windows windows);

    /// <summary>Pools one dimension: parts that tile it by a window that moves by its size, others out of all places of windows of the two lengths.</summary>
    private Tensor Along(int dimension, Tensor x)
    {
        var (size, parts) = (x.shape[dimension + 1], output_size[dimension]);
        if (size % parts == 0)
            return Pool(x, Window(dimension, size / parts, size / parts, x));
        var starts = new int[parts];
        var lengths = new int[parts];
        for (var i = 0; i < parts; i++)
        {
            starts[i] = (int)((long)i * size / parts);
            lengths[i] = (int)((((i + 1L) * size) + parts - 1) / parts) - starts[i];
        }
        var small = lengths.Min();
        var places = new List<Tensor> { Pool(x, Window(dimension, small, 1, x)) };
        if (lengths.Max() > small)
            places.Add(Pool(x, Window(dimension, lengths.Max(), 1, x)));
        for (var i = 0; i < parts; i++)
            starts[i] += lengths[i] == small ? 0 : places[0].shape[dimension + 1];
        return tf.gather(places.Count == 1 ? places[0] : tf.concat(places, dimension + 1), tf.constant(starts), axis: dimension + 1);
    }

    /// <summary>A window along one dimension, of size 1 along the others.</summary>
    private Windows Window(int dimension, int size, int stride, Tensor x)
    {
        var (sizes, strides) = (new int[output_size.Length], new int[output_size.Length]);
        Array.Fill(sizes, 1);
        Array.Fill(strides, 1);
        (sizes[dimension], strides[dimension]) = (size, stride);
        return Windows.Create(false, x.shape.Sizes.Slice(1, output_size.Length), sizes, strides);
    }
}
