using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes pooling layers from configs.</summary>
internal static class PoolingRegistry
{
    /// <summary>Adds the pooling layers to those that configs may name.</summary>
    public static ObjectRegistry<Layer> AddPooling(this ObjectRegistry<Layer> registry) => registry
        .Add(static c => new MaxPooling1D(c.Sizes("pool_size"), c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), null, c.LayerName(), c.DType()), "MaxPooling1D")
        .Add(static c => new MaxPooling2D(c.Sizes("pool_size"), c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), null, c.LayerName(), c.DType()), "MaxPooling2D")
        .Add(static c => new MaxPooling3D(c.Sizes("pool_size"), c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), null, c.LayerName(), c.DType()), "MaxPooling3D")
        .Add(static c => new AveragePooling1D(c.Sizes("pool_size"), c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), null, c.LayerName(), c.DType()), "AveragePooling1D")
        .Add(static c => new AveragePooling2D(c.Sizes("pool_size"), c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), null, c.LayerName(), c.DType()), "AveragePooling2D")
        .Add(static c => new AveragePooling3D(c.Sizes("pool_size"), c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), null, c.LayerName(), c.DType()), "AveragePooling3D")
        .Add(static c => new GlobalMaxPooling1D(c.Text("data_format", null), c.Flag("keepdims", false), c.LayerName(), c.DType()), "GlobalMaxPooling1D")
        .Add(static c => new GlobalMaxPooling2D(c.Text("data_format", null), c.Flag("keepdims", false), c.LayerName(), c.DType()), "GlobalMaxPooling2D")
        .Add(static c => new GlobalMaxPooling3D(c.Text("data_format", null), c.Flag("keepdims", false), c.LayerName(), c.DType()), "GlobalMaxPooling3D")
        .Add(static c => new GlobalAveragePooling1D(c.Text("data_format", null), c.Flag("keepdims", false), c.LayerName(), c.DType()), "GlobalAveragePooling1D")
        .Add(static c => new GlobalAveragePooling2D(c.Text("data_format", null), c.Flag("keepdims", false), c.LayerName(), c.DType()), "GlobalAveragePooling2D")
        .Add(static c => new GlobalAveragePooling3D(c.Text("data_format", null), c.Flag("keepdims", false), c.LayerName(), c.DType()), "GlobalAveragePooling3D")
        .Add(static c => new AdaptiveMaxPooling1D(c.Sizes("output_size")!, c.Text("data_format", null), c.LayerName(), c.DType()), "AdaptiveMaxPooling1D")
        .Add(static c => new AdaptiveMaxPooling2D(c.Sizes("output_size")!, c.Text("data_format", null), c.LayerName(), c.DType()), "AdaptiveMaxPooling2D")
        .Add(static c => new AdaptiveMaxPooling3D(c.Sizes("output_size")!, c.Text("data_format", null), c.LayerName(), c.DType()), "AdaptiveMaxPooling3D")
        .Add(static c => new AdaptiveAveragePooling1D(c.Sizes("output_size")!, c.Text("data_format", null), c.LayerName(), c.DType()), "AdaptiveAveragePooling1D")
        .Add(static c => new AdaptiveAveragePooling2D(c.Sizes("output_size")!, c.Text("data_format", null), c.LayerName(), c.DType()), "AdaptiveAveragePooling2D")
        .Add(static c => new AdaptiveAveragePooling3D(c.Sizes("output_size")!, c.Text("data_format", null), c.LayerName(), c.DType()), "AdaptiveAveragePooling3D");
}
