using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Data;

[Collection("random streams")]
public class DatasetTests
{
    private static IDatasetV2 Ten => tf.data.Dataset.range(10);

    [Fact]
    public void SlicesAndBatches()
    {
        var x = tf.reshape(tf.range(10), (5, 2));
        var dataset = tf.data.Dataset.from_tensor_slices(x, tf.range(5)).batch(2);
        Assert.Equal(3, (long)dataset.cardinality());
        Assert.Equal(new Shape(-1, 2), dataset.output_shapes[0]);
        var batches = dataset.ToList();
        Assert.Equal([(2, 2), (2, 2), (1, 2)], batches.Select(static b => ((int)b.Item1.shape[0], (int)b.Item1.shape[1])));
        Assert.Equal([4], batches[2].Item2.ToArray<int>());
        Assert.Equal(2, dataset.unbatch().skip(3).Count());
        Assert.Equal(2, tf.data.Dataset.from_tensor_slices(x).batch(2, drop_remainder: true).Count());
        Assert.Throws<ValueError>(() => tf.data.Dataset.from_tensor_slices(x, tf.range(4)));
    }

    /// <summary>Recorded: <c>tf.random.set_seed(42); tf.data.Dataset.range(10).shuffle(…)</c>, each read twice.</summary>
    [Fact]
    public void ShufflesInTheOrderOfTensorFlow()
    {
        AssertReadings(() => Ten.shuffle(10), [5, 8, 2, 0, 4, 7, 1, 3, 9, 6], [8, 0, 4, 1, 2, 7, 3, 9, 6, 5]);
        AssertReadings(() => Ten.shuffle(3, seed: 5), [2, 1, 3, 4, 0, 7, 6, 8, 9, 5], [1, 0, 3, 4, 5, 2, 7, 8, 6, 9]);
        AssertReadings(() => Ten.shuffle(10, seed: 5, reshuffle_each_iteration: false), [7, 3, 0, 4, 5, 8, 1, 9, 6, 2], [7, 3, 0, 4, 5, 8, 1, 9, 6, 2]);
        tf.random.set_seed(42);
        Assert.Equal(
            [[3, 2, 1, 5], [6, 0, 8, 7], [9, 4, 0, 2], [4, 3, 1, 5], [8, 9, 6, 7]],
            Ten.shuffle(4).repeat(2).batch(4).Select(static b => b.Item1.ToArray<long>()));
        tf.random.set_seed(42);
        Assert.Equal([5, 3, 6, 0, 4, 8, 9, 1, 2, 7], Read(Ten.shuffle(10).shuffle(10)));
        tf.random.set_seed(42);
        Assert.Equal([35, 46, 42, 13, 94, 17, 68, 61, 99, 2, 89, 106], Read(tf.data.Dataset.range(1000).shuffle(100)).Take(12));
    }

    /// <summary>The elements of range(3) after skip and take, and how many there are, as TensorFlow counts them.</summary>
    [Theory]
    [InlineData(-1, new long[] { }, new long[] { 0, 1, 2 })]
    [InlineData(0, new long[] { 0, 1, 2 }, new long[] { })]
    [InlineData(2, new long[] { 2 }, new long[] { 0, 1 })]
    [InlineData(3, new long[] { }, new long[] { 0, 1, 2 })]
    [InlineData(5, new long[] { }, new long[] { 0, 1, 2 })]
    public void CountsWhatIsSkippedAndTaken(int count, long[] skipped, long[] taken)
    {
        foreach (var (dataset, expected) in new[] { (tf.data.Dataset.range(3).skip(count), skipped), (tf.data.Dataset.range(3).take(count), taken) })
        {
            Assert.Equal(expected, Read(dataset));
            Assert.Equal(expected.Length, (long)dataset.cardinality());
        }
    }

