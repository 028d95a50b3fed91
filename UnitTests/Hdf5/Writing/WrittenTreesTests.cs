using System.Security.Cryptography;
using System.Text.Json;

namespace TfNet.UnitTests.Hdf5.Writing;

/// <summary>Trees of all kinds of objects, drawn with a seed.</summary>
public class WrittenTreesTests
{
    /// <summary>verify.py reads these very files with h5py, compares them with their descriptions and records their hashes; HDF5_TREES names the folder it takes them from.</summary>
    [Fact]
    public void The_files_are_those_that_h5py_has_read()
    {
        byte[][] files = [.. DescribedTrees.All.Select(static tree => DescribedTrees.Written(tree, gzip: false))];
        if (Environment.GetEnvironmentVariable("HDF5_TREES") is { } folder)
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
}
