using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Datasets;

/// <summary><c>keras.datasets.mnist</c>: 60,000 and 10,000 images of handwritten digits, 28 by 28 pixels.</summary>
public sealed class Mnist
{
    private const string Origin = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz";
    private const string Sha256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1";

    private static readonly IdxDataset s_files = new("mnist",
    [
        new("train-images-idx3-ubyte", "6bbc9ace898e44ae57da46a324031adb"),
        new("train-labels-idx1-ubyte", "a25bea736e30d166cdddb491f175f624"),
        new("t10k-images-idx3-ubyte", "2646ac647ad5339dbf082846283269ea"),
        new("t10k-labels-idx1-ubyte", "27ae3e4e09519cfbb04c329615203637"),
    ]);

    /// <summary>
    /// Loads the images as uint8 of shape (n, 28, 28) and their digits as uint8 of shape (n,): from Keras' cache (<c>~/.keras/datasets</c>), from a
    /// <c>Data/mnist</c> folder upwards from the working folder or the program (or where <c>TFNET_DATA</c> points), or from where Keras downloads it.
    /// </summary>
    /// <param name="path">The name of the file in Keras' cache.</param>
    /// <exception cref="FileNotFoundException">It is nowhere; the message lists what was tried.</exception>
    /// <exception cref="InvalidDataException">A file in <c>Data/mnist</c> is damaged.</exception>
    public DatasetPass load_data(string path = "mnist.npz")
    {
        var search = new DatasetSearch("MNIST");
        foreach (var cache in DataFolders.Caches)
        {
            var file = Path.Combine(cache, path);
            if (search.Cached(file, () => File.Exists(file) ? ReadChecked(file) : null) is { } cached)
                return cached;
            var folder = Path.Combine(cache, s_files.Name);
            if (search.Cached(folder, () => s_files.TryRead(folder)) is { } idx)
                return idx;
        }
        foreach (var folder in DataFolders.Candidates(s_files.Name))
        {
            if (search.Kept(folder, () => s_files.TryRead(folder)) is { } found)
                return found;
        }
        return search.Downloaded(Origin, () => Read(new KerasUtils().get_file(Path.GetFileName(path), Origin, file_hash: Sha256)))
            ?? throw search.NotFound($"Put {Path.GetFileName(path)} from {Origin} into {DataFolders.Caches[0]}, or the four idx files " +
                $"({string.Join(", ", s_files.Files.Select(f => f.Name))}, .gz or not) into a folder {Path.Combine("Data", s_files.Name)} " +
                $"beside the program, or name the folder that holds {s_files.Name} in the environment variable {DataFolders.Variable}.");
    }

    private static DatasetPass ReadChecked(string file) => FileHash.Matches(file, Sha256)
        ? Read(file)
        : throw new InvalidDataException($"{file}: its sha256 is not {Sha256}. The file is incomplete or another one.");

    /// <summary>Reads the archive that Keras distributes.</summary>
    internal static DatasetPass Read(string file)
    {
        var arrays = np.load(file);
        return new DatasetPass { Train = (arrays["x_train"], arrays["y_train"]), Test = (arrays["x_test"], arrays["y_test"]) };
    }
}