    [Fact]
    public void ChoosesAndCombines()
    {
        Assert.Equal([0, 1, 2], Read(Ten.take(3)));
        Assert.Equal([8, 9], Read(Ten.skip(8)));
        Assert.Equal([1, 4, 7], Read(Ten.shard(3, 1)));
        Assert.Equal(3, (long)Ten.shard(3, 1).cardinality());
        Assert.Equal([0, 2, 4, 6, 8], Read(Ten.filter(static x => x % 2 == 0)));
        Assert.Equal([0, 1, 0, 1], Read(Ten.take(2).concatenate(Ten.take(2))));
        Assert.Equal([0, 1, 0, 1, 0], Read(Ten.take(2).repeat().take(5)));
        Assert.Equal(10, len(Ten));
        Assert.Equal("The dataset is infinite.", Assert.Throws<TypeError>(() => len(Ten.repeat())).Message);
        Assert.Equal("The dataset length is unknown.", Assert.Throws<TypeError>(() => len(Ten.filter(static x => tf.constant(true)))).Message);
        Assert.Equal(-1, (long)Ten.repeat().cardinality());
        Assert.Equal([0, 1, 0, 1, 2], Read(Ten.take(3).skip(1).flat_map(static x => tf.data.Dataset.range((int)x + 1))));
        var pairs = tf.data.Dataset.zip(Ten, Ten.skip(5)).ToList();
        Assert.Equal(5, pairs.Count);
        Assert.Equal(7, (long)pairs[2].Item2);
        Assert.Equal([5, 6], Ten.take(2).enumerate(5).Select(static e => (long)e.Item1));
        Assert.Equal(45, (long)Ten.reduce(0L, static (sum, x) => sum + x));
    }

    [Fact]
    public void CardinalityIsATensor()
    {
        Assert.Equal(TF_DataType.TF_INT64, Ten.cardinality().dtype);
        Assert.Equal(10, (long)Ten.cardinality().numpy());
        Assert.True((bool)(Ten.repeat().cardinality() == tf.data.INFINITE_CARDINALITY));
        Assert.True((bool)(tf.data.experimental.cardinality(Ten.filter(static x => x < 3)) == tf.data.UNKNOWN_CARDINALITY));
        Assert.Equal((-1, -1L, -2L), (tf.data.experimental.AUTOTUNE, tf.data.INFINITE_CARDINALITY, tf.data.UNKNOWN_CARDINALITY));
    }

    [Fact]
    public void OneElementIsMadeOfAnArrayOrOfTensors()
    {
        Assert.Equal([2013, 2014], tf.data.Dataset.from_tensors(new[] { 2013, 2014 }).First().Item1.ToArray<int>());
        Assert.Equal(TF_DataType.TF_FLOAT, tf.data.Dataset.from_tensors(new[] { 1.5 }).element_spec[0].DType);
        Assert.Equal(TF_DataType.TF_DOUBLE, tf.data.Dataset.from_tensors(new Tensorflow.NumPy.NDArray(new[] { 1.5 })).element_spec[0].DType);
        var (x, y) = tf.data.Dataset.from_tensors((tf.ones((2, 3)), tf.zeros(2))).First();
        Assert.Equal((new Shape(2, 3), new Shape(2)), (x.shape, y.shape));
    }

