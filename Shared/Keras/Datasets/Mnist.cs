namespace Tensorflow.Keras.Datasets;

/// <summary><c>keras.datasets.mnist</c>: 60,000 and 10,000 images of handwritten digits, 28 by 28 pixels.</summary>
public sealed class Mnist
{
    private static readonly IdxDataset s_files = new("mnist",
    [
        new("train-images-idx3-ubyte", "6bbc9ace898e44ae57da46a324031adb"),
        new("train-labels-idx1-ubyte", "a25bea736e30d166cdddb491f175f624"),
        new("t10k-images-idx3-ubyte", "2646ac647ad5339dbf082846283269ea"),
        new("t10k-labels-idx1-ubyte", "27ae3e4e09519cfbb04c329615203637"),
    ]);

    /// <summary>
    /// Loads the images as uint8 of shape (n, 28, 28) and their digits as uint8 of shape (n,): from Keras' cache (<c>~/.keras/datasets/mnist</c>), or from a
    /// <c>Data/mnist</c> folder upwards from the working folder or the program (or where <c>TFNET_DATA</c> points).
    /// </summary>
    /// <exception cref="FileNotFoundException">It is nowhere; the message lists what was tried.</exception>
    /// <exception cref="InvalidDataException">A file in <c>Data/mnist</c> is damaged.</exception>
    public DatasetPass load_data()
    {
        var search = new DatasetSearch("MNIST");
        foreach (var cache in DataFolders.Caches)
        {
            var folder = Path.Combine(cache, s_files.Name);
            if (search.Cached(folder, () => s_files.TryRead(folder)) is { } idx)
                return idx;
        }
        foreach (var folder in DataFolders.Candidates(s_files.Name))
        {
            if (search.Kept(folder, () => s_files.TryRead(folder)) is { } found)
                return found;
        }
        throw search.NotFound($"Put the four idx files ({string.Join(", ", s_files.Files.Select(f => f.Name))}, .gz or not) into a folder " +
            $"{Path.Combine("Data", s_files.Name)} beside the program, or name the folder that holds {s_files.Name} in the environment variable {DataFolders.Variable}.");
    }
}
