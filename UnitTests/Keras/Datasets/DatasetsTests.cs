using System.IO.Compression;
using Tensorflow;
using Tensorflow.Keras.Datasets;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Keras.Datasets;

/// <summary>Where data sets are sought. The environment is the process': these tests take turns with others that change it.</summary>
[Collection("environment")]
public sealed class DatasetsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("data sets").FullName;
    private readonly string? _home = Environment.GetEnvironmentVariable("KERAS_HOME");
    private readonly string? _data = Environment.GetEnvironmentVariable(DataFolders.Variable);

    public DatasetsTests()
    {
        Environment.SetEnvironmentVariable("KERAS_HOME", Path.Combine(_folder, "home"));
        Environment.SetEnvironmentVariable(DataFolders.Variable, null);
    }

    [Fact]
    public void Mnist_is_found_upwards_from_the_program()
    {
        var ((x, y), (xt, yt)) = new KerasDataset().mnist.load_data();
        Assert.Equal(new Shape(60000, 28, 28), x.shape);
        Assert.Equal(new Shape(60000), y.shape);
        Assert.Equal(new Shape(10000, 28, 28), xt.shape);
        Assert.Equal(TF_DataType.TF_UINT8, yt.dtype);
        Assert.Equal([5, 0, 4, 1, 9, 2, 1, 3, 1, 4], y[..10].ToArray<int>());
        var (a, b, c, d) = new Mnist().load_data();
        Assert.Equal((x.size, y.size, xt.size, yt.size), (a.size, b.size, c.size, d.size));
    }

    [Fact]
    public void A_cached_archive_that_is_not_keras_own_is_passed_over()
    {
        var cache = Directory.CreateDirectory(Path.Combine(_folder, "home", "datasets")).FullName;
        File.WriteAllBytes(Path.Combine(cache, "mnist.npz"), [1, 2, 3]);
        var ((x, _), _) = new Mnist().load_data();
        Assert.Equal(60000, x.shape[0]);
    }

    [Fact]
    public void The_arrays_of_keras_archive_are_read_by_their_names()
    {
        var path = Path.Combine(_folder, "mnist.npz");
        np.savez(path, ("x_train", np.zeros((2, 28, 28), dtype: np.uint8)), ("y_train", new NDArray(new byte[] { 7, 8 })),
            ("x_test", np.ones((1, 28, 28), dtype: np.uint8)), ("y_test", new NDArray(new byte[] { 9 })));
        var ((x, y), (xt, yt)) = Mnist.Read(path);
        Assert.Equal((new Shape(2, 28, 28), new Shape(1, 28, 28)), (x.shape, xt.shape));
        Assert.Equal([7, 8, 9], y.ToArray<int>().Concat(yt.ToArray<int>()));
    }

    [Fact]
    public void A_folder_that_the_environment_names_is_used()
    {
        WriteFashion(Path.Combine(_folder, "my data", "fashion-mnist"));
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(_folder, "my data"));
        var ((x, y), (xt, _)) = new FashionMnist().load_data();
        Assert.Equal(new Shape(2, 28, 28), x.shape);
        Assert.Equal([3, 4], y.ToArray<int>());
        Assert.Equal(1, xt.shape[0]);
    }

    [Fact]
    public void The_cache_comes_first()
    {
        WriteFashion(Path.Combine(_folder, "home", "datasets", "fashion-mnist"));
        var ((_, y), _) = new FashionMnist().load_data();
        Assert.Equal([3, 4], y.ToArray<int>());
    }

    [Fact]
    public void A_damaged_file_in_a_data_folder_is_an_error()
    {
        var folder = Path.Combine(_folder, "my data", "fashion-mnist");
        WriteFashion(folder);
        var labels = Path.Combine(folder, "t10k-labels-idx1-ubyte.gz");
        File.WriteAllBytes(labels, File.ReadAllBytes(labels)[..^12]);
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(_folder, "my data"));
        var error = Assert.Throws<InvalidDataException>(() => new FashionMnist().load_data());
        Assert.Contains(labels + ", offset ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Altered_mnist_files_are_refused()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "my data", "mnist")).FullName;
        foreach (var name in new[] { "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte" })
            File.WriteAllBytes(Path.Combine(folder, name), [0, 0, 8, 1, 0, 0, 0, 1, 7]);
        Environment.SetEnvironmentVariable(DataFolders.Variable, Path.Combine(_folder, "my data"));
        var error = Assert.Throws<InvalidDataException>(() => new Mnist().load_data());
        Assert.Contains("expected 6bbc9ace898e44ae57da46a324031adb", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_all_fails_the_error_lists_what_was_tried()
    {
        var search = new DatasetSearch("MNIST");
        Assert.Null(search.Cached("/cache", () => throw new InvalidDataException("/cache/x, offset 3: damaged.")));
        Assert.Null(search.Kept("/Data/mnist", () => null));
        Assert.Null(search.Downloaded("https://example.org", () => throw new IOException("URL fetch failure")));
        var message = search.NotFound("Put it there.").Message;
        Assert.Equal("The data set MNIST was not found. Tried:\n  /cache: /cache/x, offset 3: damaged.\n  /Data/mnist: not there, or not complete\n  https://example.org: URL fetch failure\nPut it there.", message);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("KERAS_HOME", _home);
        Environment.SetEnvironmentVariable(DataFolders.Variable, _data);
        Directory.Delete(_folder, recursive: true);
    }

    private static void WriteFashion(string folder)
    {
        Directory.CreateDirectory(folder);
        Write("train-images-idx3-ubyte", [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28, .. new byte[2 * 28 * 28]]);
        Write("train-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 2, 3, 4]);
        Write("t10k-images-idx3-ubyte", [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28, .. new byte[28 * 28]]);
        Write("t10k-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 1, 5]);

        void Write(string name, byte[] bytes)
        {
            using var gzip = new GZipStream(File.Create(Path.Combine(folder, name + ".gz")), CompressionLevel.Optimal);
            gzip.Write(bytes);
        }
    }
}
