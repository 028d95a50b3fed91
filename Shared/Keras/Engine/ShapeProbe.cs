using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// Finds the shape of a layer's output by tracing the layer for two sizes of each unknown dimension: what differs is unknown too.
/// Nothing is computed.
/// </summary>
internal static class ShapeProbe
{
    /// <summary>Element type and shape of the output; sizes that depend on unknown ones are -1.</summary>
    public static TensorSpec Run(Layer layer, TensorSpec input)
    {
        layer.BuildFor(input.Shape);
        var small = Trace(layer, input, 2);
        if (input.Shape.dims.All(static size => size >= 0))
            return small;
        var large = Trace(layer, input, 3);
        if (small.Shape.ndim != large.Shape.ndim)
            throw new ValueError($"The number of dimensions that layer \"{layer.name}\" gives depends on the size of the batch. Override `compute_output_shape`.");
        return new TensorSpec(small.DType, new Shape([.. small.Shape.dims.Zip(large.Shape.dims, static (a, b) => a == b ? a : -1)]));
    }

    private static TensorSpec Trace(Layer layer, TensorSpec input, int unknown)
    {
        var graph = new Graph();
        using var scope = Emitter.Use(new GraphEmitter(graph));
        using var unseen = Tape.Suspend();
        using var losses = LossScope.Begin();
        var concrete = new Shape([.. input.Shape.dims.Select(size => size < 0 ? unknown : size)]);
        var output = layer.Apply(new Tensor(graph.AddInput(new TensorSpec(input.DType, concrete))), training: false);
        return output.Spec;
    }
}
