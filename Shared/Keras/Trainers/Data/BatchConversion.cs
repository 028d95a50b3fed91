using Tensorflow.NumPy;

namespace Tensorflow.Keras.Trainers;

/// <summary>Batches in the forms in which programs write them.</summary>
internal static class BatchConversion
{
    /// <summary>The batch that an element of a generator stands for.</summary>
    /// <exception cref="ValueError">It is no batch.</exception>
    public static Batch Of<T>(T element) => element switch
    {
        Batch batch => batch,
        NDArray x => new Batch(x),
        ValueTuple<NDArray> single => new Batch(single.Item1),
        ValueTuple<NDArray, NDArray> pair => new Batch(pair.Item1, pair.Item2),
        ValueTuple<NDArray, NDArray, NDArray> triple => new Batch(triple.Item1, triple.Item2, triple.Item3),
        Tensor x => new Batch(x.numpy()),
        ValueTuple<Tensor, Tensor> pair => new Batch(pair.Item1.numpy(), pair.Item2.numpy()),
        ValueTuple<Tensor, Tensor, Tensor> triple => new Batch(triple.Item1.numpy(), triple.Item2.numpy(), triple.Item3.numpy()),
        DatasetElement tensors => Of([.. ((Tensors)tensors).Select(static tensor => tensor.numpy())]),
        ValueTuple<Tensors, Tensors> pair => Of([pair.Item1.Single.numpy(), .. pair.Item2.Select(static tensor => tensor.numpy())]),
        _ => throw new ValueError(
            "When passing a generator to a Keras model, the generator must return a tuple, either (input,) or (inputs, targets) or (inputs, targets, sample_weights), " +
            $"of NDArrays or Tensors. Received: {element}"),
    };

    /// <summary>The batch of these arrays.</summary>
    /// <exception cref="ValueError">There are more than three, or none.</exception>
    public static Batch Of(NDArray[] arrays) => arrays.Length switch
    {
        1 => new Batch(arrays[0]),
        2 => new Batch(arrays[0], arrays[1]),
        3 => new Batch(arrays[0], arrays[1], arrays[2]),
        _ => throw new ValueError($"Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: {arrays.Length} arrays"),
    };
}
