using System.Globalization;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Writes the images of batches to files, to be looked at: <c>save_to_dir</c>.</summary>
/// <param name="folder">Where they go.</param>
/// <param name="prefix">How the files' names begin.</param>
/// <param name="format">The format: <c>"png"</c>, <c>"jpeg"</c>, …</param>
/// <param name="names">How many different numbers there are to tell files of the same sample apart.</param>
internal sealed class SavedImages(string folder, string prefix, string format, long names)
{
    /// <summary>Draws the numbers in the files' names.</summary>
    public void Draw(DrawnBatch drawn)
    {
        foreach (ref var name in drawn.Names)
            RandomStreams.NumPy.Integers(new Span<long>(ref name), 0, (ulong)(names - 1));
    }

    /// <summary>Writes a batch, each image scaled to its own range.</summary>
    public void Save(NDArray images, DrawnBatch drawn, string dataFormat)
    {
        for (var i = 0; i < drawn.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}_{drawn.Indices[i]}_{drawn.Names[i]}.{format}");
            KerasApi.keras.utils.array_to_img(images[i], dataFormat, scale: true).save(Path.Combine(folder, name), format);
        }
    }
}
