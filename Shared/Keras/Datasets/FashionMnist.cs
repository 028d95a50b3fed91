using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Datasets;

/// <summary><c>keras.datasets.fashion_mnist</c>: 60,000 and 10,000 images of clothes in ten classes, 28 by 28 pixels.</summary>
public sealed class FashionMnist
{
    private const string Origin = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";
    private const string Folder = "fashion-mnist";

    // The md5 of the packed files, as published by Zalando, in the order of the members.
    private static readonly string[] s_md5 =
    [
        "8d4fb7e6c68d591d4c3dfef9ec88bf0d", "25c81989df183df01b3e8a0aad5dffbe",
        "bef4ecab320f06d8554ea6380940ec79", "bb300cfdad3c16e7a12a480ee83cd310",
    ];

    private static readonly IdxDataset s_files = new(Folder,
    [
        new("train-images-idx3-ubyte", null),
        new("train-labels-idx1-ubyte", null),
        new("t10k-images-idx3-ubyte", null),
        new("t10k-labels-idx1-ubyte", null),
    ]);

    /// <summary>
    /// Loads the images as uint8 of shape (n, 28, 28) and their classes as uint8 of shape (n,), from the places where <see cref="Mnist.load_data"/> looks,
    /// in folders named <c>fashion-mnist</c>.
    /// </summary>
    /// <exception cref="FileNotFoundException">It is nowhere; the message lists what was tried.</exception>
    /// <exception cref="InvalidDataException">A file in <c>Data/fashion-mnist</c> is damaged.</exception>
    public DatasetPass load_data()
    {
        var search = new DatasetSearch("Fashion-MNIST");
        foreach (var cache in DataFolders.Caches)
        {
            var folder = Path.Combine(cache, Folder);
            if (search.Cached(folder, () => s_files.TryRead(folder)) is { } cached)
                return cached;
        }
        foreach (var folder in DataFolders.Candidates(Folder))
        {
            if (search.Kept(folder, () => s_files.TryRead(folder)) is { } found)
                return found;
        }
        return search.Downloaded(Origin, Download)
            ?? throw search.NotFound($"Put the four files ({string.Join(", ", s_files.Files.Select(f => f.Name + ".gz"))}) from {Origin} into " +
                $"{Path.Combine(DataFolders.Caches[0], Folder)}, or into a folder {Path.Combine("Data", Folder)} beside the program, " +
                $"or name the folder that holds {Folder} in the environment variable {DataFolders.Variable}.");
    }

    private static DatasetPass Download()
    {
        var utils = new KerasUtils();
        var paths = new string[s_md5.Length];
        for (var i = 0; i < paths.Length; i++)
        {
            var name = s_files.Files[i].Name + ".gz";
            paths[i] = utils.get_file(name, Origin + name, file_hash: s_md5[i], cache_subdir: Path.Combine("datasets", Folder));
        }
        return s_files.Read(paths);
    }
}
