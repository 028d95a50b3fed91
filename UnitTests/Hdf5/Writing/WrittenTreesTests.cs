using System.Security.Cryptography;
using System.Text.Json;
using Tensorflow.Hdf5;

namespace TfNet.UnitTests.Hdf5.Writing;

/// <summary>Trees of all kinds of objects, drawn with a seed.</summary>
public class WrittenTreesTests
{
    /// <summary>verify.py reads these very files with h5py, compares them with their descriptions and records their hashes.</summary>
    [Fact]
    public void The_files_are_those_that_h5py_has_read()
    {
        byte[][] files = [.. DescribedTrees.All.Select(static tree => DescribedTrees.Written(tree, gzip: false))];
        if (DescribedTrees.Folder is { } folder)
        {
            foreach (var (i, tree) in DescribedTrees.All.Index())
            {
                File.WriteAllBytes(Path.Combine(folder, $"{i}.h5"), files[i]);
                File.WriteAllBytes(Path.Combine(folder, $"{i}.gzip.h5"), DescribedTrees.Written(tree, gzip: true));
            }
            return;
        }
        var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine("Writing", "hashes.json"))).RootElement.EnumerateArray().Select(static hash => hash.GetString()!);
        Assert.Equal(recorded, files.Select(static bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_written_is_read(bool gzip)
    {
        foreach (var tree in DescribedTrees.All)
        {
            using var file = h5py.File(DescribedTrees.Written(tree, gzip));
            DescribedTrees.Check(tree, file, gzip);
        }
    }

    /// <summary>generate.py has written them: those of even numbers in the newest version of the format, the others in the oldest. verify.py has others.</summary>
    [Fact]
    public void Files_of_h5py_are_read_and_changed()
    {
        var files = Directory.GetFiles(DescribedTrees.Folder ?? Path.Combine("Writing", "trees"), "*.h5");
        Assert.NotEmpty(files);
        foreach (var path in files)
        {
            var tree = DescribedTrees.All.ElementAt(int.Parse(Path.GetFileNameWithoutExtension(path)));
            using var stream = new MemoryStream();
            stream.Write(File.ReadAllBytes(path));
            using (var file = h5py.File(stream, "r+"))
            {
                DescribedTrees.Check(tree, file, gzip: true);
                file.create_group("one more");
            }
            using (var file = h5py.File(stream, "a"))
                file.__delitem__("one more");
            using (var file = h5py.File(stream))
                DescribedTrees.Check(tree, file, gzip: true);
            if (DescribedTrees.Folder is not null)
                File.WriteAllBytes(path, stream.ToArray());
        }
    }
}
