using Tensorflow;
using Tensorflow.Keras.Datasets;

namespace TfNet.UnitTests.Keras.Datasets;

public sealed class CifarBinaryTests : CifarFixture
{
    [Fact]
    public void Channels_go_last()
    {
        var ((x, y), (xt, yt)) = Binary.TryRead(WriteSmall("small-bin"), Small, s_target)!;
        Assert.Equal((new Shape(3, 32, 32, 3), new Shape(3, 1)), (x.shape, y.shape));
        Assert.Equal((new Shape(2, 32, 32, 3), new Shape(2, 1)), (xt.shape, yt.shape));
        Assert.Equal([6, 9, 0], y.ToArray<byte>());
        Assert.Equal([1, 9], yt.ToArray<byte>());
        for (var row = 0; row < 3; row++)
        {
            for (var p = 0; p < 1024; p += 37)
                Assert.Equal([.. Enumerable.Range(0, 3).Select(c => TrainRecords[(row * 3073) + 1 + (c * 1024) + p])], x[row, p / 32, p % 32].ToArray<byte>());
        }
    }

    [Fact]
    public void Channels_come_first_where_they_are_wanted_so()
    {
        var ((x, _), (xt, _)) = Binary.TryRead(WriteSmall("small-bin"), Small, s_target with { ChannelsFirst = true })!;
        Assert.Equal((new Shape(3, 3, 32, 32), new Shape(2, 3, 32, 32)), (x.shape, xt.shape));
        Assert.Equal([.. TrainRecords[1..3073], .. TrainRecords[3074..6146], .. TrainRecords[6147..]], x.ToArray<byte>());
    }

    [Fact]
    public void Coarse_labels_come_before_fine_ones()
    {
        byte[] records = [19, 99, .. new byte[3072], 0, 7, .. new byte[3072]];
        var batch = CifarBinary.Instance.Read(records, "train.bin", 2, s_hundred);
        Assert.Equal([19, 0], batch.Labels(0));
        Assert.Equal([99, 7], batch.Labels(1));
        Assert.Equal(Md5(records), batch.Md5());
    }

    [Theory]
    [InlineData(0, 20, "offset 0: row 0 has the label 20, expected 0 to 19")]
    [InlineData(1, 100, "offset 1: row 0 has the label 100, expected 0 to 99")]
    [InlineData(3074, 255, "offset 3074: row 1 has the label 255, expected 0 to 19")]
    public void Labels_beyond_the_classes_are_refused(int offset, byte label, string message)
    {
        var records = new byte[2 * 3074];
        records[offset] = label;
        var error = Assert.Throws<InvalidDataException>(() => CifarBinary.Instance.Read(records, "train.bin", 2, s_hundred));
        Assert.StartsWith("train.bin, " + message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_size_is_refused()
    {
        var folder = WriteSmall("small-bin");
        var train = Path.Combine(folder, "train.bin");
        File.WriteAllBytes(train, [.. TrainRecords, 0]);
        Expect($"{train}, offset 9219: the file goes on, it has 9220 bytes, expected at most 9219");
        File.WriteAllBytes(train, TrainRecords[..^3073]);
        Expect($"{train}, offset 6146: the file ends here, expected 9219 bytes (3 images of 3073 bytes with their labels)");

        void Expect(string message) =>
            Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Binary.TryRead(folder, Small, s_target)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_found()
    {
        var folder = WriteSmall("small-bin");
        EqualOrRefused(TrainRecords, every: 83, Path.Combine(folder, "train.bin"), () => Binary.TryRead(folder, Small, s_target));
    }
}