    /// <summary>As in Python: <c>images</c> is the batch, <c>images[0]</c> its first row.</summary>
    [Fact]
    public void ElementsComeApartIntoTheirTensors()
    {
        var (x, y, w) = (tf.constant(new[,] { { 1f, 2f }, { 3f, 4f }, { 5f, 6f } }), tf.constant(new[] { 0, 1, 2 }), tf.constant(new[] { 0.5f, 1f, 2f }));
        var pairs = tf.data.Dataset.from_tensor_slices((x, y)).batch(2);
        var rows = new List<float[]>();
        foreach (var (images, labels) in pairs.take(1))
        {
            Assert.Equal(new Shape(2, 2), images.shape);
            Assert.Equal(1, (int)labels[1]);
            rows.Add(images[1].ToArray<float>());
        }
        foreach (var (step, (images, labels)) in enumerate(pairs, 1))
            rows.Add([step, .. images[0].ToArray<float>(), (int)labels[0]]);
        Assert.Equal([[3, 4], [1, 1, 2, 0], [2, 5, 6, 2]], rows);
        foreach (Tensor row in tf.data.Dataset.from_tensor_slices(x).take(1))
            Assert.Equal([1f, 2f], row.ToArray<float>());
        var single = tf.data.Dataset.from_tensor_slices(x).batch(3).First();
        Assert.Equal([5f, 6f], single[^1].ToArray<float>());
        Assert.Equal([3f, 4f], single.numpy()[1].ToArray<float>());
        Assert.Equal([0, 1], pairs.First()[1].ToArray<int>());
        var (_, _, weight) = tf.data.Dataset.zip(pairs, tf.data.Dataset.from_tensor_slices(w).batch(2)).First();
        Assert.Equal([0.5f, 1f], weight.ToArray<float>());
        Assert.Equal("not enough values to unpack (expected 3, got 2)", Assert.Throws<ValueError>(() => { var (_, _, _) = pairs.First(); }).Message);
        Assert.Contains("[[*, *], [*, *]]", Assert.Throws<ValueError>(() => { var (_, _) = tf.data.Dataset.zip(pairs, pairs).First(); }).Message);
        Assert.Equal("too many values to unpack (expected 2)", Assert.Throws<ValueError>(() => { var (_, _) = tf.data.Dataset.from_tensor_slices((x, x, x)).First(); }).Message);
        Assert.Empty(single.Item2);
        Assert.Equal(
            "(<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[1., 2.],\n       [3., 4.]], dtype=float32)>, " +
            "<tf.Tensor: shape=(2,), dtype=int32, numpy=array([0, 1], dtype=int32)>)", $"{pairs.First()}");
    }

    [Fact]
    public void MapsFeaturesAndLabels()
    {
        var dataset = tf.data.Dataset.from_tensor_slices((tf.range(4), tf.range(4))).map(static (x, y) => (tf.cast(x, tf.float32) / 2, y + 1));
        Assert.Equal([TF_DataType.TF_FLOAT, TF_DataType.TF_INT32], dataset.element_spec.Select(static s => s.DType));
        Assert.Equal([(0f, 1), (0.5f, 2), (1f, 3), (1.5f, 4)], dataset.Select(static e => ((float)e.Item1, (int)e.Item2)));
        Assert.Equal([0, 2, 4], Read(Ten.map(static x => x * 2)).Take(3));
        Assert.Equal(new Shape(-1, 3), tf.data.Dataset.from_tensor_slices(tf.ones((4, 3))).batch(2).map(static x => x * 2).output_shapes[0]);
    }

    [Fact]
    public void PrefetchAndCacheChangeNothing()
    {
        Assert.Equal(Read(Ten), Read(Ten.prefetch(tf.data.AUTOTUNE)));
        Assert.Equal([0, 1], Read(Ten.repeat().prefetch(2).take(2)));
        var readings = 0;
        var cached = Ten.map(x =>
        {
            readings++;
            return x;
        }).cache();
        Assert.Equal(Read(cached), Read(cached));
        Assert.Equal(10, readings);
        var failing = Ten.map(static x => (int)x == 3 ? throw new ValueError("three") : x).prefetch();
        Assert.Equal("three", Assert.Throws<ValueError>(() => Read(failing)).Message);
    }

    [Fact]
    public void GeneratorsAreReadAnew()
    {
        var dataset = tf.data.Dataset.from_generator(() => range(3).Select(static i => new Tensorflow.Tensors(i, i * i)));
        Assert.Equal([(0, 0), (1, 1), (2, 4)], dataset.Select(static e => ((int)e.Item1, (int)e.Item2)));
        Assert.Equal(3, dataset.Count());
    }

    private static void AssertReadings(Func<IDatasetV2> make, params long[][] readings)
    {
        tf.random.set_seed(42);
        var dataset = make();
        foreach (var expected in readings)
            Assert.Equal(expected, Read(dataset));
    }

    private static List<long> Read(IDatasetV2 dataset) => [.. dataset.Select(static e => (long)e.Item1)];
}
