using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;
using static Tensorflow.Hdf5.h5py;

namespace TfNet.UnitTests.Hdf5.Reading;

/// <summary>Parts of data sets are what h5py gives for the same index, whether the elements lie in one piece or in packed chunks. The weighted sums are h5py's.</summary>
public sealed class SelectionTests : IDisposable
{
    private static readonly string[] Sets = ["contiguous", "chunks"];
    private readonly H5File _file = Opened();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("1:3", new[] { 2, 7, 5 }, 201285L)]
    [InlineData("1:9:3", new[] { 3, 7, 5 }, 1141665L)]
    [InlineData("...", new[] { 9, 7, 5 }, 10418520L)]
    [InlineData("2", new[] { 7, 5 }, 58380L)]
    [InlineData("-1", new[] { 7, 5 }, 190680L)]
    [InlineData("1:3, ::2", new[] { 2, 4, 5 }, 66570L)]
    [InlineData("0, :, 3", new[] { 7 }, 644L)]
    [InlineData("..., 1", new[] { 9, 7 }, 418656L)]
    [InlineData("1, ..., 2", new[] { 7 }, 1596L)]
    [InlineData("8, 6, 4", new int[0], 314L)]
    [InlineData("5:2", new[] { 0, 7, 5 }, 0L)]
    [InlineData(":, 100:", new[] { 9, 0, 5 }, 0L)]
    [InlineData("::4, ::4, ::4", new[] { 3, 2, 2 }, 16468L)]
    [InlineData("2:3, 5:, -2:", new[] { 1, 2, 2 }, 1021L)]
    public void Texts_are_indices(string index, int[] shape, long sum)
    {
        foreach (var set in Sets)
            Check(_file[set][index], shape, sum);
    }

    [Fact]
    public void Positions_and_masks_choose()
    {
        foreach (var set in Sets)
        {
            var ds = _file[set];
            var all = ds["..."];
            Check(ds[new[] { 0, 2 }], [2, 7, 5], 179235);
            Check(ds[Slice.All, new[] { 1, 4, 6 }], [9, 3, 5], 1950255);
            Check(ds[0, Slice.All, new[] { 0, 2 }], [7, 2], 2247);
            Check(ds["1:3", new[] { 2 }, 4], [2, 1], 217);
            Check(ds[np.greater(all[":, 0, 0"], 100)], [6, 7, 5], 5413205);
            Check(ds[np.greater(all, 300)], [14], 32515);
        }
    }

    [Fact]
    public void What_h5py_refuses_is_refused_with_its_words()
    {
        var ds = _file["chunks"];
        Assert.Equal("Index (9) out of range for (0-8)", Assert.Throws<IndexOutOfRangeException>(() => ds[9]).Message);
        Assert.Equal("Index (-10) out of range for (0-8)", Assert.Throws<IndexOutOfRangeException>(() => ds["-10"]).Message);
        Assert.Equal("4 indexing arguments for 3 dimensions", Assert.Throws<ValueError>(() => ds["0, 0, 0, 0"]).Message);
        Assert.StartsWith("Step must be >= 1 (got -1)", Assert.Throws<ValueError>(() => ds["::-1"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Indexing with None (or np.newaxis) is not supported", Assert.Throws<TypeError>(() => ds["newaxis"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Only one ellipsis may be used.", Assert.Throws<ValueError>(() => ds["..., ..."]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Only one indexing vector or array is currently allowed for fancy indexing", Assert.Throws<TypeError>(() => ds[new[] { 0, 1 }, new[] { 1, 2 }]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Illegal slicing argument for scalar dataspace", Assert.Throws<ValueError>(() => _file["scalar"][0]).Message, StringComparison.Ordinal);
        Assert.StartsWith("dset.asstr() can only be used on datasets with an HDF5 string datatype", Assert.Throws<TypeError>(() => ds.asstr()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_bytes_of_the_rows_that_are_asked_for_are_read()
    {
        using var stream = new MemoryStream();
        using (var written = File(stream, "w"))
            written.create_dataset("x", data: np.arange(1_000_000).reshape(1000, 1000));
        var counted = new CountingStream(new MemoryStream(stream.ToArray()));
        using var file = File(counted);
        var set = file["x"];
        var before = counted.BytesRead;
        Assert.Equal(5500, (long)set["5, 500"]);
        Assert.InRange(counted.BytesRead - before, 8, 8);
        Assert.Equal(Enumerable.Range(2000, 2000).Select(static i => (long)i), set["2:4"].ravel().ToArray<long>());
        Assert.InRange(counted.BytesRead - before, 16_008, 16_008);
    }

    [Fact]
    public void Only_the_chunks_are_read_that_a_part_meets()
    {
        using var stream = new MemoryStream();
        using (var written = File(stream, "w"))
            written.create_dataset("x", data: np.arange(100_000), chunks: 1000);
        var counted = new CountingStream(new MemoryStream(stream.ToArray()));
        using var file = File(counted);
        var set = file["x"];
        Assert.Equal(0, (long)set[0]);
        var before = counted.BytesRead;
        Assert.Equal(55_555, (long)set["55555"]);
        Assert.Equal(8000, counted.BytesRead - before);
    }

    private static void Check(NDArray part, int[] shape, long sum)
    {
        Assert.Equal(shape, part.shape);
        Assert.Equal(sum, part.size == 0 ? 0 : part.ravel().astype(np.int64).ToArray<long>().Select(static (x, i) => x * (i + 1)).Sum());
    }

    private static H5File Opened()
    {
        var stream = new MemoryStream();
        using (var written = File(stream, "w"))
        {
            var data = np.arange(9 * 7 * 5).astype(np.int32).reshape(9, 7, 5);
            written.create_dataset("contiguous", data: data);
            written.create_dataset("chunks", data: data, chunks: (4, 3, 2), compression: "gzip");
            written["scalar"] = 1;
        }
        return File(stream.ToArray());
    }
}
