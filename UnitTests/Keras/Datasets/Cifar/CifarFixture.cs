using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Tensorflow;
using Tensorflow.Keras.Datasets;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Keras.Datasets;

/// <summary>A data set of the make of CIFAR, with three training and two test images, and the means to write and damage it.</summary>
public abstract class CifarFixture : IDisposable
{
    internal static readonly CifarLabel[] s_ten = [new("labels", 10)];
    internal static readonly CifarLabel[] s_hundred = [new("coarse_labels", 20), new("fine_labels", 100)];
    internal static readonly CifarTarget s_target = new(0, TF_DataType.TF_UINT8, ChannelsFirst: false);

    /// <summary>The tests' own folder.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("cifar files").FullName;

    /// <summary>Three records, as the recorded pickles have them: labels 6, 9, 0.</summary>
    protected static byte[] TrainRecords { get; } = Records(CifarPickle.Instance.Read(Pickled("python2"), "python2", 3, s_ten));

    /// <summary>Two records of the labels 1 and 9.</summary>
    protected static byte[] TestRecords { get; } = [1, .. Enumerable.Range(0, 3072).Select(i => (byte)(i * 7)), 9, .. Enumerable.Range(0, 3072).Select(i => (byte)(i * 13))];

    internal static CifarLayout Binary { get; } = new("small-bin", ".bin", CifarBinary.Instance, ["small-bin", "small"], ["small-binary.tar.gz"], null);

    internal static CifarDataset Small { get; } = new("Small", s_ten,
        [new("train", 3, 0, IsTest: false, Md5(TrainRecords)), new("test", 2, 0, IsTest: true, Md5(TestRecords))], [Binary]);

    /// <summary>A recorded pickle.</summary>
    protected static byte[] Pickled(string name, [CallerFilePath] string caller = "") =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(caller)!, "Data", name + ".pickle"));

    /// <summary>The md5 in the digits that Python writes.</summary>
    protected static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));

    /// <summary>Writes a file into the folder.</summary>
    protected string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes the small data set's two files into a folder.</summary>
    protected string WriteSmall(string folder)
    {
        Write(Path.Combine(folder, "train.bin"), TrainRecords);
        Write(Path.Combine(folder, "test.bin"), TestRecords);
        return Path.Combine(Folder, folder);
    }

    /// <summary>A tar of these members, in a folder of their own, gzipped.</summary>
    protected static byte[] Archive(TarEntryFormat format, params (string Name, byte[] Bytes)[] members)
    {
        using var memory = new MemoryStream();
        using (var tar = new TarWriter(memory, format, leaveOpen: true))
        {
            tar.WriteEntry(Entry(format, TarEntryType.Directory, "small-bin/"));
            foreach (var (name, bytes) in members)
            {
                var entry = Entry(format, format == TarEntryFormat.V7 ? TarEntryType.V7RegularFile : TarEntryType.RegularFile, name);
                entry.DataStream = new MemoryStream(bytes);
                tar.WriteEntry(entry);
            }
        }
        return Pack(memory.ToArray());
    }

    /// <summary>An entry of a format.</summary>
    protected static TarEntry Entry(TarEntryFormat format, TarEntryType type, string name) => format switch
    {
        TarEntryFormat.V7 => new V7TarEntry(type, name),
        TarEntryFormat.Ustar => new UstarTarEntry(type, name),
        TarEntryFormat.Gnu => new GnuTarEntry(type, name),
        _ => new PaxTarEntry(type, name),
    };

    /// <summary>Bytes gzipped.</summary>
    protected static byte[] Pack(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return memory.ToArray();
    }

    /// <summary>Truncates a file at many lengths and flips many of its bytes: each time it must be read as before or be refused by name and offset.</summary>
    /// <param name="valid">The file.</param>
    /// <param name="every">The lengths and bytes that are tried beyond the first 300 and the last 100: one of so many.</param>
    /// <param name="path">Where it is written.</param>
    /// <param name="read">Reads it.</param>
    private protected static void EqualOrRefused(byte[] valid, int every, string path, Func<DatasetPass?> read)
    {
        var whole = Hash(read());
        var places = Enumerable.Range(0, valid.Length).Where(i => i < 300 || i >= valid.Length - 100 || i % every == 0).ToArray();
        foreach (var length in places)
            Check(valid[..length]);
        foreach (var place in places)
        {
            var damaged = (byte[])valid.Clone();
            foreach (var flip in (byte[])[0xFF, 0x01])
            {
                damaged[place] = (byte)(valid[place] ^ flip);
                Check(damaged);
            }
        }

        void Check(byte[] bytes)
        {
            File.WriteAllBytes(path, bytes);
            try
            {
                Assert.Equal(whole, Hash(read()));
            }
            catch (InvalidDataException e)
            {
                Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
                Assert.Contains(", offset ", e.Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>One hash of all four arrays.</summary>
    private protected static string Hash(DatasetPass? pass)
    {
        var ((x, y), (xt, yt)) = pass!;
        return string.Join(' ', new NDArray[] { x, y, xt, yt }.Select(array => $"{array.shape} {array.dtype} {Md5(array.ToArray<byte>())}"));
    }

    /// <summary>The batch in the binary layout.</summary>
    private protected static byte[] Records(CifarBatch batch)
    {
        var (labels, planes) = (batch.Labels(0), new byte[batch.Labels(0).Length * CifarBatch.ImageBytes]);
        batch.CopyPlanes(planes);
        return [.. labels.SelectMany((label, row) => planes.AsSpan(row * CifarBatch.ImageBytes, CifarBatch.ImageBytes).ToArray().Prepend(label))];
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
