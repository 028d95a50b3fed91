using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Layers that make one tensor of several, element by element. Inputs with fewer dimensions get dimensions of size 1 after the batch.</summary>
public abstract class BaseMerge : Layer
{
    /// <summary>Keeps the arguments.</summary>
    private protected BaseMerge(string? name, bool trainable, DTypePolicy? dtype) : base(name, trainable, dtype)
    {
        supports_masking = true;
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">There are too few inputs.</exception>
    public sealed override Tensors call(Tensors inputs, bool training)
    {
        return new Tensors(Merge(AlignsRanks ? Aligned(inputs) : [.. inputs]));
    }

    /// <inheritdoc/>
    public sealed override void build(KerasShapesWrapper input_shape)
    {
        RequireList(input_shape);
        Merged(input_shape.ToShapeArray());
        base.build(input_shape);
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">There are too few shapes, or they do not go together.</exception>
    public sealed override KerasShapesWrapper compute_output_shape(KerasShapesWrapper input_shape)
    {
        RequireList(input_shape);
        return Merged(input_shape.ToShapeArray());
    }

    /// <summary>A step counts when it does in one of the inputs; where an input has no mask there is none.</summary>
    /// <inheritdoc/>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) =>
        previous_mask is null || previous_mask.Contains(null) ? null : previous_mask.Aggregate(static (some, mask) => tf.logical_or(some, mask));

    /// <summary>One tensor of several with the same number of dimensions.</summary>
    private protected abstract Tensor Merge(Tensor[] inputs);

    /// <summary>Whether inputs get as many dimensions as the one that has most.</summary>
    private protected virtual bool AlignsRanks => true;

    /// <summary>The shape that comes out.</summary>
    /// <exception cref="ValueError">The shapes do not go together.</exception>
    private protected virtual Shape Merged(IReadOnlyList<Shape> shapes)
    {
        long[] batches = [.. shapes.Where(static shape => shape.ndim > 0).Select(static shape => shape.Sizes[0]).Where(static size => size >= 0).Distinct()];
        if (batches.Length > 1)
            throw new ValueError($"Cannot merge tensors with different batch sizes. Received tensors with shapes {Text(shapes)}");
        var sample = shapes[0][1..];
        foreach (var shape in shapes.Skip(1))
            sample = Elementwise(sample, shape[1..]);
        return new Shape([batches is [var batch] ? batch : -1, .. sample.Sizes]);
    }

    /// <summary>What a function of two makes of all, for functions that have no number that changes nothing: a step that does not count in one input is that of the others. The result has the mask.</summary>
    private protected static Tensor OfUnmasked(Tensor[] inputs, Func<Tensor, Tensor, Tensor> function)
    {
        var (result, counts) = (inputs[0], Counts(inputs[0]));
        foreach (var input in inputs.Skip(1))
        {
            var own = Counts(input);
            var x = own is null ? input : tf.where(own, input, result);
            if (counts is not null)
                result = tf.where(counts, result, x);
            counts = own is null || counts is null ? null : tf.logical_or(counts, own);
            result = function(result, x);
        }
        if (counts is not null)
            result._keras_mask ??= tf.reduce_any(counts, axis: -1);
        return result;
    }

    /// <summary>Which elements of a tensor count, <see langword="null"/> where it has no mask.</summary>
    private protected static Tensor? Counts(Tensor x) => x._keras_mask is { } mask ? tf.broadcast_to(tf.expand_dims(mask, axis: -1), tf.shape(x)) : null;

    /// <summary>Shapes as Python prints a list of them.</summary>
    private protected static string Text(IReadOnlyList<Shape> shapes) => $"[{string.Join(", ", shapes)}]";

    /// <summary>What is said of one tensor that stands in no list.</summary>
    private protected virtual string NoList => "A merge layer should be called on a list of inputs. Received: input_shape={0} (not a list of shapes)";

    private void RequireList(KerasShapesWrapper shapes)
    {
        if (shapes.Structure.IsLeaf)
            throw new ValueError(NoList.Replace("{0}", shapes.ToString(), StringComparison.Ordinal));
        if (shapes.Length == 0)
            throw new ValueError("A merge layer should be called on a list of at least 1 input. Received 0 inputs. Full input_shape received: []");
    }

    private static Tensor[] Aligned(Tensors inputs)
    {
        var most = inputs.Max(static input => input.ndim);
        return [.. inputs.Select(input => Enumerable.Range(0, most - input.ndim).Aggregate(input, static (x, _) => tf.expand_dims(x, axis: 1)))];
    }

    private static Shape Elementwise(Shape a, Shape b)
    {
        if (a.ndim < b.ndim)
            (a, b) = (b, a);
        var sizes = a.dims;
        for (var i = 1; i <= b.ndim; i++)
        {
            var (x, y) = (a.Sizes[^i], b.Sizes[^i]);
            if (x != y && x >= 0 && y >= 0 && x != 1 && y != 1)
                throw new ValueError($"Inputs have incompatible shapes. Received shapes {a} and {b}");
            sizes[^i] = x < 0 || y < 0 ? -1 : x == 1 ? y : x;
        }
        return new Shape(sizes);
    }
}
