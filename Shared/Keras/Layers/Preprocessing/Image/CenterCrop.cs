using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Cuts the middle out of images. Images that are smaller are cut to the proportions and resized.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_preprocessing/center_crop/.
/// </summary>
[KerasExport("layers")]
public partial class CenterCrop : BaseImagePreprocessingLayer
{
    private readonly int _height;
    private readonly int _width;

    /// <summary>The middle of images.</summary>
    /// <param name="height">The height of what is cut out.</param>
    /// <param name="width">Its width.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.config.image_data_format()</c> says when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public CenterCrop(int height, int width, string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(data_format, name, dtype) => (_height, _width) = (height, width);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape.ndim is 3 or 4
        ? Resized(input_shape, _height, _width)
        : throw new ValueError("`input_shape` must be a non-nested tuple or list of rank-1 with size 3 (unbatched) or 4 (batched). ");

    private protected override Tensor Transform(Tensor images, bool training)
    {
        var x = tf.cast(images, ComputeType);
        var (height, width) = (x.shape[HeightAxis], x.shape[WidthAxis]);
        if (height >= _height && width >= _width)
            return Cut(x, (height - _height) / 2, (width - _width) / 2, _height, _width);
        var tall = Math.Max(Math.Min(height, (int)((double)(width * _height) / _width)), 1);
        var wide = Math.Max(Math.Min(width, (int)((double)(height * _width) / _height)), 1);
        return Resize(Cut(x, (height - tall) / 2, (width - wide) / 2, tall, wide), _height, _width);
    }
}
