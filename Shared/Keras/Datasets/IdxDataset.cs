using Tensorflow.NumPy;

namespace Tensorflow.Keras.Datasets;

/// <summary>A data set of four idx files: where they may be, and how they are checked.</summary>
/// <param name="Name">The name of its folder: <c>mnist</c>.</param>
/// <param name="Files">Training images, training labels, test images, test labels.</param>
internal sealed record IdxDataset(string Name, IdxDataset.Member[] Files)
{
    /// <summary>An idx file.</summary>
    /// <param name="Name">Its name, unpacked.</param>
    /// <param name="Md5">The md5 of the unpacked bytes; <see langword="null"/> where only the packed file has a published hash.</param>
    internal sealed record Member(string Name, string? Md5);

    /// <summary>Reads the data set from a folder.</summary>
    /// <returns><see langword="null"/> when a file is not there.</returns>
    /// <exception cref="InvalidDataException">A file is damaged or another one than expected.</exception>
    public DatasetPass? TryRead(string folder)
    {
        var paths = Array.ConvertAll(Files, file => Find(folder, file.Name));
        return Array.Exists(paths, static path => path is null) ? null : Read(paths!);
    }

    /// <summary>Reads the four files at these paths.</summary>
    /// <exception cref="InvalidDataException">A file is damaged or another one than expected.</exception>
    public DatasetPass Read(string[] paths)
    {
        var arrays = new NDArray[Files.Length];
        for (var i = 0; i < arrays.Length; i++)
            arrays[i] = IdxFile.Read(paths[i], Files[i].Md5);
        for (var i = 0; i < arrays.Length; i += 2)
        {
            var (images, labels) = (arrays[i].shape, arrays[i + 1].shape);
            if (images.ndim != 3 || labels.ndim != 1 || images[0] != labels[0])
                throw new InvalidDataException($"{paths[i]}, offset 4: images of shape {images} do not fit the labels of shape {labels} in {paths[i + 1]}. Expected (n, rows, columns) and (n,).");
        }
        return new DatasetPass { Train = (arrays[0], arrays[1]), Test = (arrays[2], arrays[3]) };
    }

    private static string? Find(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path + ".gz") ? path + ".gz" : File.Exists(path) ? path : null;
    }
}
