using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers.Preprocessing;

/// <summary>Bins of numbers and texts by their hashes are those of Keras 3.6 (generate_hashing.py).</summary>
public sealed class HashingTests
{
    private const int Bins = int.MaxValue;

    private static readonly JsonElement s_recorded = Recorded.Load("hashing.json");

    // As in generate_hashing.py.
    private static readonly NDArray s_texts = np.array((string[])
    [
        .. Enumerable.Range(0, 140).Concat([191, 192, 193, 255, 256, 257, 1000]).Select(static length => new string([.. Enumerable.Range(0, length).Select(i => (char)('a' + (((3 * length) + (i * i)) % 26)))])),
        "ä", "日本語", "🙂", "naïve café",
    ]);

    private static readonly long[] s_numbers = [0, 1, -1, 9, 10, -10, 99, 100, 12345678, -12345678, int.MaxValue, int.MinValue, (1L << 53) + 1, long.MaxValue, long.MinValue];

    [Fact]
    public void BinsOfTextsAreThoseOfKeras()
    {
        AssertBins("fast", Hashing(Bins).Apply(s_texts));
        AssertBins("strong", Hashing(Bins, salt: [133, 137]).Apply(s_texts));
        AssertBins("strong, large key", Hashing(Bins, salt: (1L << 62) + 1).Apply(s_texts));
        AssertBins("masked texts", Hashing(Bins, mask_value: "").Apply(s_texts));
    }

    [Fact]
    public void BinsOfNumbersAreThoseOfKeras()
    {
        var numbers = np.array(s_numbers);
        AssertBins("numbers", Hashing(Bins).Apply(numbers));
        AssertBins("strong numbers", Hashing(Bins, salt: 7).Apply(numbers));
        AssertBins("bytes", Hashing(Bins).Apply(np.array((byte[])[0, 1, 99, 200, 255])));
        AssertBins("short", Hashing(Bins).Apply(np.array((short[])[0, 1, -1, 9, 10, -10, 99])));
        AssertBins("truths", Hashing(Bins).Apply(np.array([true, false])));
        AssertBins("fractions", Hashing(Bins).Apply(np.array([0.5, -0.5, 1.99, -7.2, 1e9])));
        AssertBins("masked numbers", Hashing(Bins, mask_value: 10).Apply(numbers));
        AssertBins("masked fractions", Hashing(Bins, mask_value: 1.5).Apply(np.array([0.5, 1.5, 1.0])));
        Assert.Equal([0L, 0], Hashing(1, mask_value: 1).Apply(np.array([1, 0])).ToArray<long>());
        Assert.Empty(Hashing(3).Apply(np.zeros((0, 2), np.int32)).ToArray<long>());
    }

    [Theory]
    [InlineData("one_hot", new[] { 0f, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1 })]
    [InlineData("multi_hot", new[] { 0f, 1, 0, 1, 0, 1, 0, 1 })]
    [InlineData("count", new[] { 0f, 1, 0, 2, 0, 2, 0, 1 })]
    public void BinsAreEncodedAsInKeras(string mode, float[] expected)
    {
        var (layer, numbers) = (Hashing(4, output_mode: mode), np.array(new[,] { { 0, 1, 0 }, { 3, 3, 2 } }));
        Assert.Equal(expected, layer.Apply(numbers).ToArray<float>());

        var input = keras.Input(3, dtype: tf.int32);
        var output = layer.Apply(input);
        Assert.Equal(mode == "one_hot" ? new Shape(-1, 3, 4) : new Shape(-1, 4), output.shape);
        Assert.Equal(expected, keras.Model(input, output).predict(numbers, verbose: 0).ToArray<float>());

        // A column is one bin a row, and a single number is a vector.
        Assert.Equal([0f, 0, 0, 1, 0, 1, 0, 0], layer.Apply(np.array(new[,] { { 0 }, { 1 } })).ToArray<float>());
        Assert.Equal([0f, 1, 0, 0], layer.Apply(tf.constant(3)).ToArray<float>());
    }

