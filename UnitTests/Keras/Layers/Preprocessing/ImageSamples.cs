using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace TfNet.UnitTests.Keras.Layers.Preprocessing;

/// <summary>Layers that change images for the common contract.</summary>
internal static class ImageSamples
{
    public static Dictionary<Type, (Func<TF_DataType?, Layer> Make, Shape Input)[]> All { get; } = new()
    {
        [typeof(RandomFlip)] = [(d => new RandomFlip(seed: 1, dtype: d), (3, 4, 3, 2)), (d => new RandomFlip("vertical", 2, "channels_first", dtype: d), (3, 2, 4, 3))],
        [typeof(RandomRotation)] = [(d => new RandomRotation((-0.1, 0.3), "wrap", seed: 1, dtype: d), (3, 4, 3, 2)), (d => new RandomRotation(0.2, seed: 1, data_format: "channels_first", dtype: d), (3, 2, 4, 3))],
        [typeof(RandomTranslation)] = [(d => new RandomTranslation(0.2, (0, 0.5), "constant", seed: 1, fill_value: 0.5, dtype: d), (3, 4, 3, 2))],
        [typeof(RandomZoom)] = [(d => new RandomZoom(0.2, seed: 1, dtype: d), (3, 4, 3, 2)), (d => new RandomZoom([-0.2, 0.1], 0.4, "nearest", "nearest", 2, data_format: "channels_first", dtype: d), (3, 2, 4, 3))],
        [typeof(RandomContrast)] = [(d => new RandomContrast(0.5, 1, dtype: d), (3, 4, 3, 2)), (d => new RandomContrast((0.1, 0.2), 1, "channels_first", dtype: d), (3, 2, 4, 3))],
        [typeof(AutoContrast)] = [(d => new AutoContrast((-3, 3), dtype: d), (3, 4, 3, 2))],
        [typeof(Solarization)] = [(d => new Solarization(0.2, 0.4, (-3, 3), 1, dtype: d), (3, 4, 3, 2))],
        [typeof(RandomBrightness)] = [(d => new RandomBrightness(0.2, (-3, 3), 1, dtype: d), (3, 4, 3, 2))],
        [typeof(RandomCrop)] = [(d => new RandomCrop(2, 3, 1, dtype: d), (3, 4, 5, 2)), (d => new RandomCrop(5, 2, 1, "channels_first", dtype: d), (3, 2, 4, 3))],
        [typeof(CenterCrop)] = [(d => new CenterCrop(2, 3, dtype: d), (3, 4, 5, 2)), (d => new CenterCrop(5, 2, "channels_first", dtype: d), (3, 2, 4, 3))],
        [typeof(Resizing)] = [(d => new Resizing(3, 6, dtype: d), (2, 4, 5, 2)), (d => new Resizing(3, 6, "bicubic", pad_to_aspect_ratio: true, fill_value: 2, data_format: "channels_first", dtype: d), (2, 2, 4, 5))],
    };
}
