using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using TensorNest = Tensorflow.Tensors;

namespace TfNet.UnitTests.TensorFlow.Data;

/// <summary>Elements of tuples and dictionaries, by the rules of tf.data; only <c>enumerate</c> puts its number before the parts of a tuple, so that three variables take it apart.</summary>
public sealed class NestedDatasetTests
{
    private static readonly float[,] s_title = { { 1 }, { 2 }, { 3 } };
    private static readonly NDArray s_body = np.array(10, 20, 30);
    private static readonly int[] s_labels = [0, 1, 2];

    private static IDatasetV2 Named => tf.data.Dataset.from_tensor_slices((new() { ["title"] = s_title, ["body"] = s_body }, s_labels));

    [Fact]
    public void A_dictionary_and_labels()
    {
        Assert.Equal("[{'title': *, 'body': *}, *]", Named.element_structure.ToString());
        var element = Named.batch(2).First();
        Assert.Equal(2, element.Length);
        Assert.Equal([10, 20], element.Item1["body"].ToArray<int>());
        Assert.Equal([1f, 2], element.Item1["title"].ToArray<float>());
        Assert.Equal([0, 1], element.Item2.Single.ToArray<int>());
        Assert.Equal(2, element.Parts.Count);
    }

    [Fact]
    public void A_dictionary_alone()
    {
        var dataset = tf.data.Dataset.from_tensor_slices(new() { ["title"] = s_title, ["body"] = s_body });
        var element = dataset.Skip(1).First();
        Assert.Equal(1, element.Length);
        Assert.Equal(20, (int)element["body"]);
        Assert.Single(element.Parts);
        Assert.Empty(element.Item2);
        Assert.Throws<ValueError>(() => { var (_, _) = dataset.First(); });
        dataset = tf.data.Dataset.from_tensor_slices(new Dictionary<string, NDArray> { ["a"] = s_body });
        Assert.Equal("{'a': *}", dataset.element_structure.ToString());
    }

    [Fact]
    public void Tuples_in_a_tuple()
    {
        var dataset = tf.data.Dataset.from_tensor_slices(((s_title, s_body), s_labels));
        Assert.Equal("[[*, *], *]", dataset.element_structure.ToString());
        var element = dataset.First();
        Assert.Equal(10, (int)element.Item1[1]);
        var (title, body, label) = element;
        Assert.Equal((1f, 10, 0), ((float)title[0], (int)body, (int)label));
        Assert.Contains("[[*, *], *]", Assert.Throws<ValueError>(() => { var (_, _) = dataset.First(); }).Message);
        Assert.Equal("[*, *, *]", tf.data.Dataset.from_tensor_slices((s_title, s_labels, s_body)).element_structure.ToString());
    }

    [Fact]
    public void The_structure_stays_through_what_is_made_of_a_data_set()
    {
        var made = Named.shuffle(3, seed: 1).batch(2).prefetch(1).cache().repeat(2).take(3).skip(1).concatenate(Named.batch(1)).unbatch().filter(static _ => true);
        Assert.Equal("[{'title': *, 'body': *}, *]", made.element_structure.ToString());
        Assert.Contains(30, made.Select(static element => (int)element.Item1["body"]));
        Assert.Equal("[*, {'title': *, 'body': *}, *]", Named.enumerate().element_structure.ToString());
        Assert.Equal("[[{'title': *, 'body': *}, *], *]", tf.data.Dataset.zip(Named, tf.data.Dataset.range(3)).element_structure.ToString());
    }

    [Fact]
    public void Functions_get_features_and_labels_by_name()
    {
        var mapped = Named.map(static (x, y) => (new TensorNest { ["sum"] = x["title"] + tf.cast(x["body"], tf.float32) }, y + 1));
        Assert.Equal("[{'sum': *}, *]", mapped.element_structure.ToString());
        Assert.Equal([(11f, 1), (22f, 2), (33f, 3)], mapped.Select(static element => ((float)element.Item1["sum"][0], (int)element.Item2)));

        var split = tf.data.Dataset.from_tensor_slices(new() { ["a"] = s_body, ["b"] = s_labels }).map(static row => (row["a"], row["b"]));
        Assert.Equal("[*, *]", split.element_structure.ToString());
        var named = tf.data.Dataset.from_tensor_slices(s_body).map(static x => new TensorNest { ["x"] = x, ["twice"] = x * 2 });
        Assert.Equal(40, (int)named.Skip(1).First()["twice"]);
        Assert.Throws<TypeError>(() => tf.data.Dataset.from_tensor_slices((s_title, s_labels, s_body)).map(static (x, y) => (x, y)).First());
        Assert.Equal(20, (int)Named.reduce(tf.constant(0), static (state, element) => tf.maximum(state, element.Part(0)["body"] - 10)));
        Assert.Equal(3, Named.flat_map(static element => tf.data.Dataset.from_tensors(TensorNest.List(element.Part(1), element.Part(0)))).Count());
        Assert.Equal("[*, {'title': *, 'body': *}]", Named.flat_map(static element => tf.data.Dataset.from_tensors(TensorNest.List(element.Part(1), element.Part(0)))).element_structure.ToString());
    }

    [Fact]
    public void Generators_give_structures()
    {
        var dataset = tf.data.Dataset.from_generator(static () => [TensorNest.List(new TensorNest { ["a"] = 1f }, tf.constant(2f)), TensorNest.List(new TensorNest { ["a"] = 3f }, tf.constant(4f))]);
        Assert.Equal("[{'a': *}, *]", dataset.element_structure.ToString());
        Assert.Equal([1f, 3f], dataset.Select(static element => (float)element.Item1["a"]));
        Assert.Throws<ValueError>(() => tf.data.Dataset.from_generator(static () => []).element_structure);
    }

    [Fact]
    public void Rows_must_be_as_many()
    {
        Assert.Throws<ValueError>(() => tf.data.Dataset.from_tensor_slices(new() { ["a"] = s_body, ["b"] = s_body[..2] }));
        Assert.Throws<ValueError>(() => tf.data.Dataset.from_tensor_slices(new DatasetArg()));
        DatasetArg plain = s_body;
        Assert.Throws<ValueError>(() => plain["a"] = s_body);
    }
}
