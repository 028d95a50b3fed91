using TfNet.Engine;

namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>The middle of images.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="central_fraction">Which part of the height and width stays, in (0, 1].</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The fraction lies outside, or the image has neither 3 nor 4 dimensions.</exception>
    public Tensor central_crop(Tensor image, double central_fraction, string? name = null) => Tensor.Call(image, image =>
    {
        if (central_fraction is not (> 0 and <= 1))
            throw new ValueError("central_fraction must be within (0, 1]");
        if (central_fraction == 1)
            return image;
        CheckAtLeast3D(image);
        if (image.ndim > 4)
            throw new ValueError($"`image` should either be a Tensor with rank = 3 or rank = 4. Had rank = {image.ndim}.");
        var (height, width) = (image.shape[-3], image.shape[-2]);
        var (top, left) = ((int)((height - (height * central_fraction)) / 2), (int)((width - (width * central_fraction)) / 2));
        return Part(Part(image, -3, top, height - (2 * top)), -2, left, width - (2 * left));
    });

    /// <summary>A rectangle cut out of images.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="offset_height">The first row.</param>
    /// <param name="offset_width">The first column.</param>
    /// <param name="target_height">How many rows.</param>
    /// <param name="target_width">How many columns.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The rectangle is empty or not within the image.</exception>
    public Tensor crop_to_bounding_box(Tensor image, int offset_height, int offset_width, int target_height, int target_width, string? name = null) => Tensor.Call(image, image =>
    {
        CheckRank(image);
        CheckAtLeast3D(image);
        Require(offset_width >= 0, "offset_width must be >= 0.");
        Require(offset_height >= 0, "offset_height must be >= 0.");
        Require(target_width > 0, "target_width must be > 0.");
        Require(target_height > 0, "target_height must be > 0.");
        Require(image.shape[-2] >= target_width + offset_width, "width must be >= target + offset.");
        Require(image.shape[-3] >= target_height + offset_height, "height must be >= target + offset.");
        return Part(Part(image, -3, offset_height, target_height), -2, offset_width, target_width);
    });

    /// <summary>Images with zeros around them.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="offset_height">How many rows of zeros above.</param>
    /// <param name="offset_width">How many columns of zeros to the left.</param>
    /// <param name="target_height">The height of the result.</param>
    /// <param name="target_width">The width of the result.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The image does not fit.</exception>
    public Tensor pad_to_bounding_box(Tensor image, int offset_height, int offset_width, int target_height, int target_width, string? name = null) => Tensor.Call(image, image =>
    {
        CheckRank(image);
        CheckAtLeast3D(image);
        var (below, right) = (target_height - offset_height - image.shape[-3], target_width - offset_width - image.shape[-2]);
        Require(offset_height >= 0, "offset_height must be >= 0");
        Require(offset_width >= 0, "offset_width must be >= 0");
        Require(right >= 0, "width must be <= target - offset");
        Require(below >= 0, "height must be <= target - offset");
        (int, int)[] paddings = [(offset_height, below), (offset_width, right), (0, 0)];
        return new Tensor(Ops.Pad(image.Value, image.ndim == 4 ? [(0, 0), .. paddings] : paddings));
    });

    /// <summary>A part of a tensor at a random place.</summary>
    /// <param name="value">The tensor.</param>
    /// <param name="size">The sizes of the part, one for each axis.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The part is larger than the tensor.</exception>
    public Tensor random_crop(Tensor value, Shape size, long? seed = null, string? name = null) => Tensor.Call(value, value =>
    {
        CheckCrop(value, size);
        return Crop(value, size, tf.random.uniform(value.ndim, 0, int.MaxValue, TF_DataType.TF_INT32, seed));
    });

    /// <summary>A part of a tensor at a place that depends on the seed alone.</summary>
    /// <param name="value">The tensor.</param>
    /// <param name="size">The sizes of the part, one for each axis.</param>
    /// <param name="seed">Two integers.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The part is larger than the tensor.</exception>
    public Tensor stateless_random_crop(Tensor value, Shape size, Tensor seed, string? name = null) => Tensor.Call(value, seed, (value, seed) =>
    {
        CheckCrop(value, size);
        return Crop(value, size, tf.random.stateless_uniform(value.ndim, seed, 0, int.MaxValue, TF_DataType.TF_INT32));
    });

    private static Tensor Crop(Tensor value, Shape size, Tensor draws)
    {
        // Places may be drawn while a function is traced, so the part is gathered.
        for (var axis = 0; axis < size.ndim; axis++)
        {
            var first = draws[axis] % (value.shape[axis] - size[axis] + 1);
            value = tf.gather(value, first + tf.range(size[axis]), axis);
        }
        return value;
    }

    private static void CheckCrop(Tensor value, Shape size)
    {
        var fits = value.ndim == size.ndim;
        for (var axis = 0; fits && axis < size.ndim; axis++)
            fits = size[axis] <= value.shape[axis];
        if (!fits)
            throw new InvalidArgumentError($"Need value.shape >= size, got {value.shape} {size}");
    }
}
