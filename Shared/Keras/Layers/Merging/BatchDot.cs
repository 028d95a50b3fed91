using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>The sums of products along one axis of each of two batches, sample by sample. Source: keras.src.layers.merging.dot.batch_dot.</summary>
internal static class BatchDot
{
    /// <summary>Multiplies and sums.</summary>
    /// <param name="x">(B, …).</param>
    /// <param name="y">(B, …), with as many samples.</param>
    /// <param name="axisOfX">Along which axis of x, counted from 0.</param>
    /// <param name="axisOfY">Along which axis of y, counted from 0; of the same size.</param>
    /// <returns>(B, the other axes of x, the other axes of y), at least (B, 1).</returns>
    /// <exception cref="ValueError">A batch has vectors of nothing, or the axis is that of the samples.</exception>
    public static Tensor Apply(Tensor x, Tensor y, int axisOfX, int axisOfY)
    {
        if (x.ndim < 2 || y.ndim < 2)
            throw new ValueError($"Cannot do batch_dot on inputs with rank < 2. Received inputs with shapes {x.shape} and {y.shape}.");
        if (axisOfX == 0 || axisOfY == 0)
            throw new ValueError("Cannot perform batch_dot over axis 0. If your inputs are not batched, add a dummy batch dimension to your inputs using keras.ops.expand_dims(x, 0)");
        var (left, right) = (x.ndim == 2 ? tf.expand_dims(x, 1) : Moved(x, axisOfX, x.ndim - 1), Moved(y, axisOfY, 1));
        var (rows, columns) = (x.ndim == 2 ? Shape.Scalar : left.shape[1..^1], right.shape[2..]);
        var (batch, inner) = (left.shape[0], left.shape[-1]);
        var product = tf.matmul(tf.reshape(left, new Shape([batch, rows.size, inner])), tf.reshape(right, new Shape([batch, inner, columns.size])));
        var others = rows.concatenate(columns);
        return tf.reshape(product, new Shape(batch).concatenate(others.ndim == 0 ? new Shape(1) : others));
    }

    /// <summary>The tensor with one axis at another place, the others in their order.</summary>
    private static Tensor Moved(Tensor tensor, int from, int to)
    {
        if (from == to)
            return tensor;
        var order = Enumerable.Range(0, tensor.ndim).Where(axis => axis != from).ToList();
        order.Insert(to, from);
        return tf.transpose(tensor, order.ToArray());
    }
}
