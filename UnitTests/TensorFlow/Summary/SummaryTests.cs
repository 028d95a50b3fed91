using System.Text;
using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Summary;

public sealed class SummaryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FilesAreThoseOfTensorFlowByteByByte()
    {
        var writer = tf.summary.create_file_writer(Path.Combine(_folder, "new", "run"));
        using (writer.as_default(step: 7))
        {
            var s = tf.summary;
            Assert.True(s.scalar("loss", 0.25));
            s.scalar("a b/é", true, step: -1);
            s.scalar("large", 1L << 40, step: 1L << 40);
            s.scalar("", 3.0, step: 0);
            s.scalar("told", 1.0, description: "what *it* is");
            s.experimental.set_step(9);
            s.scalar("later", float.NaN);
            s.text("text", "hi *you* é");
            s.text("texts", ["a", ""]);
            s.text("table", new[,] { { "a", "b" }, { "c", "d" } });
            s.histogram("none", tf.zeros(0));
            s.histogram("equal", tf.constant(new[] { 2, 2 }));
            s.histogram("three", np.arange(10.0), buckets: 3);
            s.histogram("no buckets", np.arange(3.0), buckets: 0);
            s.histogram("fewer than none", np.arange(3.0), buckets: -2);
            s.histogram("thirty", np.array(Enumerable.Range(0, 20).Select(static i => 7 * i * i % 101 / 8f).ToArray()).reshape((1, 20)));
            s.histogram("not a number", np.array([1.0, double.NaN, 3.0]));
            s.histogram("infinite", np.array([1.0, double.PositiveInfinity, 3.0]));
            s.histogram("below all", np.array([1.0, double.NegativeInfinity, 3.0]));
            s.histogram("bools", np.array([true, false]));
            s.image("grey", (np.arange(32) / 20.0 - 0.2).astype("float32").reshape((4, 2, 4, 1)));
            s.image("opacity", (np.arange(16) * 10).astype("uint8").reshape((1, 2, 4, 2)));
            s.image("colors", (np.arange(24) * 50000000).astype("int32").reshape((1, 2, 4, 3)), max_outputs: 1);
            s.image("all", (np.arange(24) / 24.0).reshape((1, 3, 2, 4)));
            s.image("no images", np.zeros((0, 2, 4, 3), tf.float32));
            s.image("none of them", np.zeros((5, 2, 4, 3), tf.float32), max_outputs: 0);
        }
        writer.close();
        var file = Assert.Single(Directory.GetFiles(_folder, "events.out.tfevents.*.v2", SearchOption.AllDirectories));
        var (heads, summaries) = EventFileReader.Read(file);
        var recorded = Recorded.Load("Summary/summaries.json");
        // The time of the head is left out of what the reader gives, and is 0 in what was recorded.
        Assert.Equal(recorded.GetProperty("head").EnumerateArray().Select(static e => e.GetString()), heads.Select(Convert.ToBase64String));
        var expected = recorded.GetProperty("summaries").EnumerateArray().ToList();
        Assert.Equal(expected.Select(static e => e.GetProperty("tag").GetString()), summaries.Select(static s => s.Tag));
        Assert.All(expected.Zip(summaries), static pair => AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public void WithoutAWriterOrWithACondition_NothingIsWritten()
    {
        Assert.False(tf.summary.scalar("a", 1.0, step: 1));
        Assert.False(tf.summary.should_record_summaries());
        using var nothing = tf.summary.create_noop_writer();
        using (nothing.as_default())
            Assert.False(tf.summary.text("a", "b"));
        using var writer = tf.summary.create_file_writer(_folder, filename_suffix: ".x");
        using (writer.as_default(3))
        {
            Assert.Equal(3, tf.summary.experimental.get_step());
            using (tf.summary.record_if(false))
            {
                Assert.False(tf.summary.scalar("left out", 1.0));
                using (tf.summary.record_if(static () => true))
                    Assert.True(tf.summary.scalar("b", 1.0));
            }
            using (writer.as_default())
                Assert.Equal(3, tf.summary.experimental.get_step());
            using (writer.as_default(4))
                Assert.True(tf.summary.scalar("c", 1.0));
            Assert.True(tf.summary.scalar("d", 1.0));
            Assert.True(tf.summary.scalar("e", 1.0, step: new ResourceVariable(5L)));
        }
        Assert.Null(tf.summary.experimental.get_step());
        // What was written is in the file once the block has ended.
        var file = Assert.Single(Directory.GetFiles(_folder, "*.x"));
        Assert.Equal([("b", 3L), ("c", 4L), ("d", 3L), ("e", 5L)], EventFileReader.Read(file).Summaries.Select(static s => (s.Tag, s.Step)));
    }

    [Fact]
    public void EventsReachTheFileWhenTheQueueIsFull()
    {
        using var writer = tf.summary.create_file_writer(_folder, max_queue: 3);
        var file = Assert.Single(Directory.GetFiles(_folder));
        using var scope = writer.as_default(0);
        for (var i = 0; i < 3; i++)
            tf.summary.scalar("a", i);
        Assert.Empty(EventFileReader.Read(file).Summaries);
        tf.summary.scalar("a", 3);
        Assert.Equal([0f, 1, 2, 3], EventFileReader.Read(file).Summaries.Select(static s => s.Number));
        tf.summary.scalar("a", 4);
        tf.summary.flush();
        Assert.Equal(5, EventFileReader.Read(file).Summaries.Count);
    }

    [Fact]
    public void ErrorsAreThoseOfTensorFlow()
    {
        var writer = tf.summary.create_file_writer(_folder);
        using (writer.as_default())
        {
            Assert.Equal("No step set. Please specify one either through the `step` argument or through tf.summary.experimental.set_step()",
                Assert.Throws<ValueError>(static () => tf.summary.scalar("a", 1.0)).Message);
            Assert.Equal("Expected scalar shape, saw shape: (2,).", Assert.Throws<ValueError>(static () => tf.summary.scalar("a", new[] { 1f, 2f }, step: 1)).Message);
            Assert.Equal("Tensor must have rank 4.  Received rank 2, shape (3, 3)", Assert.Throws<ValueError>(static () => tf.summary.image("a", tf.zeros((3, 3)), step: 1)).Message);
            Assert.Equal("image must have 1, 2, 3, or 4 channels, got 5", Assert.Throws<InvalidArgumentError>(static () => tf.summary.image("a", tf.zeros((1, 3, 3, 5)), step: 1)).Message);
            Assert.Throws<InvalidArgumentError>(static () => tf.summary.image("a", tf.zeros((1, 3, 3, 1)), step: 1, max_outputs: -1));
            Assert.Equal("Cannot convert 2.5 to EagerTensor of dtype int64", Assert.Throws<TypeError>(static () => tf.summary.scalar("a", 1.0, step: 2.5)).Message);
        }
        writer.close();
        writer.close();
        writer.flush();
        Assert.EndsWith("is already closed", Assert.Throws<RuntimeError>(() => writer.as_default()).Message, StringComparison.Ordinal);
        Assert.Empty(EventFileReader.Read(Assert.Single(Directory.GetFiles(_folder))).Summaries);
        Assert.Equal("Argument `logdir` cannot be None", Assert.Throws<ValueError>(static () => tf.summary.create_file_writer(null!)).Message);
        var blocked = Path.Combine(_folder, "file");
        File.WriteAllText(blocked, "");
        Assert.Contains("is a file, where a folder is needed", Assert.Throws<IOException>(() => tf.summary.create_file_writer(blocked)).Message, StringComparison.Ordinal);
    }

    private static void AssertSame(JsonElement expected, EventSummary actual)
    {
        Assert.Equal(expected.GetProperty("step").GetInt64(), actual.Step);
        var value = expected.GetProperty("value").GetString();
        if (!expected.TryGetProperty("pixels", out var pixels))
        {
            Assert.Equal(Hex(Convert.FromBase64String(value!)), Hex(actual.Value));
            return;
        }
        Assert.Equal("images", actual.Plugin);
        Assert.Equal(expected.GetProperty("size").EnumerateArray().Select(static e => $"{e.GetInt32()}"), actual.Texts.Take(2).Select(Encoding.ASCII.GetString));
        Assert.Equal(pixels.EnumerateArray().Select(static e => e.EnumerateArray().Select(static p => p.GetByte()).ToArray()), actual.Texts.Skip(2).Select(PngSamples.Of));
        Assert.Equal(EventFileReader.Fields(Convert.FromBase64String(value!)).Last().Bytes, EventFileReader.Fields(actual.Value).Last().Bytes);
    }

    /// <summary>The bytes, whatever the sign of what is not a number.</summary>
    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).Replace("F8FF", "F87F", StringComparison.Ordinal).Replace("C0FF", "C07F", StringComparison.Ordinal);
}
