using TfNet.Engine;

namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>
    /// Rectangles of images, each resized to one size by sampling points at even distances, the first and the last on the rectangle's edges.
    /// Source: https://www.tensorflow.org/api_docs/python/tf/image/crop_and_resize.
    /// </summary>
    /// <param name="image">A batch (N, height, width, C).</param>
    /// <param name="boxes">(M, 4): upper, left, lower, right edge, 0 at the first row or column and 1 at the last; upper and lower, left and right exchanged give mirrored crops.</param>
    /// <param name="box_indices">(M,): the image that each rectangle lies in, from 0.</param>
    /// <param name="crop_size">Height and width of the crops.</param>
    /// <param name="method"><c>"bilinear"</c> or <c>"nearest"</c>.</param>
    /// <param name="extrapolation_value">What lies outside of an image.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <returns>float32 (M, height, width, C).</returns>
    /// <exception cref="ValueError">The shapes are others, the size is not two positive numbers, or the method is unknown.</exception>
    /// <exception cref="InvalidArgumentError">There is no image of an index.</exception>
    public Tensor crop_and_resize(Tensor image, Tensor boxes, Tensor box_indices, Shape crop_size, string method = "bilinear", float extrapolation_value = 0, string? name = null) =>
        Tensor.Call([image, boxes, box_indices], arguments => [Crops(arguments[0], arguments[1], arguments[2], crop_size, method, extrapolation_value)])[0];

    /// <inheritdoc cref="crop_and_resize(Tensor, Tensor, Tensor, Shape, string, float, string)"/>
    public Tensor crop_and_resize(Tensor image, Tensor boxes, Tensor box_indices, Tensor crop_size, string method = "bilinear", float extrapolation_value = 0, string? name = null) =>
        crop_and_resize(image, boxes, box_indices, new Shape(tf.cast(crop_size, TF_DataType.TF_INT32).ToArray<int>()), method, extrapolation_value, name);

    private static Tensor Crops(Tensor image, Tensor boxes, Tensor box_indices, Shape crop_size, string method, float extrapolation_value)
    {
        if (image.ndim != 4 || boxes.ndim != 2 || boxes.shape[1] != 4 || box_indices.ndim != 1 || box_indices.shape[0] != boxes.shape[0])
            throw new ValueError($"crop_and_resize takes image (N, height, width, C), boxes (M, 4) and box_indices (M,). Received: {image.shape}, {boxes.shape}, {box_indices.shape}.");
        if (crop_size is not { ndim: 2 } || crop_size.Sizes[0] <= 0 || crop_size.Sizes[1] <= 0)
            throw new ValueError($"crop_size is two positive numbers, height and width. Received: {crop_size}.");
        if (method is not ("bilinear" or "nearest"))
            throw new ValueError($"method must be 'bilinear' or 'nearest'. Received: {method}");
        var (count, height, width, channels) = (image.shape[0], image.shape[1], image.shape[2], image.shape[3]);
        if (box_indices.Value is TensorValue && tf.cast(box_indices, TF_DataType.TF_INT64).ToArray<long>().FirstOrDefault(i => i < 0 || i >= count, -1) is var wrong and not -1)
            throw new InvalidArgumentError($"box_index has values outside [0, {count}). Received: {wrong}.");

        // Pixels are the rows of a matrix: a point is looked up by the number of its pixel.
        var pixels = tf.reshape(tf.cast(image, TF_DataType.TF_FLOAT), (-1, channels));
        var first = tf.reshape(tf.cast(box_indices, TF_DataType.TF_INT32) * (height * width), (-1, 1, 1));
        var y = tf.expand_dims(Positions(boxes, 0, height, crop_size.Sizes[0]), 2);
        var x = tf.expand_dims(Positions(boxes, 1, width, crop_size.Sizes[1]), 1);
        var inside = (y >= 0f) & (y <= height - 1f) & (x >= 0f) & (x <= width - 1f);
        var crops = method == "nearest" ? Pixel(Rounded(y), Rounded(x)) : Between();
        return tf.where(tf.expand_dims(inside, -1), crops, tf.fill(crops.shape, extrapolation_value));

        Tensor Pixel(Tensor row, Tensor column) =>
            tf.gather(pixels, first + (Index(row, height) * width) + Index(column, width));

        static Tensor Index(Tensor position, int size) => tf.cast(tf.clip_by_value(position, 0f, size - 1f), TF_DataType.TF_INT32);

        static Tensor Rounded(Tensor position) => tf.math.floor(position + 0.5f);

        Tensor Between()
        {
            var (top, bottom, left, right) = (tf.math.floor(y), tf.math.ceil(y), tf.math.floor(x), tf.math.ceil(x));
            var (down, along) = (tf.expand_dims(y - top, -1), tf.expand_dims(x - left, -1));
            var (upper, lower) = (Mix(Pixel(top, left), Pixel(top, right), along), Mix(Pixel(bottom, left), Pixel(bottom, right), along));
            return Mix(upper, lower, down);
        }

        static Tensor Mix(Tensor a, Tensor b, Tensor share) => a + ((b - a) * share);
    }

    /// <summary>Where the points of each box lie along one side of an image, in pixels: (M, points).</summary>
    private static Tensor Positions(Tensor boxes, int side, int size, long points)
    {
        var (start, end) = (boxes[":", $"{side}:{side + 1}"], boxes[":", $"{side + 2}:{side + 3}"]);
        if (points == 1)
            return (start + end) * 0.5f * (size - 1f);
        var step = (end - start) * (size - 1f) / (points - 1f);
        return (start * (size - 1f)) + (tf.cast(tf.range((int)points), TF_DataType.TF_FLOAT) * step);
    }
}
