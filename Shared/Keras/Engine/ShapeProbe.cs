using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// Finds the shapes of a layer's outputs by tracing the layer for two sizes of each unknown dimension: what differs is unknown too.
/// Nothing is computed.
/// </summary>
internal static class ShapeProbe
{
    /// <summary>Element types and shapes of the outputs; sizes that depend on unknown ones are -1.</summary>
    public static TensorSpec[] Run(Layer layer, IReadOnlyList<TensorSpec> inputs)
    {
        layer.BuildFor([.. inputs.Select(static input => input.Shape)]);
        var small = Trace(layer, inputs, 2);
        if (inputs.All(static input => input.Shape.IsFullyDefined))
            return small;
        var large = Trace(layer, inputs, 3);
        if (large.Length != small.Length)
            throw new ValueError($"How many tensors layer \"{layer.name}\" gives depends on the size of the batch. Choose an axis of known size.");
        return [.. small.Zip(large, (a, b) => a.Shape.ndim == b.Shape.ndim
            ? new TensorSpec(a.DType, new Shape([.. a.Shape.dims.Zip(b.Shape.dims, static (x, y) => x == y ? x : -1)]))
            : throw new ValueError($"The number of dimensions that layer \"{layer.name}\" gives depends on the size of the batch. Override `compute_output_shape`."))];
    }

    private static TensorSpec[] Trace(Layer layer, IReadOnlyList<TensorSpec> inputs, int unknown)
    {
        var graph = new Graph();
        using var scope = Emitter.Use(new GraphEmitter(graph));
        using var unseen = Tape.Suspend();
        using var losses = LossScope.Begin();
        var symbols = inputs.Select(input =>
            new Tensor(graph.AddInput(input with { Shape = new Shape([.. input.Shape.dims.Select(size => size < 0 ? unknown : size)]) })));
        return [.. layer.Apply(new Tensors(symbols), training: false).Select(static output => output.Spec)];
    }
}
