using Tensorflow.Hdf5;

namespace TfNet.UnitTests.Hdf5.Reading;

/// <summary>Several threads read the same file at once: they take turns, and each gets what it asked for.</summary>
public class ThreadTests
{
    [Fact]
    public void Threads_read_the_same_file()
    {
        using var file = h5py.File(Recorded.File("chunks v110.h5"));
        string[] names = ["plain", "gzip", "all", "grows", "texts", "partly written"];
        string[] alone = [.. names.Select(static name =>
        {
            using var own = h5py.File(Recorded.File("chunks v110.h5"));
            return own[name]["..."].ToString();
        })];
        var together = new string[400];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = file[names[i % names.Length]]["..."].ToString());
        for (var i = 0; i < together.Length; i++)
            Assert.Equal(alone[i % names.Length], together[i]);
    }
}
