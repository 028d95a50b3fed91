using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>What programs write as data. A model of one input adds, one of two subtracts: each form is predicted with and compared.</summary>
public sealed class DataArgTests
{
    private static readonly float[,] s_rows = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
    private static readonly NDArray s_x = s_rows;
    private static readonly NDArray s_other = s_x * 10f;

    [Fact]
    public void One_input_is_any_array()
    {
        var model = One();
        Same(model.predict(s_x, verbose: 0));
        Same(model.predict(s_rows, verbose: 0));
        Same(model.predict(new[] { new[] { 1f, 2 }, [3, 4], [5, 6] }, verbose: 0));
        Same(model.predict(tf.constant(s_rows), verbose: 0));
        Same(model.predict(new Tensors(tf.constant(s_rows)), verbose: 0));
        Same(model.predict([s_x], verbose: 0));
        Same(model.predict([[1f, 2f], [3f, 4f], [5f, 6f]], verbose: 0));
        Same(model.predict([[1, 2], [3, 4], [5, 6]], verbose: 0));
        Same(model.predict(new() { ["only"] = s_x }, verbose: 0));
        Same(model.predict(new[] { s_x }, verbose: 0));
        Same(model.predict(new Pieces(), verbose: 0));
        Same(model.predict(tf.data.Dataset.from_tensor_slices(s_x).batch(2), verbose: 0));
        Same(model.predict(Enumerable.Range(0, 3).Select(static i => s_x[i..(i + 1)]), verbose: 0));
        Same(model.predict(new[] { new Batch(s_x[..2], s_x[..2]), new Batch(s_x[2..], s_x[2..]) }, verbose: 0));

        static void Same(NDArray found) => Assert.Equal([3f, 7, 11], found.ToArray<float>());
    }

    [Fact]
    public void Several_inputs_are_a_list_or_have_names()
    {
        var model = Two();
        Same(model.predict([s_x, s_other], verbose: 0));
        Same(model.predict([s_rows, s_other], verbose: 0));
        Same(model.predict(new[] { s_x, s_other }, verbose: 0));
        Same(model.predict(new List<NDArray> { s_x, s_other }, verbose: 0));
        Same(model.predict((s_x, s_other), verbose: 0));
        Same(model.predict((s_rows, s_other), verbose: 0));
        Same(model.predict([tf.constant(s_x), tf.constant(s_other)], verbose: 0));
        Same(model.predict(new[] { tf.constant(s_x), tf.constant(s_other) }, verbose: 0));
        Same(model.predict(new List<Tensor> { tf.constant(s_x), tf.constant(s_other) }, verbose: 0));
        Same(model.predict(new Tensors(tf.constant(s_x), tf.constant(s_other)), verbose: 0));
        Same(model.predict(new[] { ((s_x, s_other), s_x) }, verbose: 0));
        Same(model.predict(Enumerable.Repeat((new[] { s_x, s_other }, s_x), 1), verbose: 0));
        Same(model.predict(Enumerable.Repeat(new Batch([s_x, s_other]), 1), verbose: 0));
        Same(model.predict_on_batch([s_x, s_other]));

        static void Same(NDArray found) => Assert.Equal([-27f, -63, -99], found.ToArray<float>());
    }

    [Fact]
    public void Numbers_in_brackets_are_one_array()
    {
        DataArg numbers = [[1.5, 2], [3, 4]];
        Assert.Equal("(2, 2)", numbers.Arrays.Single.shape.ToString());
        DataArg list = new List<float> { 1, 2 };
        Assert.Equal([1f, 2], list.Arrays.Single.ToArray<float>());
    }

    [Fact]
    public void Lists_and_dictionaries_may_lie_inside_one_another()
    {
        DataArg nested = [s_x, new DataArg { ["b"] = s_x, ["a"] = new[] { s_x, s_other } }];
        Assert.Equal("[*, {'b': *, 'a': [*, *]}]", nested.Arrays.Structure.ToString());
        Assert.Equal("[*, *]", ((DataArg)nested.Last()["a"]).Arrays.Structure.ToString());
    }

    [Fact]
    public void Nothing_stays_nothing()
    {
        Assert.Null((DataArg?)(NDArray?)null);
        Assert.Null((DataArg?)(Array?)null);
        Assert.Null((DataArg?)(Tensor?)null);
        Assert.Null((DataArg?)(Dictionary<string, NDArray>?)null);
        Assert.Null((DataArg?)(List<NDArray>?)null);
        Assert.Contains("None", Assert.Throws<ValueError>(() => (DataArg)new[] { s_x, null! }).Message);
        Assert.Contains("'a'", Assert.Throws<ValueError>(() => (DataArg)new Dictionary<string, NDArray> { ["a"] = null! }).Message);
    }