    [Fact]
    public void ACrossingPutsFeaturesTogetherAsKerasDoes()
    {
        var (numbers, reversed) = (np.array(s_numbers), np.array([.. s_numbers.Reverse()]));
        AssertBins("crossed", HashedCrossing(Bins).Apply([numbers, reversed]).Single);
        AssertBins("crossed three", HashedCrossing(Bins).Apply([numbers, reversed, s_texts[$":{s_numbers.Length}"]]).Single);
        AssertBins("crossed, all bins", HashedCrossing(0).Apply([numbers, numbers + 1]).Single);

        NDArray letters = np.array(["A", "B", "A", "B", "A"]), rooms = np.array([101, 101, 101, 102, 102]);
        Assert.Equal([1L, 4, 1, 1, 3], HashedCrossing(5).Apply([letters, rooms]).Single.ToArray<long>());
        Assert.Equal([6L, 6, 6, 7, 7], HashedCrossing(11).Apply([rooms, rooms]).Single.ToArray<long>());
        Assert.Equal([7L], HashedCrossing(11).Apply([tf.constant(3), tf.constant(4)]).Single.ToArray<long>());
        var vectors = HashedCrossing(5, output_mode: "one_hot").Apply([letters, rooms]).Single;
        Assert.Equal([0f, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0], vectors.ToArray<float>());
    }

    [Theory]
    [InlineData("int", new[] { 3f, 3, 3, 4, 4 })]
    [InlineData("one_hot", new[] { 0f, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1 })]
    public void AModelCrossesItsInputs(string mode, float[] expected)
    {
        var rooms = np.array([101, 101, 101, 102, 102]);
        foreach (var column in new[] { false, true })
        {
            var (a, b) = column ? (keras.Input(1, dtype: tf.int32), keras.Input(1, dtype: tf.int64)) : (keras.Input(new Shape(), dtype: tf.int32), keras.Input(new Shape(), dtype: tf.int64));
            var output = HashedCrossing(5, output_mode: mode).Apply([a, b]).Single;
            Assert.Equal(mode == "one_hot" ? new Shape(-1, 5) : column ? new Shape(-1, 1) : new Shape(-1), output.shape);
            var x = column ? rooms.reshape((-1, 1)) : rooms;
            Assert.Equal(expected, keras.Model([a, b], output).predict([x, x], verbose: 0).astype(np.float32).ToArray<float>());
        }
    }

    [Fact]
    public void WhatHasNoBinsIsRefused()
    {
        Assert.Equal("The `num_bins` for `Hashing` cannot be `None` or non-positive values. Received: num_bins=0.", Assert.Throws<ValueError>(() => Hashing(0)).Message);
        Assert.Equal("When `output_mode=\"int\"`, `dtype` should be an integer type, 'int32' or 'in64'. Received: dtype=float32", Assert.Throws<ValueError>(() => Hashing(2, dtype: "float32")).Message);
        Assert.Equal(
            "Invalid value for argument `output_mode`. Expected one of ('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode=x",
            Assert.Throws<ValueError>(() => Hashing(2, output_mode: "x")).Message);
        Assert.Equal(
            "The `salt` argument for `Hashing` can only be a tuple of size 2 integers, or a single integer. Received: salt=[1, 2, 3].",
            Assert.Throws<ValueError>(() => Hashing(2, salt: [1, 2, 3])).Message);
        Assert.Contains("`mask_value` is a number or a text", Assert.Throws<TypeError>(() => Hashing(2, mask_value: new object())).Message);
        Assert.Contains("masks a number takes no texts", Assert.Throws<TypeError>(() => Hashing(3, mask_value: 1).Apply(s_texts)).Message);
        Assert.Contains("masks a text takes no numbers", Assert.Throws<TypeError>(() => Hashing(3, mask_value: "a").Apply(np.array([1, 2]))).Message);
        Assert.Contains("takes numbers. Received: an array of texts", Assert.Throws<TypeError>(() => Dense(3).Apply(s_texts)).Message);

        NDArray rooms = np.array([101, 102]);
        Assert.Equal(
            "Unknown value for `output_mode` argument of HashedCrossing. Allowed values are: ('int', 'one_hot'). Received: output_mode=count",
            Assert.Throws<ValueError>(() => HashedCrossing(5, output_mode: "count")).Message);
        Assert.Contains("on at least two inputs", Assert.Throws<ValueError>(() => HashedCrossing(5).Apply([rooms])).Message);
        Assert.Contains("should have equal shape", Assert.Throws<ValueError>(() => HashedCrossing(5).Apply([rooms, rooms[":1"]])).Message);
        Assert.Contains("should have shape `()`, `(batch_size)` or `(batch_size, 1)`", Assert.Throws<ValueError>(() => HashedCrossing(5).Apply([np.zeros((2, 3)), np.zeros((2, 3))])).Message);
        Assert.Contains("integer or string dtype", Assert.Throws<ValueError>(() => HashedCrossing(5).Apply([rooms * 1.5, rooms])).Message);
    }

    private static void AssertBins(string name, Tensor bins)
    {
        Assert.Equal(tf.int64, bins.dtype);
        Assert.Equal(s_recorded.GetProperty(name).EnumerateArray().Select(static bin => bin.GetInt64()), bins.ToArray<long>());
    }
}
