using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Keras.Preprocessing;

/// <summary>What generate.py recorded of Keras' ImageDataGenerator, and generators with the same arguments.</summary>
internal static class RecordedAugmentation
{
    private static readonly Lazy<JsonElement> s_recorded = new(static () => Recorded.Load("augmentation.json"));

    public static JsonElement All => s_recorded.Value;

    public static JsonElement Case(string name) => All.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

    public static NDArray Images(JsonElement recorded)
    {
        var (low, high) = (recorded.GetProperty("low").GetDouble(), recorded.GetProperty("high").GetDouble());
        return new RandomState(recorded.GetProperty("seed").GetInt64()).uniform(low, high, Shape(recorded.GetProperty("shape"))).astype("float32");
    }

    public static Shape Shape(JsonElement sizes) => new([.. sizes.EnumerateArray().Select(static size => size.GetInt64())]);

    public static ImageDataGenerator Generator(JsonElement arguments)
    {
        bool Flag(string name) => arguments.TryGetProperty(name, out var value) && value.GetBoolean();
        double Number(string name, double other = 0) => arguments.TryGetProperty(name, out var value) ? value.GetDouble() : other;
        string? Text(string name) => arguments.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new ImageDataGenerator(
            featurewise_center: Flag("featurewise_center"), samplewise_center: Flag("samplewise_center"),
            featurewise_std_normalization: Flag("featurewise_std_normalization"), samplewise_std_normalization: Flag("samplewise_std_normalization"),
            zca_whitening: Flag("zca_whitening"), zca_epsilon: Number("zca_epsilon", 1e-6), rotation_range: Number("rotation_range"),
            width_shift_range: Shift(arguments, "width_shift_range"), height_shift_range: Shift(arguments, "height_shift_range"),
            brightness_range: Range(arguments, "brightness_range"), shear_range: Number("shear_range"), zoom_range: Range(arguments, "zoom_range"),
            channel_shift_range: Number("channel_shift_range"), fill_mode: Text("fill_mode") ?? "nearest", cval: Number("cval"),
            horizontal_flip: Flag("horizontal_flip"), vertical_flip: Flag("vertical_flip"),
            rescale: arguments.TryGetProperty("rescale", out var rescale) ? rescale.GetDouble() : null, data_format: Text("data_format"),
            validation_split: Number("validation_split"), interpolation_order: (int)Number("interpolation_order", 1));
    }

    public static TransformParameters Parameters(JsonElement parameters)
    {
        double Number(string name, double other = 0) => parameters.TryGetProperty(name, out var value) ? value.GetDouble() : other;
        double? Optional(string name) => parameters.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetDouble() : null;
        bool Flag(string name) => parameters.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.Number ? value.GetDouble() != 0 : value.GetBoolean());
        return new TransformParameters
        {
            theta = Number("theta"),
            tx = Number("tx"),
            ty = Number("ty"),
            shear = Number("shear"),
            zx = Number("zx", 1),
            zy = Number("zy", 1),
            flip_horizontal = Flag("flip_horizontal"),
            flip_vertical = Flag("flip_vertical"),
            channel_shift_intensity = Optional("channel_shift_intensity"),
            brightness = Optional("brightness"),
        };
    }

    /// <summary>A number without a point is an integer, as in Python.</summary>
    private static ShiftRange? Shift(JsonElement arguments, string name)
    {
        if (!arguments.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            return value.Numbers();
        return value.TryGetInt32(out var integer) ? (ShiftRange)integer : value.GetDouble();
    }

    private static FloatRange? Range(JsonElement arguments, string name) =>
        !arguments.TryGetProperty(name, out var value) ? null : value.ValueKind == JsonValueKind.Array ? (FloatRange)value.Numbers() : value.GetDouble();

    private static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(static e => e.GetDouble())];
}
