using TfNet.Engine;

namespace Tensorflow;

/// <summary>Computes <c>tf.einsum</c>: the terms are multiplied from left to right, each pair as a stack of matrix products.</summary>
internal static class Einsum
{
    /// <summary>The result of an equation.</summary>
    /// <exception cref="ValueError">It is no equation, or one for another number of inputs.</exception>
    /// <exception cref="InvalidArgumentError">The shapes do not fit the equation.</exception>
    public static Value Apply(string text, Value[] inputs)
    {
        var equation = EinsumEquation.Parse(text, Array.ConvertAll(inputs, static input => input.Shape.ndim));
        CheckSizes(equation, inputs);
        var result = new LabelledTensor(inputs[0], equation.Inputs[0]).Diagonal();
        for (var i = 1; i < inputs.Length; i++)
        {
            var needed = equation.Inputs[(i + 1)..].SelectMany(static labels => labels).Concat(equation.Output).ToHashSet();
            result = Product(result, new LabelledTensor(inputs[i], equation.Inputs[i]).Diagonal(), needed);
        }
        return result.SumExcept(equation.Output.ToHashSet()).InOrder(equation.Output).Value;
    }

    private static LabelledTensor Product(LabelledTensor a, LabelledTensor b, HashSet<int> needed)
    {
        a = a.SumExcept(needed.Union(b.Labels).ToHashSet());
        b = b.SumExcept(needed.Union(a.Labels).ToHashSet());
        int[] stack = [.. a.Labels.Where(label => b.Labels.Contains(label) && needed.Contains(label))];
        int[] inner = [.. a.Labels.Where(label => b.Labels.Contains(label) && !needed.Contains(label))];
        int[] rows = [.. a.Labels.Except(b.Labels)];
        int[] columns = [.. b.Labels.Except(a.Labels)];
        var sizes = Array.ConvertAll(stack, label => Math.Max(a.Size(label), b.Size(label)) is var size && (a.Size(label) == 0 || b.Size(label) == 0) ? 0 : size);
        var left = Flat(a.InOrder([.. stack, .. rows, .. inner]), sizes, rows.Length);
        var right = Flat(b.InOrder([.. stack, .. inner, .. columns]), sizes, inner.Length);
        var product = Ops.BatchMatMul(left, right);
        var shape = new Shape([.. sizes, .. rows.Select(a.Size), .. columns.Select(b.Size)]);
        return new LabelledTensor(Ops.Reshape(product, shape), [.. stack, .. rows, .. columns]);
    }

    /// <summary>A stack of matrices: the common axes stretched and made one, some axes made rows, the rest columns.</summary>
    private static Value Flat(LabelledTensor tensor, long[] stack, int rowAxes)
    {
        var own = tensor.Value.Shape.Sizes[stack.Length..];
        var value = tensor.Value.Shape.Sizes[..stack.Length].SequenceEqual(stack) ? tensor.Value : Ops.BroadcastTo(tensor.Value, new Shape([.. stack, .. own]));
        return Ops.Reshape(value, new Shape([Count(stack), Count(own[..rowAxes]), Count(own[rowAxes..])]));
    }

    private static long Count(ReadOnlySpan<long> sizes)
    {
        long count = 1;
        foreach (var size in sizes)
            count *= size;
        return count;
    }

    /// <summary>Axes of one letter have one size; those that <c>...</c> stands for may also have size 1.</summary>
    private static void CheckSizes(EinsumEquation equation, Value[] inputs)
    {
        var sizes = new Dictionary<int, long>();
        for (var i = 0; i < inputs.Length; i++)
        {
            for (var axis = 0; axis < equation.Inputs[i].Length; axis++)
            {
                var (label, size) = (equation.Inputs[i][axis], inputs[i].Shape.Sizes[axis]);
                if (!sizes.TryGetValue(label, out var known) || (label < 0 && known == 1))
                    sizes[label] = size;
                else if (known != size && !(label < 0 && size == 1))
                    throw new InvalidArgumentError($"Expected dimension {known} at axis {axis} of the input shaped {inputs[i].Shape} but got dimension {size}");
            }
        }
    }
}
