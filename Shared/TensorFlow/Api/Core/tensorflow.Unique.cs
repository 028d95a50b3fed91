using Tensorflow.NumPy;

namespace Tensorflow;

// Each value once.
public partial class tensorflow
{
    /// <summary>Each value of a vector once, in the order in which they come first, and for each element where its value is among them.</summary>
    /// <param name="x">The values, (N,).</param>
    /// <param name="out_idx">The element type of the positions: int32 or int64.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">It is no vector.</exception>
    /// <exception cref="TypeError">The vector is a placeholder of a model: the number of values is not known.</exception>
    public (Tensor y, Tensor idx) unique(Tensor x, DTypeArg out_idx = default, string? name = null)
    {
        var (values, places, _) = Distinct(x, out_idx.Or(TF_DataType.TF_INT32), nameof(unique));
        return (values, places);
    }

    /// <summary>Each value of a vector once, in the order in which they come first, for each element where its value is among them, and how often each occurs.</summary>
    /// <inheritdoc cref="unique"/>
    public (Tensor y, Tensor idx, Tensor count) unique_with_counts(Tensor x, DTypeArg out_idx = default, string? name = null) =>
        Distinct(x, out_idx.Or(TF_DataType.TF_INT32), nameof(unique_with_counts));

    private (Tensor Values, Tensor Places, Tensor Counts) Distinct(Tensor x, TF_DataType outType, string function)
    {
        if (x.IsPlaceholder)
            throw new TypeError($"tf.{function} gives as many values as there are different ones, which the placeholder {x} does not say. Call it on data.");
        if (x.ndim != 1)
            throw new InvalidArgumentError($"{function} expects a 1D vector. Received: a tensor of shape {x.shape}.");
        if (outType is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
            throw new TypeError($"Positions are int32 or int64. Received: {outType.Name()}.");
        // Numbers of 16 bits are exact as float32; what is not a number equals nothing.
        var (first, places, counts) = x.dtype switch
        {
            TF_DataType.TF_DOUBLE => Distinct(x.ToArray<double>(), static number => double.IsNaN(number)),
            TF_DataType.TF_UINT64 => Distinct(x.ToArray<ulong>(), static _ => false),
            _ when x.dtype.IsFloating() => Distinct(cast(x, TF_DataType.TF_FLOAT).ToArray<float>(), static number => float.IsNaN(number)),
            _ => Distinct(cast(x, TF_DataType.TF_INT64).ToArray<long>(), static _ => false),
        };
        return (gather(x, first.ToArray()), cast(places, outType), cast(counts.ToArray(), outType));
    }

    private static (List<int> First, int[] Places, List<int> Counts) Distinct<T>(T[] values, Func<T, bool> isUnlikeAll) where T : notnull
    {
        var (first, places, counts) = (new List<int>(), new int[values.Length], new List<int>());
        var known = new Dictionary<T, int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (isUnlikeAll(values[i]) || !known.TryGetValue(values[i], out var place))
            {
                place = first.Count;
                first.Add(i);
                counts.Add(0);
                known.TryAdd(values[i], place);
            }
            places[i] = place;
            counts[place]++;
        }
        return (first, places, counts);
    }
}
