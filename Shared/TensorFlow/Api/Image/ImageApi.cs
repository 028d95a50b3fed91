using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>The functions of <c>tf.image</c>: images have the shape (height, width, channels), or (batch, height, width, channels) for several.</summary>
public sealed partial class ImageApi
{
    internal ImageApi()
    {
    }

    private static tensorflow tf => Binding.tf;

    /// <summary>Applies a function of batches to one image or a batch.</summary>
    private static Tensor OnBatch(Tensor image, Func<Tensor, Tensor> function, [CallerArgumentExpression(nameof(image))] string name = "")
    {
        CheckRank(image, name);
        return image.ndim == 4 ? function(image) : tf.squeeze(function(tf.expand_dims(image, 0)), 0);
    }

    private static void CheckRank(Tensor image, [CallerArgumentExpression(nameof(image))] string name = "")
    {
        if (image.ndim is not (3 or 4))
            throw new ValueError($"'{name}' (shape {image.shape}) must have either 3 or 4 dimensions.");
    }

    private static void CheckAtLeast3D(Tensor image)
    {
        if (image.ndim < 3)
            throw new ValueError($"'image' (shape {image.shape}) must be at least three-dimensional.");
        if (image.shape[-3] == 0 || image.shape[-2] == 0 || image.shape[-1] == 0)
            throw new ValueError($"inner 3 dims of 'image.shape' must be > 0: {image.shape}");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new ValueError(message);
    }

    /// <summary>Computes with float32 images in [0, 1] and converts back to what came in, held within its range.</summary>
    private static Tensor InFloat(Tensor image, Func<Tensor, Tensor> function, bool saturate) =>
        ConvertDType(function(ConvertDType(image, image.dtype is TF_DataType.TF_HALF ? image.dtype : TF_DataType.TF_FLOAT, false)), image.dtype, saturate);

    /// <summary>A part along the axis of rows or columns, given from the end: -3 is rows.</summary>
    private static Tensor Part(Tensor image, int axis, int begin, int size)
    {
        var (begins, sizes) = (new int[image.ndim], image.shape.as_int_list());
        (begins[image.ndim + axis], sizes[image.ndim + axis]) = (begin, size);
        return new Tensor(Ops.Slice(image.Value, begins, sizes));
    }
}
