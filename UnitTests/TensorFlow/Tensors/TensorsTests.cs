using Tensorflow;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;
using SeveralTensors = Tensorflow.Tensors;

namespace TfNet.UnitTests.TensorFlow.Tensors;

public class TensorsTests
{
    private static readonly Tensor s_a = tf.constant(1.0f);
    private static readonly Tensor s_b = tf.constant(2.0f);
    private static readonly Tensor s_c = tf.constant(new[] { 3.0f, 4.0f, 5.0f });

    [Fact]
    public void OneTensorIsTheTensorItself()
    {
        SeveralTensors one = s_c;
        Assert.Same(s_c, one.Single);
        Assert.Equal(new Shape(3), one.shape);
        Assert.Equal((1, 1, TF_DataType.TF_FLOAT), (one.rank, one.ndim, one.dtype));
        Assert.Equal(4.0f, (float)one[1]);
        Assert.Equal([4.0f, 5.0f], one["1:"].ToArray<float>());
        Assert.Equal([5.0f, 4.0f, 3.0f], one["::-1"].ToArray<float>());
        Assert.Equal(s_c.ToString(), one.ToString());
        Assert.Equal([3.0f, 4.0f, 5.0f], one.ToArray<float>());
    }

    [Fact]
    public void SeveralAreAList()
    {
        SeveralTensors list = [s_a, s_b];
        list.Add(s_c);
        Assert.Equal([s_a, s_b, s_c], list);
        Assert.Same(s_c, list[-1]);
        Assert.Same(s_c, list[^1]);
        list[0] = s_b;
        Assert.Same(s_b, list[0]);
        Assert.Equal(Structure.Flat(3), list.Structure);
        Assert.Equal("There is no tensor 3: there are 3, counted from 0.", Assert.Throws<InvalidArgumentError>(() => list[3]).Message);
        Assert.Equal("One of 3 tensors is chosen by its index first. Received: [:, 0].", Assert.Throws<ValueError>(() => list[":", 0]).Message);
        Assert.Equal("'a'. These 3 values have no names: choose one by its index.", Assert.Throws<KeyNotFoundException>(() => list.Part("a")).Message);
        Assert.Equal("A list takes values by position. Received: the name 'a'.", Assert.Throws<ValueError>(() => list["a"] = s_a).Message);
    }

    /// <summary>The order of the values is that of the sorted keys, as Python's trees have it; the order of the keys is the one given.</summary>
    [Fact]
    public void NamesMakeADictionary()
    {
        var named = new SeveralTensors { ["title"] = s_a, ["body"] = s_b };
        Assert.Equal(["title", "body"], named.Keys);
        Assert.Equal([s_b, s_a], named);
        Assert.Same(s_a, named["title"]);
        named["title"] = s_c;
        Assert.Equal([s_b, s_c], named);
        Assert.Same(s_c, named.Part("title").Single);
        Assert.Same(s_b, named.Part(1).Single);
        Assert.Equal("'tags'. There are: title, body.", Assert.Throws<KeyNotFoundException>(() => named["tags"]).Message);
        Assert.Equal("A dictionary takes values by name. Received a value without one beside: title, body.", Assert.Throws<ValueError>(() => named.Add(s_a)).Message);
        SeveralTensors converted = new Dictionary<string, Tensor> { ["title"] = s_a, ["body"] = s_b };
        Assert.Equal([s_b, s_a], converted);
        Assert.Equal(["title", "body"], converted.Keys);
    }

    [Fact]
    public void PartsMayHaveParts()
    {
        var nested = SeveralTensors.List(new SeveralTensors { ["b"] = s_a, ["a"] = s_b }, s_c);
        Assert.Equal("[{'b': *, 'a': *}, *]", nested.Structure.ToString());
        Assert.Equal([s_b, s_a, s_c], nested);
        Assert.Same(s_a, nested.Part(0)["b"]);
        Assert.Same(s_c, nested.Part(1).Single);
        nested.Add(s_a);
        Assert.Equal("[{'b': *, 'a': *}, *, *]", nested.Structure.ToString());
        var filled = new SeveralTensors(Structure.Map(["x", "y"], [Structure.Flat(2), Structure.Leaf]), [s_a, s_b, s_c]);
        Assert.Equal([s_a, s_b], filled.Part("x"));
        Assert.Throws<ValueError>(() => filled["x"]);
        filled["x"] = s_c;
        Assert.Equal([s_c, s_c], filled);
    }

