namespace Tensorflow.Keras.Utils;

/// <summary>Reads image files in one size.</summary>
internal sealed class ImageFileLoader(string[] paths, int channels, Shape size, string interpolation, bool crop, bool pad, bool channelsFirst)
{
    private static tensorflow tf => Binding.tf;

    /// <summary>The image of a file's number; what comes with the number stays.</summary>
    public Tensors Load(Tensors element)
    {
        var path = paths[(long)element.First()];
        Tensor image = DecodedImages.Decode(File.ReadAllBytes(path), path, channels);
        image = crop ? tf.image.resize(Middle(image), size, interpolation)
            : pad ? tf.image.resize_with_pad(image, size[0], size[1], interpolation)
            : tf.image.resize(image, size, interpolation);
        if (channelsFirst)
            image = tf.transpose(image, new Axis(2, 0, 1));
        return new Tensors([image, .. element.Skip(1)]);
    }

    /// <summary>The largest part in the middle that has the target's ratio of sides, computed in float32 as Keras does.</summary>
    private Tensor Middle(Tensor image)
    {
        var (height, width) = (image.shape[0], image.shape[1]);
        var rows = Math.Max(Math.Min(height, (int)((float)(width * size[0]) / size[1])), 1);
        var columns = Math.Max(Math.Min(width, (int)((float)(height * size[1]) / size[0])), 1);
        var (top, left) = ((height - rows) / 2, (width - columns) / 2);
        return image[new Slice(top, top + rows), new Slice(left, left + columns)];
    }
}
