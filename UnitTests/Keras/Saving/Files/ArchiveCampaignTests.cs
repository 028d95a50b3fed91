using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Tensorflow;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>
/// Damage that is drawn at random, in the bytes of an archive, in the text of its config and in its weights, whose checksums fit again: some hundred files in the tests, and for as many minutes as
/// <c>KERAS_CAMPAIGN</c> says: <c>KERAS_CAMPAIGN=30 dotnet TfNet.Keras.Tests.dll -class '*ArchiveCampaignTests'</c>. What is damaged is refused by an error of the few kinds that say so, or is a model.
/// </summary>
[Collection("random streams")]
public sealed class ArchiveCampaignTests(ITestOutputHelper output)
{
    private const int Files = 400;

    private static readonly string[] s_texts =
    [
        "null", "true", "-1", "0", "1e308", "99999999999999999999", "\"\"", "[]", "{}", "[[[[]]]]", "\"Dense\"", "\"keras.layers\"", "\"float16\"", "-0.0", "[null]", "{\"class_name\": \"Dense\"}", "NaN",
    ];

    [Fact]
    public void Damaged_archives_are_refused_or_are_models()
    {
        var asked = Environment.GetEnvironmentVariable("KERAS_CAMPAIGN");
        var minutes = asked is null ? 0 : double.Parse(asked, CultureInfo.InvariantCulture);
        var seed = asked is null ? 1 : Environment.TickCount;
        var random = new System.Random(seed);
        var members = Members();
        var (watch, count) = (Stopwatch.StartNew(), 0);
        for (; count < Files || watch.Elapsed.TotalMinutes < minutes; count++)
        {
            var file = Damaged(members, random);
            try
            {
                keras.models.load_model(file);
            }
            catch (Exception error) when (error is InvalidDataException or ValueError or TypeError)
            {
                Assert.False(string.IsNullOrEmpty(error.Message));
            }
            catch (Exception error)
            {
                Assert.Fail($"file {count} of seed {seed}: {error}");
            }
        }
        output.WriteLine($"{count} damaged files, seed {seed}");
    }

    private static List<(string Name, byte[] Bytes)> Members()
    {
        var model = keras.Sequential([
            keras.Input((6, 6, 1)), keras.layers.Conv2D(2, 3, activation: "relu", kernel_regularizer: "l2"), keras.layers.BatchNormalization(), keras.layers.Flatten(), keras.layers.Dropout(0.5), keras.layers.Dense(2),
        ]);
        model.compile(keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5)), "mse", metrics: ["mae"]);
        using var stream = new MemoryStream();
        model.save(stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        return [.. archive.Entries.Select(static entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }

    private static byte[] Damaged(List<(string Name, byte[] Bytes)> members, System.Random random)
    {
        var where = random.Next(4);
        var packed = Packed([.. members.Select(member => (member.Name, (member.Name, where) switch
        {
            ("config.json", 1) => InText(member.Bytes, random),
            ("config.json", 2) => InBytes(member.Bytes, random),
            ("model.weights.h5", 3) => InBytes(member.Bytes, random),
            _ => member.Bytes,
        }))]);
        return where == 0 ? InBytes(packed, random) : packed;
    }

    /// <summary>One to three bytes are others, or the end is missing.</summary>
    private static byte[] InBytes(byte[] bytes, System.Random random)
    {
        if (random.Next(8) == 0)
            return bytes[..random.Next(bytes.Length)];
        var damaged = bytes.ToArray();
        for (var i = random.Next(1, 4); i > 0; i--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return damaged;
    }

    /// <summary>One to three values are others: what stands from a colon to a comma, or a word.</summary>
    private static byte[] InText(byte[] bytes, System.Random random)
    {
        var text = Encoding.UTF8.GetString(bytes);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var start = text.IndexOf(": ", random.Next(text.Length), StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOfAny([',', '}', ']'], start + 2);
            if (end > 0)
                text = text[..(start + 2)] + s_texts[random.Next(s_texts.Length)] + text[(random.Next(4) == 0 ? Math.Min(text.Length, end + random.Next(60)) : end)..];
        }
        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Packed(List<(string Name, byte[] Bytes)> members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                member.Write(bytes);
            }
        }
        return stream.ToArray();
    }
}