    /// <summary>As in Python, <c>a, b = model(x)</c> takes as many tensors as there are names.</summary>
    [Fact]
    public void TheyComeApartAsInPython()
    {
        SeveralTensors two = [s_a, s_b];
        SeveralTensors three = [s_a, s_b, s_c];
        SeveralTensors four = [s_a, s_b, s_c, s_a];
        var (first, second) = two;
        Assert.Equal([s_a, s_b], [first, second]);
        var (x, y, z) = three;
        Assert.Equal([s_a, s_b, s_c], [x, y, z]);
        (x, y, z, var w) = four;
        Assert.Equal([s_a, s_b, s_c, s_a], [x, y, z, w]);
        Assert.Equal("too many values to unpack (expected 2)", Assert.Throws<ValueError>(() => (first, second) = three).Message);
        Assert.Equal("not enough values to unpack (expected 3, got 2)", Assert.Throws<ValueError>(() => (x, y, z) = two).Message);
    }

    /// <summary>Several arrays are a tensor each, not one tensor.</summary>
    [Fact]
    public void ArraysAreATensorEach()
    {
        var (a, b) = (np.ones((2, 3)), np.zeros(2));
        SeveralTensors array = new[] { a, b };
        SeveralTensors list = new List<NDArray> { a, b };
        SeveralTensors expression = [a, b];
        foreach (var tensors in new[] { array, list, expression })
            Assert.Equal([new Shape(2, 3), new Shape(2)], tensors.Select(static tensor => tensor.shape));
        SeveralTensors one = [s_a];
        Assert.Equal(Structure.Flat(1), one.Structure);
    }

    [Fact]
    public void TheyPrintAsPythonsContainers()
    {
        var number = s_a.ToString();
        Assert.Equal(PythonText.Repr(new object[] { s_a, s_b }), new SeveralTensors(s_a, s_b).ToString());
        Assert.Equal(PythonText.Repr(new Dictionary<string, object> { ["b"] = s_a }), new SeveralTensors { ["b"] = s_a }.ToString());
        Assert.Equal(PythonText.Repr(new object[] { new object[] { s_a }, s_b }), SeveralTensors.List(new SeveralTensors(Structure.Flat(1), [s_a]), s_b).ToString());
        Assert.Equal(number, new SeveralTensors(s_a).ToString());
    }

    [Fact]
    public void ArraysTuplesAndListsConvert()
    {
        SeveralTensors array = new NDArray(new[] { 1.0f, 2.0f });
        Assert.Equal(new Shape(2), array.Single.shape);
        SeveralTensors two = (s_a, s_b);
        SeveralTensors three = (s_a, s_b, s_c);
        SeveralTensors several = new[] { s_a, s_b };
        SeveralTensors list = new List<Tensor> { s_a };
        Assert.Equal([2, 3, 2, 1], new[] { two, three, several, list }.Select(static tensors => tensors.Length));
        Tensor[] back = two;
        Assert.Equal([s_a, s_b], back);
        Tensor single = list;
        Assert.Same(s_a, single);
        Assert.Throws<ValueError>(() => (Tensor)two);
    }

    [Fact]
    public void TheOnlyTensorComputes()
    {
        SeveralTensors three = tf.constant(3.0f);
        SeveralTensors two = s_b;
        Assert.Equal([5.0f, 1.0f, 6.0f, 1.5f], new[] { three + two, three - two, three * two, three / two }.Select(static x => (float)x));
        Assert.Equal([5.0f, 1.0f, 6.0f, 1.5f], new[] { three + s_b, three - s_b, three * s_b, three / s_b }.Select(static x => (float)x));
        Assert.Equal([4.0f, -2.0f, 3.0f, 0.5f], new[] { s_a + three, s_a - three, s_a * three, s_a / two }.Select(static x => (float)x));
        Assert.Equal([1.0f, -3.0f], new[] { three % s_b, -three }.Select(static x => (float)x));
        Assert.Equal([true, false, true, false], new[] { three > s_b, three < s_b, three >= s_b, three <= s_b }.Select(static x => (bool)x));
        Assert.Equal((3, 3L, 3.0f, 3.0), ((int)three, (long)three, (float)three, (double)three));
        Assert.True((bool)(SeveralTensors)tf.constant(true));
        Assert.Throws<ValueError>(() => new SeveralTensors(s_a, s_b) + s_a);
    }
}
