using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes layers that change images from configs.</summary>
internal static class ImagePreprocessingRegistry
{
    /// <summary>Adds the layers that change images to those that configs may name.</summary>
    public static ObjectRegistry<Layer> AddImagePreprocessing(this ObjectRegistry<Layer> registry) => registry
        .Add(static c => new RandomFlip(c.Text("mode", "horizontal_and_vertical")!, c.OptionalInteger("seed"), c.Text("data_format", null), c.LayerName(), c.DType()), "RandomFlip")
        .Add(
            static c => new RandomRotation(
                c.RequiredFactor("factor"), c.Text("fill_mode", "reflect")!, c.Text("interpolation", "bilinear")!, c.OptionalInteger("seed"), c.Number("fill_value", 0),
                c.Text("data_format", null), c.LayerName(), c.DType()),
            "RandomRotation")
        .Add(
            static c => new RandomTranslation(
                c.RequiredFactor("height_factor"), c.RequiredFactor("width_factor"), c.Text("fill_mode", "reflect")!, c.Text("interpolation", "bilinear")!, c.OptionalInteger("seed"),
                c.Number("fill_value", 0), c.Text("data_format", null), c.LayerName(), c.DType()),
            "RandomTranslation")
        .Add(
            static c => new RandomZoom(
                c.RequiredFactor("height_factor"), c.Factor("width_factor"), c.Text("fill_mode", "reflect")!, c.Text("interpolation", "bilinear")!, c.OptionalInteger("seed"),
                c.Number("fill_value", 0), c.Text("data_format", null), c.LayerName(), c.DType()),
            "RandomZoom")
        .Add(static c => new RandomContrast(c.RequiredFactor("factor"), c.OptionalInteger("seed"), c.Text("data_format", null), c.LayerName(), c.DType()), "RandomContrast")
        .Add(static c => new RandomBrightness(c.RequiredFactor("factor"), c.Factor("value_range"), c.OptionalInteger("seed"), c.LayerName(), c.DType()), "RandomBrightness")
        .Add(static c => new RandomCrop(c.RequiredInteger("height"), c.RequiredInteger("width"), c.OptionalInteger("seed"), c.Text("data_format", null), c.LayerName(), c.DType()), "RandomCrop")
        .Add(static c => new CenterCrop(c.RequiredInteger("height"), c.RequiredInteger("width"), c.Text("data_format", null), c.LayerName(), c.DType()), "CenterCrop")
        .Add(
            static c => new Resizing(
                c.RequiredInteger("height"), c.RequiredInteger("width"), c.Text("interpolation", "bilinear")!, c.Flag("crop_to_aspect_ratio", false), c.Flag("pad_to_aspect_ratio", false),
                c.Text("fill_mode", "constant")!, c.Number("fill_value", 0), c.Text("data_format", null), c.LayerName(), c.DType()),
            "Resizing");

    private static FactorArg? Factor(this KerasConfig config, string name) => config.Numbers(name) switch
    {
        null => null,
        var bounds when config.IsList(name) => bounds,
        var number => number[0],
    };

    private static FactorArg RequiredFactor(this KerasConfig config, string name) =>
        Factor(config, name) ?? throw new ValueError($"The config of a layer has no `{name}`. Give a number or a list of two.");
}
