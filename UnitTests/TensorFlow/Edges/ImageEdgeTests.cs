using static Tensorflow.Binding;
using static TfNet.UnitTests.TensorFlow.Edges.Edge;

namespace TfNet.UnitTests.TensorFlow.Edges;

/// <summary>Images: every method and border, sizes that are refused.</summary>
public class ImageEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["tf.image.resize(image, (3, 6))"] = static () => tf.image.resize(image, (3, 6)),
        ["tf.image.resize(image, (3, 6), method=\"nearest\")"] = static () => tf.image.resize(image, (3, 6), method: "nearest"),
        ["tf.image.resize(image, (3, 6), method=\"bicubic\")"] = static () => tf.image.resize(image, (3, 6), method: "bicubic"),
        ["tf.image.resize(image, (3, 6), method=\"area\")"] = static () => tf.image.resize(image, (3, 6), method: "area"),
        ["tf.image.resize(image, (3, 2), antialias=True)"] = static () => tf.image.resize(image, (3, 2), antialias: true),
        ["tf.image.resize(image, (8, 8), preserve_aspect_ratio=True)"] = static () => tf.image.resize(image, (8, 8), preserve_aspect_ratio: true),
        ["tf.image.resize_with_pad(image, 6, 9)"] = static () => tf.image.resize_with_pad(image, 6, 9),
        ["tf.image.resize_with_pad(image, 0, 9)"] = static () => tf.image.resize_with_pad(image, 0, 9),
        ["tf.image.resize_with_pad(image, 6, 9, method=\"nearest\")"] = static () => tf.image.resize_with_pad(image, 6, 9, method: "nearest"),
        ["tf.image.resize_with_crop_or_pad(image, 7, 3)"] = static () => tf.image.resize_with_crop_or_pad(image, 7, 3),
        ["tf.image.resize_with_crop_or_pad(image, 0, 3)"] = static () => tf.image.resize_with_crop_or_pad(image, 0, 3),
        ["tf.image.central_crop(image, 0.5)"] = static () => tf.image.central_crop(image, 0.5f),
        ["tf.image.central_crop(image, 0.0)"] = static () => tf.image.central_crop(image, 0.0f),
        ["tf.image.crop_to_bounding_box(image, 1, 0, 2, 3)"] = static () => tf.image.crop_to_bounding_box(image, 1, 0, 2, 3),
        ["tf.image.crop_to_bounding_box(image, 4, 0, 2, 3)"] = static () => tf.image.crop_to_bounding_box(image, 4, 0, 2, 3),
        ["tf.image.pad_to_bounding_box(image, 1, 2, 7, 7)"] = static () => tf.image.pad_to_bounding_box(image, 1, 2, 7, 7),
        ["tf.image.pad_to_bounding_box(image, 1, 2, 5, 7)"] = static () => tf.image.pad_to_bounding_box(image, 1, 2, 5, 7),
        ["tf.image.flip_left_right(image)"] = static () => tf.image.flip_left_right(image),
        ["tf.image.flip_up_down(image)"] = static () => tf.image.flip_up_down(image),
        ["tf.image.transpose(image)"] = static () => tf.image.transpose(image),
        ["tf.image.rot90(image)"] = static () => tf.image.rot90(image),
        ["tf.image.rot90(image, k=3)"] = static () => tf.image.rot90(image, k: 3),
        ["tf.image.rot90(image, k=2)"] = static () => tf.image.rot90(image, k: 2),
        ["tf.image.adjust_brightness(image, 0.1)"] = static () => tf.image.adjust_brightness(image, 0.1f),
        ["tf.image.adjust_contrast(image, 2.0)"] = static () => tf.image.adjust_contrast(image, 2.0f),
        ["tf.image.adjust_saturation(image, 0.5)"] = static () => tf.image.adjust_saturation(image, 0.5f),
        ["tf.image.adjust_hue(image, 0.2)"] = static () => tf.image.adjust_hue(image, 0.2f),
        ["tf.image.adjust_gamma(image, gamma=2.0)"] = static () => tf.image.adjust_gamma(image, gamma: 2.0f),
        ["tf.image.adjust_gamma(image, 0.5, 3.0)"] = static () => tf.image.adjust_gamma(image, 0.5f, 3.0f),
        ["tf.image.rgb_to_grayscale(image)"] = static () => tf.image.rgb_to_grayscale(image),
        ["tf.image.grayscale_to_rgb(image[..., :1])"] = static () => tf.image.grayscale_to_rgb(image["...", ":1"]),
        ["tf.image.rgb_to_hsv(image)"] = static () => tf.image.rgb_to_hsv(image),
        ["tf.image.hsv_to_rgb(image)"] = static () => tf.image.hsv_to_rgb(image),
        ["tf.image.per_image_standardization(image)"] = static () => tf.image.per_image_standardization(image),
        ["tf.image.convert_image_dtype(image, tf.uint8)"] = static () => tf.image.convert_image_dtype(image, tf.uint8),
        ["tf.image.convert_image_dtype(image * 2, tf.uint8, saturate=True)"] = static () => tf.image.convert_image_dtype(image * 2, tf.uint8, saturate: true),
        ["tf.image.resize_with_pad(image, 6, 0)"] = static () => tf.image.resize_with_pad(image, 6, 0),
        ["tf.image.resize_with_pad(f, 6, 6)"] = static () => tf.image.resize_with_pad(f, 6, 6),
        ["tf.image.resize_with_crop_or_pad(image, 3, 0)"] = static () => tf.image.resize_with_crop_or_pad(image, 3, 0),
        ["tf.image.flip_left_right(image[0])"] = static () => tf.image.flip_left_right(image[0]),
        ["tf.image.rot90(image[0], k=1)"] = static () => tf.image.rot90(image[0], k: 1),
        ["tf.image.resize(image[0], (3, 6))"] = static () => tf.image.resize(image[0], (3, 6)),
        ["tf.image.pad_to_bounding_box(image[0], 0, 0, 5, 4)"] = static () => tf.image.pad_to_bounding_box(image[0], 0, 0, 5, 4),
        ["tf.image.crop_to_bounding_box(image[0], 0, 0, 5, 4)"] = static () => tf.image.crop_to_bounding_box(image[0], 0, 0, 5, 4),
        ["tf.image.crop_to_bounding_box(image[0], 0, 1, 5, 4)"] = static () => tf.image.crop_to_bounding_box(image[0], 0, 1, 5, 4),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_TensorFlow_s(string call) => Check(call, s_calls[call]);
}
