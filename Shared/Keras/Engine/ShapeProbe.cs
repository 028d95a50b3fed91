using Tensorflow.Common.Types;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// Finds the shapes of a layer's outputs by tracing the layer for two sizes of each unknown dimension: what differs is unknown too.
/// Nothing is computed, so that sizes beside the batch can be as large as windows may want them, and so far apart that strides leave them different.
/// </summary>
internal static class ShapeProbe
{
    private static readonly (int Batch, int Other) s_small = (2, 192);
    private static readonly (int Batch, int Other) s_large = (3, 1013);

    /// <summary>Element types and shapes of the outputs; sizes that depend on unknown ones are -1.</summary>
    public static Nest<TensorSpec> Run(Layer layer, CallArguments arguments)
    {
        layer.BuildFor(arguments);
        var small = Trace(layer, arguments, s_small);
        if (arguments.AllTensors().All(static tensor => tensor.shape.IsFullyDefined))
            return small;
        var large = Trace(layer, arguments, s_large);
        if (!large.Structure.Equals(small.Structure))
            throw new ValueError($"How many tensors layer \"{layer.name}\" gives depends on the size of the batch. Choose an axis of known size.");
        return new(small.Structure, small.Zip(large, (a, b) => a.Shape.ndim == b.Shape.ndim
            ? new TensorSpec(a.DType, new Shape([.. a.Shape.dims.Zip(b.Shape.dims, static (x, y) => x == y ? x : -1)]))
            : throw new ValueError($"The number of dimensions that layer \"{layer.name}\" gives depends on the size of the batch. Override `compute_output_shape`.")));
    }

    private static Nest<TensorSpec> Trace(Layer layer, CallArguments arguments, (int Batch, int Other) unknown)
    {
        var graph = new Graph();
        using var scope = Emitter.Use(new GraphEmitter(graph));
        using var unseen = Tape.Suspend();
        using var losses = LossScope.Begin();
        using var trial = CallContext.Trial();
        var traced = arguments.Map(tensor => tensor is KerasTensor toCome
            ? new Tensor(graph.AddInput(toCome.Spec with { Shape = new Shape([.. toCome.shape.dims.Select((size, axis) => size >= 0 ? size : axis == 0 ? unknown.Batch : unknown.Other)]) }))
            : tensor);
        var outputs = layer.Apply(traced.With(training: false, traced.mask));
        return new(outputs.Structure, outputs.Select(static output => output.Spec));
    }
}
