using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>The names of the ways to resize.</summary>
    public ImageResizeMethods ResizeMethod { get; } = new();

    /// <summary>Images of another size. Pixels are areas whose centres lie at halves, so that nothing is shifted.</summary>
    /// <param name="images">One image or a batch.</param>
    /// <param name="size">The new height and width.</param>
    /// <param name="method"><c>bilinear</c>, <c>nearest</c>, <c>bicubic</c>, <c>area</c>, <c>lanczos3</c>, <c>lanczos5</c>, <c>gaussian</c> or <c>mitchellcubic</c>.</param>
    /// <param name="preserve_aspect_ratio">Whether the result keeps the proportions and only fits into the size.</param>
    /// <param name="antialias">Whether pixels of a smaller image average over all that they cover; nearest and area ignore it.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <returns>float32, but for <c>nearest</c> the images' own type.</returns>
    /// <exception cref="ValueError">The images have neither 3 nor 4 dimensions, the size is not two numbers, or the method is unknown.</exception>
    [OverloadResolutionPriority(1)]
    public Tensor resize(Tensor images, Shape size, string method = "bilinear", bool preserve_aspect_ratio = false, bool antialias = false, string? name = null) => Tensor.Call(images, images =>
    {
        if (images.ndim is not (3 or 4))
            throw new ValueError("'images' must have either 3 or 4 dimensions.");
        if (size.ndim != 2)
            throw new ValueError("'size' must be a 1-D Tensor of 2 elements: new_height, new_width");
        if (!ImageResizeMethods.Kinds.TryGetValue(method, out var kind))
            throw new ValueError($"Resize method is not implemented: {method}");
        var (height, width) = (size[0], size[1]);
        if (preserve_aspect_ratio)
        {
            var (oldHeight, oldWidth) = (images.shape[-3], images.shape[-2]);
            var scale = Math.Min((float)height / oldHeight, (float)width / oldWidth);
            (height, width) = ((int)MathF.Round(scale * oldHeight), (int)MathF.Round(scale * oldWidth));
        }
        var resized = OnBatch(images, x => new Tensor(Ops.Resize(x.Value, height, width, kind, antialias)));
        return kind == TfNet.Engine.ResizeMethod.Nearest ? resized : tf.cast(resized, TF_DataType.TF_FLOAT);
    });

    /// <inheritdoc cref="resize(Tensor, Shape, string, bool, bool, string)"/>
    public Tensor resize(Tensor images, Tensor size, string method = "bilinear", bool preserve_aspect_ratio = false, bool antialias = false, string? name = null) =>
        resize(images, new Shape(tf.cast(size, TF_DataType.TF_INT32).ToArray<int>()), method, preserve_aspect_ratio, antialias, name);

    /// <summary>Images resized in proportion until they fit, with zeros around them.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="target_height">The height of the result.</param>
    /// <param name="target_width">The width of the result.</param>
    /// <param name="method">As in <see cref="resize(Tensor, Shape, string, bool, bool, string)"/>.</param>
    /// <param name="antialias">Whether pixels of a smaller image average over all that they cover.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions, or a size is not positive.</exception>
    public Tensor resize_with_pad(Tensor image, int target_height, int target_width, string method = "bilinear", bool antialias = false, string? name = null) => Tensor.Call(image, image =>
    {
        CheckTarget(image, target_height, target_width);
        float height = image.shape[-3], width = image.shape[-2];
        var ratio = Math.Max(width / target_width, height / target_height);
        var (fitHeight, fitWidth) = (height / ratio, width / ratio);
        var resized = resize(image, ((int)MathF.Floor(fitHeight), (int)MathF.Floor(fitWidth)), method, antialias: antialias);
        var (top, left) = (MathF.Floor((target_height - fitHeight) / 2), MathF.Floor((target_width - fitWidth) / 2));
        return pad_to_bounding_box(resized, Math.Max(0, (int)top), Math.Max(0, (int)left), target_height, target_width);
    });

    /// <summary>The middle of images, or images with zeros around them, in a given size.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="target_height">The height of the result.</param>
    /// <param name="target_width">The width of the result.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions, or a size is not positive.</exception>
    public Tensor resize_with_crop_or_pad(Tensor image, int target_height, int target_width, string? name = null) => Tensor.Call(image, image =>
    {
        CheckTarget(image, target_height, target_width);
        var (height, width) = (image.shape[-3], image.shape[-2]);
        var (tall, wide) = (target_height - height, target_width - width);
        // Python's // rounds down: of an odd excess the smaller half is cut off or put before.
        var cropped = crop_to_bounding_box(
            image, Math.Max(-tall >> 1, 0), Math.Max(-wide >> 1, 0), Math.Min(target_height, height), Math.Min(target_width, width));
        return pad_to_bounding_box(cropped, Math.Max(tall >> 1, 0), Math.Max(wide >> 1, 0), target_height, target_width);
    });

    /// <inheritdoc cref="resize_with_crop_or_pad"/>
    public Tensor resize_image_with_crop_or_pad(Tensor image, int target_height, int target_width, string? name = null) => resize_with_crop_or_pad(image, target_height, target_width);

    private static void CheckTarget(Tensor image, int height, int width)
    {
        CheckRank(image);
        CheckAtLeast3D(image);
        Require(width > 0, "target_width must be > 0.");
        Require(height > 0, "target_height must be > 0.");
    }
}

/// <summary>The names of the ways to resize, <c>tf.image.ResizeMethod</c>.</summary>
public sealed class ImageResizeMethods
{
    internal static readonly Dictionary<string, ResizeMethod> Kinds = new(StringComparer.Ordinal)
    {
        ["bilinear"] = ResizeMethod.Bilinear,
        ["nearest"] = ResizeMethod.Nearest,
        ["bicubic"] = ResizeMethod.Bicubic,
        ["area"] = ResizeMethod.Area,
        ["lanczos3"] = ResizeMethod.Lanczos3,
        ["lanczos5"] = ResizeMethod.Lanczos5,
        ["gaussian"] = ResizeMethod.Gaussian,
        ["mitchellcubic"] = ResizeMethod.MitchellCubic,
    };

    /// <summary>The two neighbours by their distance.</summary>
    public string BILINEAR => "bilinear";

    /// <summary>The nearest pixel.</summary>
    public string NEAREST_NEIGHBOR => "nearest";

    /// <summary>Four neighbours by the cubic of Keys.</summary>
    public string BICUBIC => "bicubic";

    /// <summary>The mean of the covered area.</summary>
    public string AREA => "area";

    /// <summary>The windowed sinc of radius 3.</summary>
    public string LANCZOS3 => "lanczos3";

    /// <summary>The windowed sinc of radius 5.</summary>
    public string LANCZOS5 => "lanczos5";

    /// <summary>A Gaussian.</summary>
    public string GAUSSIAN => "gaussian";

    /// <summary>The cubic of Mitchell and Netravali.</summary>
    public string MITCHELLCUBIC => "mitchellcubic";
}
