using System.Formats.Tar;
using Tensorflow;
using Tensorflow.Keras.Datasets;

namespace TfNet.UnitTests.Keras.Datasets;

/// <summary>Where CIFAR is sought. The environment is the process': these tests take turns with others that change it.</summary>
[Collection("environment")]
public sealed class CifarDatasetTests : CifarFixture
{
    private readonly string? _home = Environment.GetEnvironmentVariable("KERAS_HOME");
    private readonly string? _data = Environment.GetEnvironmentVariable(DataFolders.Variable);

    public CifarDatasetTests()
    {
        Environment.SetEnvironmentVariable("KERAS_HOME", Path.Combine(Folder, "home"));
        Environment.SetEnvironmentVariable(DataFolders.Variable, null);
    }

    [Fact]
    public void The_sample_is_the_data_sets_beginning()
    {
        var ((x, y), (xt, yt)) = new KerasDataset().cifar10.LoadSample();
        var expected = Recorded.Load("Data/cifar.json").GetProperty("sample");
        foreach (var (i, images, labels) in new[] { (0, x, y), (1, xt, yt) })
        {
            Assert.Equal(expected[i].GetProperty("shape").EnumerateArray().Select(dim => dim.GetInt64()), images.shape.dims);
            Assert.Equal(expected[i].GetProperty("x").GetString(), Md5(images.ToArray<byte>()));
            Assert.Equal(expected[i].GetProperty("y").GetString(), Md5(labels.ToArray<byte>()));
            Assert.Equal((new Shape(images.shape[0], 1), TF_DataType.TF_UINT8, TF_DataType.TF_UINT8), (labels.shape, labels.dtype, images.dtype));
        }
        var (a, b, c, d) = new Cifar10().LoadSample();
        Assert.Equal((x.size, y.size, xt.size, yt.size), (a.size, b.size, c.size, d.size));
    }

    [Fact]
    public void The_cache_comes_first()
    {
        WriteSmall("home/datasets/small-bin");
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(Folder, "my data"));
        Write("my data/small/train.bin", [1]);
        Write("my data/small/test.bin", [1]);
        Assert.Equal(3, Load(Small).Train.Item1.shape[0]);
    }

    [Fact]
    public void A_damaged_copy_in_the_cache_is_passed_over()
    {
        WriteSmall("home/datasets/small-bin");
        Write("home/datasets/small-bin/test.bin", TrainRecords);
        Write("home/datasets/small-binary.tar.gz", Archive(TarEntryFormat.Gnu, ("small-bin/train.bin", TrainRecords), ("small-bin/test.bin", TestRecords)));
        Assert.Equal([1, 9], Load(Small).Test.Item2.ToArray<byte>());
    }

    [Fact]
    public void A_folder_that_lacks_a_file_is_passed_over()
    {
        Write("home/datasets/small-bin/train.bin", TrainRecords);
        WriteSmall("my data/small");
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(Folder, "my data"));
        Assert.Equal(3, Load(Small).Train.Item1.shape[0]);
    }

    [Fact]
    public void A_damaged_copy_in_a_data_folder_is_an_error()
    {
        WriteSmall("my data/small");
        var train = Write("my data/small/train.bin", [.. TrainRecords[..^1], 0]);
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(Folder, "my data"));
        var error = Assert.Throws<InvalidDataException>(() => Load(Small));
        Assert.StartsWith($"{train}, offset 0: the md5 of its labels and images is", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_downloaded_stays_in_the_cache()
    {
        var origin = Write("elsewhere/small.tar.gz", Archive(TarEntryFormat.Gnu, ("small-bin/train.bin", TrainRecords), ("small-bin/test.bin", TestRecords)));
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(Folder, "my data"));
        Assert.Equal([1, 9], Load(Small, origin).Test.Item2.ToArray<byte>());
        Assert.True(File.Exists(Path.Combine(Folder, "home", "datasets", "small-binary.tar.gz")));
        File.Delete(origin);
        Assert.Equal([1, 9], Load(Small, origin).Test.Item2.ToArray<byte>());
    }

    [Fact]
    public void When_all_fails_the_error_says_what_was_tried_and_what_to_run()
    {
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(Folder, "my data"));
        WriteSmall("my data/cifar10-sample");
        var error = Assert.Throws<FileNotFoundException>(() => Load(Small));
        Assert.StartsWith($"The data set Small was not found. Tried:\n  {Path.Combine(Folder, "home", "datasets")}: not there, or not complete\n", error.Message, StringComparison.Ordinal);
        Assert.Contains($"\n  {Path.Combine(Folder, "my data")}: not there, or not complete\n", error.Message, StringComparison.Ordinal);
        Assert.Contains("nothing%20here: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("\nRun this.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_sample_is_an_error()
    {
        Environment.SetEnvironmentVariable(DataFolders.Variable, Folder);
        var error = Assert.Throws<FileNotFoundException>(() => new Cifar10().LoadSample());
        Assert.Contains("It comes with the repository", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cifar100_has_labels_of_int64_as_Keras_gives_them()
    {
        var set = Small with { Labels = s_hundred, Parts = [new("train", 1, 0, IsTest: false, null), new("test", 1, 0, IsTest: true, null)] };
        Write("home/datasets/small-bin/train.bin", [19, 99, .. new byte[3072]]);
        Write("home/datasets/small-bin/test.bin", [3, 42, .. new byte[3072]]);
        var ((_, y), (_, yt)) = Load(set, target: new(1, TF_DataType.TF_INT64, ChannelsFirst: false));
        Assert.Equal((TF_DataType.TF_INT64, new Shape(1, 1)), (y.dtype, y.shape));
        Assert.Equal([99, 42], y.ToArray<long>().Concat(yt.ToArray<long>()));
    }

    [Fact]
    public void Cifar100_knows_two_modes()
    {
        var error = Assert.Throws<ValueError>(() => new KerasDataset().cifar100.load_data(label_mode: "x"));
        Assert.Equal("`label_mode` must be one of `\"fine\"`, `\"coarse\"`. Received: label_mode=x.", error.Message);
    }

    public override void Dispose()
    {
        Environment.SetEnvironmentVariable("KERAS_HOME", _home);
        Environment.SetEnvironmentVariable(DataFolders.Variable, _data);
        base.Dispose();
    }

    private DatasetPass Load(CifarDataset set, string? origin = null, CifarTarget? target = null)
    {
        var downloadable = set with { Layouts = [Binary with { Archives = ["small-binary.tar.gz"] }] };
        return downloadable.Load(target ?? s_target, new Uri(origin ?? Path.Combine(Folder, "nothing here")).AbsoluteUri, "Run this.");
    }
}
