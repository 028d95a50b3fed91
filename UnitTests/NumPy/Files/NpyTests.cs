using System.IO.Compression;
using System.Text;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Files;

/// <summary>Reads what NumPy wrote, writes what NumPy writes.</summary>
public sealed class NpyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("npy tests ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("float32.npy", "float32", "[[0.   0.25 0.5 ]\n [0.75 1.   1.25]]")]
    [InlineData("fortran.npy", "int64", "[[0 1 2]\n [3 4 5]]")]
    [InlineData("big_endian.npy", "int16", "[[0 1]\n [2 3]\n [4 5]]")]
    [InlineData("text.npy", "string", "['cat' 'a dog']")]
    [InlineData("scalar.npy", "float64", "2.5")]
    [InlineData("bool.npy", "bool", "[ True False  True]")]
    public void Reads_numpy_files(string file, string dtype, string text)
    {
        var x = np.load(Recorded(file));
        Assert.Equal(dtype, x.dtype.Type.Name());
        Assert.Equal(text, x.ToString());
    }

    [Theory]
    [InlineData("float32.npy")]
    [InlineData("text.npy")]
    [InlineData("scalar.npy")]
    [InlineData("bool.npy")]
    public void Writes_the_bytes_that_numpy_writes(string file)
    {
        var path = Path.Combine(_folder, file);
        np.save(path, np.load(Recorded(file)));
        Assert.Equal(File.ReadAllBytes(Recorded(file)), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Archives_are_reached_by_name()
    {
        var x = np.load(Recorded("two.npz"))["x_train"];
        Assert.Equal("(3, 4)", x.shape.ToString());
        Assert.Equal(["x_train", "y_train"], np.loadz(Recorded("two.npz")).files);
        Assert.Equal("[ 1.5 -2. ]", np.load(Recorded("two.npz"))["y_train.npy"].ToString());
        Assert.Equal("(3, 3)", np.load(Recorded("packed.npz"))["arr_1"].shape.ToString());
        Assert.Throws<KeyNotFoundException>(() => np.load(Recorded("two.npz"))["x_test"]);
        Assert.Equal("NpzFile 'two.npz' with keys: x_train, y_train", np.load(Recorded("two.npz")).ToString());
    }

    [Fact]
    public void Every_way_to_write_an_archive_is_read_back()
    {
        var (x, y) = (np.arange(10).astype("float32"), np.array([true, false]));
        var file = Path.Combine(_folder, "a");
        np.savez(file, x, y);
        Assert.True(np.array_equal(x, np.load(file + ".npz")["arr_0"]));
        np.savez(file, ("x", x), ("y", y));
        Assert.True(np.array_equal(y, np.load(file + ".npz")["y"]));
        np.savez(file, new { x, y });
        Assert.Equal(["x", "y"], np.loadz(file + ".npz").files);
        np.savez_compressed(file, new Dictionary<string, NDArray> { ["z"] = np.zeros((1000, 1000)) });
        Assert.Equal(1_000_000, np.load(file + ".npz")["z"].size);
        np.savez(file, x);
        Assert.Equal(["arr_0"], np.loadz(file + ".npz").files);
        Assert.Throws<ValueError>(() => np.savez(file, ("x", x), ("x", y)));
        using var zip = ZipFile.OpenRead(file + ".npz");
        Assert.Equal("arr_0.npy", zip.Entries.Single().FullName);
    }

    [Fact]
    public void Pickles_are_refused()
    {
        Assert.Contains("pickle", Assert.Throws<InvalidDataException>(() => np.load(Recorded("pickle.npy"))).Message, StringComparison.Ordinal);
        Assert.Contains("pickle", Assert.Throws<InvalidDataException>(() => np.load(new MemoryStream([0x80, 4, .. new byte[20]]))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000, 4), }")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4), }")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2), }")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (2,), }")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': 1}")]
    [InlineData("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2,)}")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (2,)}")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,)}")]
    [InlineData("{'descr': '<f4', 'fortran_order': False}")]
    [InlineData("__import__('os').system('true')")]
    [InlineData("")]
    public void Hostile_headers_are_refused_without_taking_memory(string header)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => np.load(new MemoryStream([.. Header(header), .. new byte[8]])));
        Assert.Contains("offset", error.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("x.npy").Open())
            np.save(entry, np.zeros(4_000_000));
        stream.Position = 0;
        Assert.Contains("times as much", Assert.Throws<InvalidDataException>(() => np.load(stream)).Message, StringComparison.Ordinal);
    }

    private static byte[] Header(string text) =>
        [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. Encoding.Latin1.GetBytes(text)];

    private static string Recorded(string file) => Path.Combine(AppContext.BaseDirectory, "Files", file);
}
