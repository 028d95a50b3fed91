namespace Exercises.CifarTransfer.OpenCV;

/// <summary>The function of OpenCV that the notebook calls, with OpenCV's numbers.</summary>
internal static class cv2
{
    /// <summary>Resizes an image by bilinear interpolation, as <c>cv2.resize</c> does unless another one is asked for.</summary>
    /// <param name="src">The image, (height, width) or (height, width, channels), uint8.</param>
    /// <param name="dsize">The width and the height to come.</param>
    /// <exception cref="ValueError">The image or the size is none of these.</exception>
    public static NDArray resize(NDArray src, (int width, int height) dsize)
    {
        var shape = src.shape.as_int_list();
        if (src.dtype != np.uint8 || shape.Length is not (2 or 3) || src.size == 0)
            throw new ValueError($"`src` must be an image of uint8, (height, width) or (height, width, channels). Received: shape={src.shape}, dtype={src.dtype}");
        if (dsize.width <= 0 || dsize.height <= 0)
            throw new ValueError($"`dsize` must be a width and a height of at least 1. Received: {dsize}");
        var channels = shape.Length == 3 ? shape[2] : 1;
        var image = new LinearResizing(shape[0], shape[1], channels, dsize.height, dsize.width).Of(src.ToArray<byte>());
        return np.array(image).reshape(shape.Length == 3 ? (dsize.height, dsize.width, channels) : (dsize.height, dsize.width));
    }
}
