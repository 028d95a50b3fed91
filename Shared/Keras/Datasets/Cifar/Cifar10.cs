namespace Tensorflow.Keras.Datasets;

/// <summary>
/// <c>keras.datasets.cifar10</c>: 50,000 and 10,000 colour images of 32 by 32 pixels in ten classes: airplane, automobile, bird, cat, deer, dog, frog,
/// horse, ship, truck.
/// </summary>
public sealed class Cifar10
{
    private const string Origin = "https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz";
    private const string SampleFolder = "cifar10-sample";
    private const int BatchRows = 10_000;

    private static readonly CifarLabel[] s_labels = [new("labels", Classes: 10)];

    private static readonly CifarDataset s_files = new("CIFAR-10", s_labels,
    [
        new("data_batch_1", BatchRows, 0 * BatchRows, IsTest: false, "5dd7e06a14cb22eb9f671a540d1b7c25"),
        new("data_batch_2", BatchRows, 1 * BatchRows, IsTest: false, "5ea93a67294ea407fff1d09f752e9692"),
        new("data_batch_3", BatchRows, 2 * BatchRows, IsTest: false, "942cd6a4bcdd0dd3c604fbe906cb4421"),
        new("data_batch_4", BatchRows, 3 * BatchRows, IsTest: false, "ae636b3ba5c66a11e91e8cb52e771fcb"),
        new("data_batch_5", BatchRows, 4 * BatchRows, IsTest: false, "53f37980c15c3d472c316c40844f3f0d"),
        new("test_batch", BatchRows, 0, IsTest: true, "803d5f7f4d78ea53de84dbe85f74fb6d"),
    ],
    [
        // Keras 3 downloads to ...-target_archive and unpacks to ...-target; before, it left the archive's name and its folder.
        new("cifar-10-batches-py", "", CifarPickle.Instance,
            [Path.Combine("cifar-10-batches-py-target", "cifar-10-batches-py"), "cifar-10-batches-py", "cifar10"],
            ["cifar-10-batches-py-target_archive", "cifar-10-batches-py.tar.gz", "cifar-10-python.tar.gz", Path.Combine("cifar10", "cifar-10-python.tar.gz")],
            "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce"),
        new("cifar-10-batches-bin", ".bin", CifarBinary.Instance,
            ["cifar-10-batches-bin", "cifar10"],
            ["cifar-10-binary.tar.gz", Path.Combine("cifar10", "cifar-10-binary.tar.gz")],
            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
    ]);

    private static readonly CifarDataset s_sample = new("CIFAR-10's sample", s_labels,
    [
        new("train", 2_000, 0, IsTest: false, "e1f5964efab02fb19c18dbf5607c3517"),
        new("test", 500, 0, IsTest: true, "cde13d4fda8b222417a25a4728b716b0"),
    ],
    [new("", ".bin", CifarBinary.Instance, [SampleFolder], [], null)]);

    private static CifarTarget Target => new(Column: 0, TF_DataType.TF_UINT8, CifarDataset.ChannelsFirst);

    /// <summary>
    /// Loads the images as uint8 of shape (n, 32, 32, 3) and their classes as uint8 of shape (n, 1). With <c>channels_first</c> as the image data format
    /// the images are (n, 3, 32, 32).
    /// </summary>
    /// <remarks>
    /// Sought in Keras' cache (<c>~/.keras/datasets</c>, or <c>KERAS_HOME</c>) in the Python layout (<c>cifar-10-batches-py</c>), the binary layout
    /// (<c>cifar-10-batches-bin</c>) and as the archives of both; in the same places and in <c>cifar10</c> below the <c>Data</c> folders upwards from the
    /// working folder and the program (or where <c>TFNET_DATA</c> points); then it is downloaded from where Keras does.
    /// <c>Data/get-cifar10</c> puts it into the cache. See <see href="https://www.cs.toronto.edu/~kriz/cifar.html"/>.
    /// </remarks>
    /// <exception cref="FileNotFoundException">It is nowhere; the message lists what was tried and says what to run.</exception>
    /// <exception cref="InvalidDataException">A copy in a <c>Data</c> folder is damaged.</exception>
    public DatasetPass load_data() => s_files.Load(Target, Origin,
        $"Run Data/get-cifar10 of the repository, which puts it into {Path.Combine(DataFolders.Caches[0], "cifar-10-batches-bin")}. Or put {Origin}, packed or not, " +
        $"into {DataFolders.Caches[0]} or into a folder {Path.Combine("Data", "cifar10")} beside the program, or name the folder that holds cifar10 in the " +
        $"environment variable {DataFolders.Variable}.");

    /// <summary>
    /// Loads a balanced slice of the data set, with the types of <see cref="load_data"/>: its first 200 training and 50 test images of each class, from
    /// <c>Data/cifar10-sample</c>. For tests and quick trials; <see cref="load_data"/> never gives it.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such folder upwards from the working folder or the program.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public DatasetPass LoadSample()
    {
        var search = new DatasetSearch(s_sample.Name);
        foreach (var folder in DataFolders.Candidates(""))
        {
            if (s_sample.TryRead(folder, Target, search.Kept) is { } found)
                return found;
        }
        throw search.NotFound($"It comes with the repository, in {Path.Combine("Data", SampleFolder)}. Start the program from there, or name the folder that holds {SampleFolder} in the environment variable {DataFolders.Variable}.");
    }
}