    [Fact]
    public void Batches_bring_their_targets()
    {
        var model = One();
        model.compile("sgd", "mse");
        // Texts of Keras 3.6.
        Assert.Equal(
            "When providing `x` as a PyDataset, `y` should not be passed. Instead, the targets should be included as part of the PyDataset.",
            Assert.Throws<ValueError>(() => model.fit(new Pieces(), s_x)).Message);
        Assert.Equal(
            "When providing `x` as a PyDataset, `sample_weights` should not be passed. Instead, the sample weights should be included as part of the PyDataset.",
            Assert.Throws<ValueError>(() => model.evaluate(new Pieces(), sample_weight: s_x)).Message);
        Assert.Throws<ValueError>(() => model.fit(s_x, new Pieces()));
        Assert.StartsWith("None values not supported.", Assert.Throws<ValueError>(() => model.fit(s_x, verbose: 0)).Message);
        Assert.Throws<ValueError>(() => model.train_on_batch(new Pieces()));
        Assert.StartsWith("Argument `validation_split` is only supported", Assert.Throws<ValueError>(() => model.fit(new Pieces(), validation_split: 0.5)).Message);
    }

    [Fact]
    public void Sizes_of_all_arrays_are_compared()
    {
        var model = Two();
        model.compile("sgd", "mse");
        // Text of Keras 3.6.
        Assert.Equal(
            "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.'x' sizes: 3, 2\n'y' sizes: 3\n",
            Assert.Throws<ValueError>(() => model.fit([s_x, s_other[..2]], s_x)).Message);
        Assert.Contains("`x` without arrays", Assert.Throws<ValueError>(() => model.fit(new DataArg(), s_x)).Message);
        Assert.Contains("`y` without arrays", Assert.Throws<ValueError>(() => model.fit(new[] { s_x, s_other }, new DataArg())).Message);
    }

    [Fact]
    public void Inputs_that_are_missing_or_too_many_are_errors()
    {
        var model = Two();
        // Texts of Keras 3.15, which names the inputs; 3.6 has the last one too.
        Assert.StartsWith($"Layer \"{model.name}\" expects 2 named input(s) with keys ['a', 'b'], but it received 1 input tensors.", Assert.Throws<ValueError>(() => model.predict(s_x, verbose: 0)).Message);
        Assert.StartsWith($"Layer \"{model.name}\" expects 2 named input(s) with keys ['a', 'b'], but it received 3 input tensors.", Assert.Throws<ValueError>(() => model.predict([s_x, s_x, s_x], verbose: 0)).Message);
        Assert.Equal(
            "Missing data for input \"b\". You passed a data dictionary with keys ['a', 'c']. Expected the following keys: ['a', 'b']",
            Assert.Throws<ValueError>(() => model.predict(new() { ["a"] = s_x, ["c"] = s_x }, verbose: 0)).Message);
        Assert.Equal([0f, 0, 0], model.predict(new() { ["a"] = s_x, ["b"] = s_x, ["c"] = s_x }, verbose: 0).ToArray<float>());
    }

    [Theory]
    [InlineData(null, 5, 3)]
    [InlineData(4, 5, 4)]
    [InlineData(null, null, 15)]
    public void Steps_say_how_large_batches_are_when_nothing_else_does(int? batch_size, int? steps, int rows)
    {
        using var data = ((DataArg)np.zeros((15, 2))).Open(null, null, new Tensorflow.Keras.Trainers.DataOptions(batch_size, steps));
        Assert.Equal(rows, data.Rows);
    }

    private static Model One()
    {
        var input = keras.Input(2, name: "only");
        return keras.Model(input, tf.reduce_sum(input, axis: 1));
    }

    private static Model Two()
    {
        var (a, b) = (keras.Input(2, name: "a"), keras.Input(2, name: "b"));
        return keras.Model([a, b], tf.reduce_sum(a - b, axis: 1));
    }

    private sealed class Pieces : PyDataset
    {
        public override int? num_batches => 3;

        public override Batch this[int index] => (s_x[index..(index + 1)], s_x[index..(index + 1)]);
    }
}
