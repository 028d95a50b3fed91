using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api.Image;

[Collection("random streams")]
public class ImageTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("Api/Image/image.json");
    private static readonly Tensor s_f = Input("f");
    private static readonly Tensor s_g = Input("g");
    private static readonly Tensor s_u = Input("u");
    private static readonly Tensor s_large = Input("large");

    private static readonly Tensor s_which = tf.constant(new[] { 0, 1, 1, 0, 1 });
    private static readonly Tensor s_boxes = tf.constant(new[,]
    {
        { 0f, 0, 1, 1 }, { 0.1f, 0.2f, 0.7f, 0.9f }, { 0.8f, 0.9f, 0.2f, 0.1f }, { -0.3f, 0.5f, 0.6f, 1.4f }, { 0.25f, 0.25f, 0.25f, 0.75f },
    });

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new()
    {
        ["resize"] = f => tf.image.resize(f, (4, 9)),
        ["resize_nearest"] = _ => tf.image.resize(s_u, new[] { 9, 4 }, method: tf.image.ResizeMethod.NEAREST_NEIGHBOR),
        ["resize_bytes"] = _ => tf.image.resize(s_u, tf.constant(new[] { 3, 3 }), "bicubic"),
        ["resize_same"] = _ => tf.image.resize(s_u, (6, 5)),
        ["resize_aspect"] = f => tf.image.resize(f, (20, 11), preserve_aspect_ratio: true),
        ["resize_antialias"] = f => tf.image.resize(f, (3, 2), antialias: true),
        ["resize_double"] = _ => tf.image.resize(tf.cast(s_f[0], tf.float64), (3, 2), "lanczos3"),
        ["resize_with_pad"] = f => tf.image.resize_with_pad(f, 9, 12),
        ["resize_with_pad_tall"] = f => tf.image.resize_with_pad(f[0], 13, 4, antialias: true),
        ["crop_or_pad"] = f => tf.image.resize_with_crop_or_pad(f, 3, 8),
        ["crop_or_pad_odd"] = _ => tf.image.resize_with_crop_or_pad(s_u, 9, 2),
        ["central_crop"] = f => tf.image.central_crop(f, 0.5),
        ["central_crop_byte"] = _ => tf.image.central_crop(s_u, 0.7),
        ["crop_to_box"] = f => tf.image.crop_to_bounding_box(f, 1, 2, 3, 2),
        ["pad_to_box"] = _ => tf.image.pad_to_bounding_box(s_u, 1, 2, 8, 9),
        ["flip_left_right"] = f => tf.image.flip_left_right(f),
        ["flip_up_down"] = _ => tf.image.flip_up_down(s_u),
        ["transpose"] = f => tf.image.transpose(f),
        ["rot90"] = f => tf.image.rot90(f),
        ["rot180"] = _ => tf.image.rot90(s_u, 2),
        ["rot270"] = f => tf.image.rot90(f[0], -1),
        ["grayscale"] = f => tf.image.rgb_to_grayscale(f),
        ["grayscale_byte"] = _ => tf.image.rgb_to_grayscale(s_u),
        ["from_gray"] = f => tf.image.grayscale_to_rgb(f["...", ":1"]),
        ["to_hsv"] = f => tf.image.rgb_to_hsv(f[":", "1:"]),
        ["to_hsv_ties"] = f => tf.image.rgb_to_hsv(f),
        ["from_hsv"] = f => tf.image.hsv_to_rgb(f),
        ["brightness"] = f => tf.image.adjust_brightness(f, 0.3),
        ["brightness_byte"] = _ => tf.image.adjust_brightness(s_u, -0.3f),
        ["contrast"] = f => tf.image.adjust_contrast(f, 1.7),
        ["contrast_byte"] = _ => tf.image.adjust_contrast(s_u, 2),
        ["gamma"] = f => tf.image.adjust_gamma(f, 2.2, 0.8),
        ["gamma_byte"] = _ => tf.image.adjust_gamma(s_u, 0.5),
        ["hue"] = f => tf.image.adjust_hue(f, 0.4),
        ["hue_byte"] = _ => tf.image.adjust_hue(s_u, -0.7),
        ["saturation"] = f => tf.image.adjust_saturation(f, 1.6),
        ["saturation_byte"] = _ => tf.image.adjust_saturation(s_u, 0.3),
        ["standardize"] = f => tf.image.per_image_standardization(f),
        ["standardize_byte"] = _ => tf.image.per_image_standardization(s_u),
        ["standardize_uniform"] = _ => tf.image.per_image_standardization(tf.cast(tf.fill((3, 3, 1), 7), tf.uint8)),
        ["to_float"] = _ => tf.image.convert_image_dtype(s_u, tf.float32),
        ["to_byte"] = f => tf.image.convert_image_dtype(f, tf.uint8),
        ["to_byte_saturate"] = f => tf.image.convert_image_dtype((f * 3) - 1, tf.uint8, saturate: true),
        ["to_int"] = _ => tf.image.convert_image_dtype(s_u, tf.int32),
        ["to_short"] = _ => tf.image.convert_image_dtype(s_u, tf.uint16),
        ["int_to_byte"] = _ => tf.image.convert_image_dtype(tf.constant(new[,] { { 0, int.MaxValue, (1 << 30) + 12345678, 98765432 } }), tf.uint8),
        ["to_double"] = _ => tf.image.convert_image_dtype(s_u, tf.float64),
        ["to_int_saturate"] = _ => tf.image.convert_image_dtype(tf.constant(new[] { -1.5f, 0, 0.25f, 1, 2 }), tf.int32, saturate: true),
        ["saturate_cast"] = _ => tf.saturate_cast(tf.constant(new[] { -300f, -1.5f, 200.9f, 256, 1e30f }), tf.uint8),
        ["saturate_cast_long"] = _ => tf.saturate_cast(tf.constant(new[] { -1e30, 5 }, tf.float64), tf.int64),
        ["saturate_cast_ints"] = _ => tf.saturate_cast(tf.constant(new[] { -70000, -5, 5, 70000 }), tf.int16),
        ["saturate_cast_unsigned"] = _ => tf.saturate_cast(tf.constant(new[] { -70000, -5, 5, 70000 }), tf.uint32),
        ["total_variation"] = f => tf.image.total_variation(f),
        ["total_variation_one"] = f => tf.image.total_variation(f[0]),
        ["crop_and_resize"] = static f => tf.image.crop_and_resize(f, s_boxes, s_which, (4, 5)),
        ["crop_and_resize_nearest"] = static f => tf.image.crop_and_resize(f, s_boxes, s_which, (7, 3), "nearest", -2),
        ["crop_and_resize_point"] = static f => tf.image.crop_and_resize(f, s_boxes, s_which, tf.constant(new[] { 1, 1 }), extrapolation_value: 9),
        ["crop_and_resize_bytes"] = static _ => tf.image.crop_and_resize(tf.expand_dims(s_u, 0), s_boxes, s_which * 0, (3, 2)),
        ["gradients_y"] = f => tf.image.image_gradients(f).dy,
        ["gradients_x"] = f => tf.image.image_gradients(f).dx,
        ["psnr"] = f => tf.image.psnr(f, s_g, 1.0),
        ["psnr_byte"] = _ => tf.image.psnr(s_u, s_u["::-1"], 255),
        ["ssim"] = _ => tf.image.ssim(s_large, (s_large * 0.8) + 0.1, 1.0),
        ["ssim_small"] = f => tf.image.ssim(f, s_g, 1.0, filter_size: 4, filter_sigma: 1.0, k1: 0.02, k2: 0.05),
        ["ssim_map"] = f => tf.image.ssim(f, s_g, 1.0, filter_size: 5, return_index_map: true),
    };

    private static readonly Dictionary<string, Func<Tensor>> s_draws = new()
    {
        ["random_flip_left_right"] = static () => tf.image.random_flip_left_right(s_u),
        ["random_flip_left_right_batch"] = static () => tf.image.random_flip_left_right(s_f),
        ["random_flip_up_down"] = static () => tf.image.random_flip_up_down(s_f, seed: 3),
        ["random_brightness"] = static () => tf.image.random_brightness(s_f[0, ":2"], 0.4),
        ["random_brightness_seed"] = static () => tf.image.random_brightness(s_f[0, ":2"], 0.4, seed: 7),
        ["random_contrast"] = static () => tf.image.random_contrast(s_f[0, ":2"], 0.5, 1.5),
        ["random_saturation"] = static () => tf.image.random_saturation(s_f[0, ":2"], 0.2, 1.8),
        ["random_hue"] = static () => tf.image.random_hue(s_f[0, ":2"], 0.3),
        ["random_crop"] = static () => tf.image.random_crop(s_f, (2, 3, 2, 3)),
        ["random_crop_seed"] = static () => tf.image.random_crop(s_u, (3, 3, 3), seed: 5),
        ["stateless_flip"] = static () => tf.image.stateless_random_flip_left_right(s_f, new[] { 3, 4 }),
        ["stateless_flip_up"] = static () => tf.image.stateless_random_flip_up_down(s_u, new[] { 3, 5 }),
        ["stateless_brightness"] = static () => tf.image.stateless_random_brightness(s_f[0, ":2"], 0.4, new[] { 1, 2 }),
        ["stateless_contrast"] = static () => tf.image.stateless_random_contrast(s_f[0, ":2"], 0.5, 1.5, new[] { 1, 2 }),
        ["stateless_saturation"] = static () => tf.image.stateless_random_saturation(s_f[0, ":2"], 0.2, 1.8, new[] { 1, 2 }),
        ["stateless_hue"] = static () => tf.image.stateless_random_hue(s_f[0, ":2"], 0.3, new[] { 1, 2 }),
        ["stateless_crop"] = static () => tf.image.stateless_random_crop(s_u, (3, 3, 3), new[] { 9, 1 }),
    };

    public static TheoryData<string> Functions => [.. s_recorded.GetProperty("functions").EnumerateObject().Select(static p => p.Name)];

    public static TheoryData<string> Draws => [.. s_recorded.GetProperty("draws").EnumerateObject().Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void GivesTheImagesOfTensorFlow(string name)
    {
        var expected = s_recorded.GetProperty("functions").GetProperty(name);
        var f = tf.identity(s_f);
        using var tape = tf.GradientTape();
        tape.watch(f);
        var result = s_functions[name](f);
        Recorded.From(expected).AssertEqual(result, 3e-6);
        if (expected.TryGetProperty("gradient", out var gradient))
            Recorded.From(gradient).AssertEqual(tape.gradient(result, f)!, 2e-5);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void DrawsWhatTensorFlowDraws(string name)
    {
        var (function, seed) = (name.Split('/')[0], long.Parse(name.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture));
        tf.random.set_seed(seed);
        foreach (var expected in s_recorded.GetProperty("draws").GetProperty(name).EnumerateArray())
            Recorded.From(expected).AssertEqual(s_draws[function](), 3e-6);
    }

    [Fact]
    public void NumbersBeyondTheLargestIntegerBecomeIt() =>
        Assert.Equal([long.MaxValue - 1023, 7], tf.saturate_cast(tf.constant(new[] { 1e30, 7.9 }, tf.float64), tf.int64).ToArray<long>());

    [Fact]
    public void WhatCannotBeDoneIsNamed()
    {
        Assert.Contains("3 or 4 dimensions", Assert.Throws<ValueError>(() => tf.image.resize(s_f[0, 0], (2, 2))).Message);
        Assert.Contains("(M, 4)", Assert.Throws<ValueError>(() => tf.image.crop_and_resize(s_f[0], s_boxes, s_which, (2, 2))).Message);
        Assert.Contains("outside [0, 2). Received: 3", Assert.Throws<InvalidArgumentError>(() => tf.image.crop_and_resize(s_f, s_boxes, s_which * 3, (2, 2))).Message);
        Assert.Contains("Received: cubic", Assert.Throws<ValueError>(() => tf.image.crop_and_resize(s_f, s_boxes, s_which, (2, 2), "cubic")).Message);
        Assert.Contains("1-D Tensor of 2 elements", Assert.Throws<ValueError>(() => tf.image.resize(s_f, (2, 2, 2))).Message);
        Assert.Contains("not implemented: cubic", Assert.Throws<ValueError>(() => tf.image.resize(s_f, (2, 2), "cubic")).Message);
        Assert.Equal("central_fraction must be within (0, 1]", Assert.Throws<ValueError>(() => tf.image.central_crop(s_f, 0)).Message);
        Assert.Equal("width must be >= target + offset.", Assert.Throws<ValueError>(() => tf.image.crop_to_bounding_box(s_f, 0, 3, 2, 3)).Message);
        Assert.Equal("height must be <= target - offset", Assert.Throws<ValueError>(() => tf.image.pad_to_bounding_box(s_f, 3, 0, 8, 8)).Message);
        Assert.Contains("must have either 3 or 4 dimensions", Assert.Throws<ValueError>(() => tf.image.flip_up_down(s_f[0, 0])).Message);
        Assert.Contains("size 1", Assert.Throws<ValueError>(() => tf.image.grayscale_to_rgb(s_f)).Message);
        Assert.Equal("delta must be in the interval [-1, 1]", Assert.Throws<ValueError>(() => tf.image.adjust_hue(s_f, 1.5)).Message);
        Assert.Equal("max_delta must be <= 0.5.", Assert.Throws<ValueError>(() => tf.image.random_hue(s_f, 0.6)).Message);
        Assert.Equal("upper must be > lower.", Assert.Throws<ValueError>(() => tf.image.random_contrast(s_f, 1, 1)).Message);
        Assert.Contains("Need value.shape >= size", Assert.Throws<InvalidArgumentError>(() => tf.image.random_crop(s_u, (7, 2, 3))).Message);
        Assert.Throws<TypeError>(() => tf.image.convert_image_dtype(s_u, tf.@bool));
    }

    public static TheoryData<string> Factors => ["random_contrast", "stateless_random_contrast", "random_saturation", "stateless_random_saturation"];

    [Theory]
    [MemberData(nameof(Factors))]
    public void BoundsOfFactorsAreChecked(string function)
    {
        Tensor seed = new[] { 1, 2 };
        Func<double, double, Tensor> call = function switch
        {
            "random_contrast" => (lower, upper) => tf.image.random_contrast(s_f, lower, upper),
            "stateless_random_contrast" => (lower, upper) => tf.image.stateless_random_contrast(s_f, lower, upper, seed),
            "random_saturation" => (lower, upper) => tf.image.random_saturation(s_f, lower, upper),
            _ => (lower, upper) => tf.image.stateless_random_saturation(s_f, lower, upper, seed),
        };
        Assert.Equal("upper must be > lower.", Assert.Throws<ValueError>(() => call(2, 2)).Message);
        Assert.Equal("lower must be non-negative.", Assert.Throws<ValueError>(() => call(-1, 2)).Message);
    }

    public static TheoryData<string> Framings => ["crop_to_bounding_box", "pad_to_bounding_box", "resize_with_crop_or_pad", "resize_with_pad", "resize", "central_crop"];

    [Theory]
    [MemberData(nameof(Framings))]
    public void PicturesOfTwoAndFiveDimensionsAreRefused(string function)
    {
        foreach (var image in new[] { tf.ones((4, 4)), tf.ones((1, 2, 4, 4, 3)) })
        {
            var error = Assert.Throws<ValueError>(() => function switch
            {
                "crop_to_bounding_box" => tf.image.crop_to_bounding_box(image, 0, 0, 2, 2),
                "pad_to_bounding_box" => tf.image.pad_to_bounding_box(image, 0, 0, 8, 8),
                "resize_with_crop_or_pad" => tf.image.resize_with_crop_or_pad(image, 2, 2),
                "resize_with_pad" => tf.image.resize_with_pad(image, 2, 2),
                "resize" => tf.image.resize(image, (2, 2)),
                _ => tf.image.central_crop(image, 0.5),
            });
            Assert.Matches(@"must have either 3 or 4 dimensions\.|must be at least three-dimensional\.|rank = 3 or rank = 4\. Had rank = 5\.", error.Message);
        }
    }

    private static Tensor Input(string name)
    {
        var recorded = Recorded.From(s_recorded.GetProperty("inputs").GetProperty(name));
        return tf.cast(tf.reshape(tf.constant(recorded.Values, tf.float64), new Shape(recorded.Shape)), DataTypes.Parse(recorded.DType));
    }
}
