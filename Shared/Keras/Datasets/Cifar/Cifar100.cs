namespace Tensorflow.Keras.Datasets;

/// <summary><c>keras.datasets.cifar100</c>: 50,000 and 10,000 colour images of 32 by 32 pixels in 100 classes, which form 20 groups.</summary>
public sealed class Cifar100
{
    private const string Origin = "https://www.cs.toronto.edu/~kriz/cifar-100-python.tar.gz";

    private static readonly CifarDataset s_files = new("CIFAR-100",
    [
        new("coarse_labels", Classes: 20),
        new("fine_labels", Classes: 100),
    ],
    [
        new("train", 50_000, 0, IsTest: false, Md5: null),
        new("test", 10_000, 0, IsTest: true, Md5: null),
    ],
    [
        new("cifar-100-python", "", CifarPickle.Instance,
            [Path.Combine("cifar-100-python-target", "cifar-100-python"), "cifar-100-python", "cifar100"],
            ["cifar-100-python-target_archive", "cifar-100-python.tar.gz", Path.Combine("cifar100", "cifar-100-python.tar.gz")],
            "85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7"),
        new("cifar-100-binary", ".bin", CifarBinary.Instance,
            ["cifar-100-binary", "cifar100"],
            ["cifar-100-binary.tar.gz", Path.Combine("cifar100", "cifar-100-binary.tar.gz")],
            "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec"),
    ]);

    /// <summary>
    /// Loads the images as uint8 of shape (n, 32, 32, 3) and their labels as int64 of shape (n, 1), from the places where <see cref="Cifar10.load_data"/>
    /// looks, in <c>cifar-100-python</c>, <c>cifar-100-binary</c> and <c>cifar100</c>. See <see href="https://www.cs.toronto.edu/~kriz/cifar.html"/>.
    /// </summary>
    /// <param name="label_mode">"fine" for the 100 classes, "coarse" for the 20 groups.</param>
    /// <exception cref="ValueError">The mode is another one.</exception>
    /// <exception cref="FileNotFoundException">It is nowhere; the message lists what was tried.</exception>
    /// <exception cref="InvalidDataException">A copy in a <c>Data</c> folder is damaged.</exception>
    public DatasetPass load_data(string label_mode = "fine")
    {
        var column = label_mode switch
        {
            "coarse" => 0,
            "fine" => 1,
            _ => throw new ValueError($"`label_mode` must be one of `\"fine\"`, `\"coarse\"`. Received: label_mode={label_mode}."),
        };
        return s_files.Load(new CifarTarget(column, TF_DataType.TF_INT64, CifarDataset.ChannelsFirst), Origin,
            $"Put {Origin} into {DataFolders.Caches[0]}, packed or not, or into a folder {Path.Combine("Data", "cifar100")} beside the program, " +
            $"or name the folder that holds cifar100 in the environment variable {DataFolders.Variable}.");
    }
}
