using System.Runtime.CompilerServices;
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
        DatasetElement tensors => OfParts(tensors.Parts),
        ValueTuple<Tensors, Tensors> { Item2.Count: 0 } inputs => Of(inputs.Item1),
        ITuple { Length: >= 1 and <= 3 } tuple => new Batch(Part(tuple[0]), Optional(tuple, 1), Optional(tuple, 2)),
        NDArray[] { Length: >= 1 and <= 3 } list => new Batch(list[0], list.Length > 1 ? list[1] : null, list.Length > 2 ? list[2] : null),
        _ => new Batch(Part(element)),
    };

    /// <summary>The batch that a data set's element stands for.</summary>
    /// <param name="parts">Inputs, or inputs and targets, or inputs, targets and weights.</param>
    /// <exception cref="ValueError">There are more than three, or none.</exception>
    public static Batch OfParts(IReadOnlyList<Tensors> parts) => parts.Count is >= 1 and <= 3
        ? new Batch(parts[0], parts.Count > 1 ? parts[1] : null, parts.Count > 2 ? parts[2] : null)
        : throw new ValueError($"Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: {parts.Count} parts");

    private static DataArg? Optional(ITuple tuple, int index) => index < tuple.Length && tuple[index] is { } part ? Part(part) : null;

    /// <summary>Inputs, targets or weights.</summary>
    private static DataArg Part(object? part) => part switch
    {
        DataArg data => data,
        NDArray array => array,
        NDArrays arrays => arrays,
        Tensor tensor => tensor,
        Tensors tensors => tensors,
        List<NDArray> list => list,
        List<Tensor> list => list,
        Dictionary<string, NDArray> map => map,
        Dictionary<string, Tensor> map => map,
        Array array when ((DataArg)array).IsArrays => array,
        ITuple tuple => DataArg.Create([.. Enumerable.Range(0, tuple.Length).Select(i => Part(tuple[i]))]),
        _ => throw new ValueError(
            "When passing a generator to a Keras model, the generator must return a tuple, either (input,) or (inputs, targets) or (inputs, targets, sample_weights), " +
            $"of arrays or tensors, or of lists and dictionaries of them. Received: {part ?? "None"}"),
    };
}
