using TfNet.Engine;

namespace Tensorflow;

/// <summary>A tensor whose axes have labels, as the terms of <c>tf.einsum</c> have.</summary>
/// <param name="Value">The tensor.</param>
/// <param name="Labels">The label of each axis.</param>
internal readonly record struct LabelledTensor(Value Value, int[] Labels)
{
    /// <summary>The tensor with a label only once: of axes that share one, the diagonal.</summary>
    /// <exception cref="InvalidArgumentError">Such axes differ in size.</exception>
    public LabelledTensor Diagonal()
    {
        var result = this;
        while (result.Repeated() is var (first, second) && second > 0)
            result = result.Diagonal(first, second);
        return result;
    }

    /// <summary>The sums over the axes whose labels nobody needs.</summary>
    public LabelledTensor SumExcept(IReadOnlySet<int> needed)
    {
        var labels = Labels;
        int[] summed = [.. Enumerable.Range(0, labels.Length).Where(axis => !needed.Contains(labels[axis]))];
        return summed.Length == 0 ? this : new LabelledTensor(Ops.Sum(Value, summed), Array.FindAll(labels, needed.Contains));
    }

    /// <summary>The tensor with its axes in the order of these labels.</summary>
    public LabelledTensor InOrder(int[] labels)
    {
        var mine = Labels;
        var order = Array.ConvertAll(labels, label => Array.IndexOf(mine, label));
        return order.AsSpan().SequenceEqual(Enumerable.Range(0, order.Length).ToArray()) ? this : new LabelledTensor(Ops.Transpose(Value, order), labels);
    }

    /// <summary>The size of the axis with a label, 1 where there is none.</summary>
    public long Size(int label) => Array.IndexOf(Labels, label) is >= 0 and var axis ? Value.Shape.Sizes[axis] : 1;

    private (int First, int Second) Repeated()
    {
        for (var second = 1; second < Labels.Length; second++)
        {
            if (Array.IndexOf(Labels, Labels[second]) is var first && first < second)
                return (first, second);
        }
        return default;
    }

    private LabelledTensor Diagonal(int first, int second)
    {
        var size = Value.Shape.Sizes[first];
        if (Value.Shape.Sizes[second] != size)
            throw new InvalidArgumentError($"Expected dimension {size} at axis {second} of the input shaped {Value.Shape} but got dimension {Value.Shape.Sizes[second]}");
        int[] others = [.. Enumerable.Range(0, Labels.Length).Where(axis => axis != first && axis != second)];
        var last = Ops.Transpose(Value, [.. others, first, second]);
        var stack = new Shape(last.Shape.Sizes[..^2].ToArray());
        var places = new long[size];
        for (var i = 0; i < places.Length; i++)
            places[i] = i * (size + 1);
        var diagonal = Ops.Gather(Ops.Reshape(last, stack.concatenate(size * size)), TensorValue.From<long>(places, size), -1);
        var labels = Labels;
        return new LabelledTensor(diagonal, [.. others.Select(axis => labels[axis]), labels[first]]);
    }
}
