using TfNet.Engine;

namespace Tensorflow.Keras.Datasets;

/// <summary>Images and labels as a file has them.</summary>
/// <param name="file">The file's bytes.</param>
/// <param name="first">Where the first image begins.</param>
/// <param name="stride">From one image to the next.</param>
/// <param name="labels">The labels, a column for each kind.</param>
internal sealed class CifarBatch(ReadOnlyMemory<byte> file, int first, int stride, byte[][] labels)
{
    /// <summary>The rows and columns of an image.</summary>
    public const int Side = 32;

    /// <summary>The pixels of an image.</summary>
    public const int Pixels = Side * Side;

    /// <summary>Red, green and blue.</summary>
    public const int Channels = 3;

    /// <summary>The bytes of an image.</summary>
    public const int ImageBytes = Pixels * Channels;

    /// <summary>The labels of one kind.</summary>
    public byte[] Labels(int column) => labels[column];

    /// <summary>The md5 of the batch in the binary layout, which both layouts have in common.</summary>
    public string Md5()
    {
        var hash = new Md5();
        Span<byte> head = stackalloc byte[labels.Length];
        for (var row = 0; row < labels[0].Length; row++)
        {
            for (var column = 0; column < head.Length; column++)
                head[column] = labels[column][row];
            hash.Append(head);
            hash.Append(Image(row));
        }
        return hash.Finish();
    }

    /// <summary>Copies the images as they are, (n, 3, 32, 32).</summary>
    public void CopyPlanes(Span<byte> target)
    {
        for (var row = 0; row < labels[0].Length; row++)
            Image(row).CopyTo(target[(row * ImageBytes)..]);
    }

    /// <summary>Copies the images as (n, 32, 32, 3).</summary>
    public void CopyPixels(Span<byte> target)
    {
        for (var row = 0; row < labels[0].Length; row++)
        {
            var image = Image(row);
            var red = image[..Pixels];
            var green = image.Slice(Pixels, Pixels);
            var blue = image.Slice(2 * Pixels, Pixels);
            var pixels = target.Slice(row * ImageBytes, ImageBytes);
            for (int p = 0, at = 0; p < red.Length; p++, at += Channels)
            {
                pixels[at] = red[p];
                pixels[at + 1] = green[p];
                pixels[at + 2] = blue[p];
            }
        }
    }

    private ReadOnlySpan<byte> Image(int row) => file.Span.Slice(first + (row * stride), ImageBytes);
}
