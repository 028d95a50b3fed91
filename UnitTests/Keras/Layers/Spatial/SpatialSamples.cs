using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>Pooling, padding, cropping, enlarging and normalizing layers for the common contract.</summary>
internal static class SpatialSamples
{
    public static Dictionary<Type, (Func<TF_DataType?, Layer> Make, Shape Input)[]> All { get; } = new()
    {
        [typeof(MaxPooling1D)] = [(d => new MaxPooling1D(dtype: d), (2, 5, 2)), (d => new MaxPooling1D(3, 2, "same", "channels_first", dtype: d), (2, 5, 2))],
        [typeof(GlobalMaxPooling1D)] = [(d => new GlobalMaxPooling1D(dtype: d), (2, 5, 2)), (d => new GlobalMaxPooling1D("channels_first", true, dtype: d), (2, 5, 2))],
        [typeof(AdaptiveMaxPooling1D)] = [(d => new AdaptiveMaxPooling1D(2, dtype: d), (2, 5, 2)), (d => new AdaptiveMaxPooling1D(3, "channels_first", dtype: d), (2, 5, 2))],
        [typeof(MaxPooling2D)] = [(d => new MaxPooling2D(dtype: d), (2, 4, 5, 2)), (d => new MaxPooling2D(3, 2, "same", "channels_first", dtype: d), (2, 4, 5, 2))],
        [typeof(GlobalMaxPooling2D)] = [(d => new GlobalMaxPooling2D(dtype: d), (2, 4, 5, 2)), (d => new GlobalMaxPooling2D("channels_first", true, dtype: d), (2, 4, 5, 2))],
        [typeof(AdaptiveMaxPooling2D)] = [(d => new AdaptiveMaxPooling2D(2, dtype: d), (2, 4, 5, 2)), (d => new AdaptiveMaxPooling2D(3, "channels_first", dtype: d), (2, 4, 5, 2))],
        [typeof(MaxPooling3D)] = [(d => new MaxPooling3D(dtype: d), (1, 3, 4, 3, 2)), (d => new MaxPooling3D(3, 2, "same", "channels_first", dtype: d), (1, 3, 4, 3, 2))],
        [typeof(GlobalMaxPooling3D)] = [(d => new GlobalMaxPooling3D(dtype: d), (1, 3, 4, 3, 2)), (d => new GlobalMaxPooling3D("channels_first", true, dtype: d), (1, 3, 4, 3, 2))],
        [typeof(AdaptiveMaxPooling3D)] = [(d => new AdaptiveMaxPooling3D(2, dtype: d), (1, 3, 4, 3, 2)), (d => new AdaptiveMaxPooling3D(3, "channels_first", dtype: d), (1, 3, 4, 3, 2))],
        [typeof(AveragePooling1D)] = [(d => new AveragePooling1D(dtype: d), (2, 5, 2)), (d => new AveragePooling1D(3, 2, "same", "channels_first", dtype: d), (2, 5, 2))],
        [typeof(GlobalAveragePooling1D)] = [(d => new GlobalAveragePooling1D(dtype: d), (2, 5, 2)), (d => new GlobalAveragePooling1D("channels_first", true, dtype: d), (2, 5, 2))],
        [typeof(AdaptiveAveragePooling1D)] = [(d => new AdaptiveAveragePooling1D(2, dtype: d), (2, 5, 2)), (d => new AdaptiveAveragePooling1D(3, "channels_first", dtype: d), (2, 5, 2))],
        [typeof(AveragePooling2D)] = [(d => new AveragePooling2D(dtype: d), (2, 4, 5, 2)), (d => new AveragePooling2D(3, 2, "same", "channels_first", dtype: d), (2, 4, 5, 2))],
        [typeof(GlobalAveragePooling2D)] = [(d => new GlobalAveragePooling2D(dtype: d), (2, 4, 5, 2)), (d => new GlobalAveragePooling2D("channels_first", true, dtype: d), (2, 4, 5, 2))],
        [typeof(AdaptiveAveragePooling2D)] = [(d => new AdaptiveAveragePooling2D(2, dtype: d), (2, 4, 5, 2)), (d => new AdaptiveAveragePooling2D(3, "channels_first", dtype: d), (2, 4, 5, 2))],
        [typeof(AveragePooling3D)] = [(d => new AveragePooling3D(dtype: d), (1, 3, 4, 3, 2)), (d => new AveragePooling3D(3, 2, "same", "channels_first", dtype: d), (1, 3, 4, 3, 2))],
        [typeof(GlobalAveragePooling3D)] = [(d => new GlobalAveragePooling3D(dtype: d), (1, 3, 4, 3, 2)), (d => new GlobalAveragePooling3D("channels_first", true, dtype: d), (1, 3, 4, 3, 2))],
        [typeof(AdaptiveAveragePooling3D)] = [(d => new AdaptiveAveragePooling3D(2, dtype: d), (1, 3, 4, 3, 2)), (d => new AdaptiveAveragePooling3D(3, "channels_first", dtype: d), (1, 3, 4, 3, 2))],
        [typeof(ZeroPadding1D)] = [(d => new ZeroPadding1D(dtype: d), (2, 5, 2)), (d => new ZeroPadding1D((1, 2), "channels_first", dtype: d), (2, 5, 2))],
        [typeof(Cropping1D)] = [(d => new Cropping1D((1, 2), dtype: d), (2, 5, 2))],
        [typeof(UpSampling1D)] = [(d => new UpSampling1D(3, dtype: d), (2, 5, 2))],
        [typeof(SpatialDropout1D)] = [(d => new SpatialDropout1D(0.5, dtype: d), (2, 5, 2))],
        [typeof(ZeroPadding2D)] = [(d => new ZeroPadding2D(dtype: d), (2, 4, 5, 2)), (d => new ZeroPadding2D(((1, 2), (0, 3)), "channels_first", dtype: d), (2, 4, 5, 2))],
        [typeof(Cropping2D)] = [(d => new Cropping2D(((1, 0), (2, 1)), dtype: d), (2, 4, 5, 2))],
        [typeof(UpSampling2D)] = [(d => new UpSampling2D((2, 3), dtype: d), (2, 4, 5, 2)), (d => new UpSampling2D(2, "channels_first", "bilinear", dtype: d), (1, 2, 3, 2))],
        [typeof(SpatialDropout2D)] = [(d => new SpatialDropout2D(0.5, dtype: d), (2, 4, 5, 2)), (d => new SpatialDropout2D(0.3, "channels_first", 4, dtype: d), (2, 4, 5, 2))],
        [typeof(ZeroPadding3D)] = [(d => new ZeroPadding3D(dtype: d), (1, 3, 4, 3, 2)), (d => new ZeroPadding3D((1, 0, 2), "channels_first", dtype: d), (1, 3, 4, 3, 2))],
        [typeof(Cropping3D)] = [(d => new Cropping3D((1, 0, 1), dtype: d), (1, 3, 4, 3, 2))],
        [typeof(UpSampling3D)] = [(d => new UpSampling3D((1, 2, 2), dtype: d), (1, 3, 4, 3, 2))],
        [typeof(SpatialDropout3D)] = [(d => new SpatialDropout3D(0.5, dtype: d), (1, 3, 4, 3, 2)), (d => new SpatialDropout3D(0.3, "channels_first", 4, dtype: d), (1, 3, 4, 3, 2))],
        [typeof(GroupNormalization)] =
        [
            (d => new GroupNormalization(2, gamma_regularizer: "l2", dtype: d), (2, 3, 2, 4)),
            (d => new GroupNormalization(-1, axis: 1, scale: false, dtype: d), (2, 3, 4)),
        ],
    };
}
