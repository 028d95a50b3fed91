using System.Collections;
using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes layers that pad, crop and enlarge from configs.</summary>
internal static class SpatialRegistry
{
    /// <summary>Adds the layers to those that configs may name.</summary>
    public static ObjectRegistry<Layer> AddSpatial(this ObjectRegistry<Layer> registry) => registry
        .Add(static c => new ZeroPadding1D(Pair(c, "padding"), c.Text("data_format", null), null, c.LayerName(), c.DType()), "ZeroPadding1D")
        .Add(static c => new ZeroPadding2D(c.Margins("padding"), c.Text("data_format", null), null, c.LayerName(), c.DType()), "ZeroPadding2D")
        .Add(static c => new ZeroPadding3D(c.Margins("padding"), c.Text("data_format", null), null, c.LayerName(), c.DType()), "ZeroPadding3D")
        .Add(static c => new Cropping1D(Pair(c, "cropping"), c.LayerName(), c.DType()), "Cropping1D")
        .Add(static c => new Cropping2D(c.Margins("cropping"), c.Text("data_format", null), null, c.LayerName(), c.DType()), "Cropping2D")
        .Add(static c => new Cropping3D(c.Margins("cropping"), c.Text("data_format", null), null, c.LayerName(), c.DType()), "Cropping3D")
        .Add(static c => new UpSampling1D(c.Integer("size", 2), c.LayerName(), c.DType()), "UpSampling1D")
        .Add(static c => new UpSampling2D(c.Sizes("size"), c.Text("data_format", null), c.Text("interpolation", "nearest")!, null, c.LayerName(), c.DType()), "UpSampling2D")
        .Add(static c => new UpSampling3D(c.Sizes("size"), c.Text("data_format", null), null, c.LayerName(), c.DType()), "UpSampling3D");

    /// <summary>One number for both sides, or two.</summary>
    private static SizesArg? Pair(KerasConfig config, string name) => config.Value(name) is { } number and not IEnumerable
        ? Convert.ToInt32(number, CultureInfo.InvariantCulture)
        : config.Integers(name);
}
