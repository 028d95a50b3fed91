using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes merging layers from configs.</summary>
internal static class MergingRegistry
{
    /// <summary>Adds them to the layers that a config may name.</summary>
    public static ObjectRegistry<Layer> AddMerging(this ObjectRegistry<Layer> registry) => registry
        .Add(static c => new Add(c.LayerName(), c.Trainable(), c.DType()), "Add")
        .Add(static c => new Subtract(c.LayerName(), c.Trainable(), c.DType()), "Subtract")
        .Add(static c => new Multiply(c.LayerName(), c.Trainable(), c.DType()), "Multiply")
        .Add(static c => new Average(c.LayerName(), c.Trainable(), c.DType()), "Average")
        .Add(static c => new Maximum(c.LayerName(), c.Trainable(), c.DType()), "Maximum")
        .Add(static c => new Minimum(c.LayerName(), c.Trainable(), c.DType()), "Minimum")
        .Add(static c => new Concatenate(c.Integer("axis", -1), c.LayerName(), c.Trainable(), c.DType()), "Concatenate")
        .Add(static c => new Dot(c.Axes("axes")!, c.Flag("normalize", false), c.LayerName(), c.Trainable(), c.DType()), "Dot");
}
