using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Makes images larger by whole factors: (N, H, W, C) becomes (N, rows · H, columns · W, C).
/// Source: https://keras.io/api/layers/reshaping_layers/up_sampling2d/.
/// </summary>
[KerasExport("layers")]
public partial class UpSampling2D : BaseUpSampling
{
    private readonly ResizeMethod _method;

    /// <summary>A layer that enlarges images.</summary>
    /// <param name="size">The factors of rows and columns, a number or a tuple of two; 2 unless said.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="interpolation">How pixels are made: <c>"nearest"</c> repeats them; <c>"bilinear"</c>, <c>"bicubic"</c>, <c>"lanczos3"</c>, <c>"lanczos5"</c>, <c>"area"</c>.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is not positive, there are too many or too few, or a name is not known.</exception>
    public UpSampling2D(
        SizesArg? size = null,
        string? data_format = null,
        string interpolation = "nearest",
        Shape? input_shape = null,
        string? name = null,
        DTypePolicy? dtype = null)
        : base((size ?? 2).Resolve(2, nameof(size)), data_format, input_shape, name, dtype)
    {
        this.interpolation = interpolation.ToLowerInvariant();
        _method = this.interpolation switch
        {
            "nearest" => ResizeMethod.Nearest,
            "bilinear" => ResizeMethod.Bilinear,
            "bicubic" => ResizeMethod.Bicubic,
            "lanczos3" => ResizeMethod.Lanczos3,
            "lanczos5" => ResizeMethod.Lanczos5,
            "area" => ResizeMethod.Area,
            _ => throw new ValueError(
                "Invalid value for argument `interpolation`. Expected of one ('bilinear', 'nearest', 'lanczos3', 'lanczos5', 'bicubic', 'area'). " +
                $"Received: interpolation={interpolation}"),
        };
    }

    /// <summary>Where the channels are.</summary>
    public string data_format => Format;

    /// <summary>How pixels are made.</summary>
    public string interpolation { get; }

    private protected override Tensor Enlarge(Tensor x)
    {
        if (_method == ResizeMethod.Nearest)
            return base.Enlarge(x);
        var sizes = DataFormat.Spatial(compute_output_shape(x.shape), data_format);
        return DataFormat.FromLast(new Tensor(Ops.Resize(DataFormat.ToLast(x, data_format).Value, sizes[0], sizes[1], _method)), data_format);
    }
}
