using Tensorflow;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace TfNet.UnitTests.Keras.Saving;

public class KerasShapesWrapperTests
{
    [Fact]
    public void OneShapeIsTheShapeItself()
    {
        KerasShapesWrapper one = new Shape(-1, 3);
        Assert.True(one.Structure.IsLeaf);
        Assert.Equal("(None, 3)", one.ToString());
        Assert.Equal(new Shape(-1, 3), one.ToSingleShape());
        Assert.Equal(new Shape(-1, 3), one[0]);
        Assert.Equal(new Shape(-1, 3), one[-1]);
        Shape back = one;
        Assert.Equal(new Shape(-1, 3), back);
    }

    [Fact]
    public void SeveralAreAList()
    {
        KerasShapesWrapper expression = [(-1, 3), (-1, 4, 5)];
        KerasShapesWrapper array = new Shape[] { (-1, 3), (-1, 4, 5) };
        KerasShapesWrapper list = new List<Shape> { (-1, 3), (-1, 4, 5) };
        foreach (var shapes in new[] { expression, array, list })
        {
            Assert.Equal("[(None, 3), (None, 4, 5)]", shapes.ToString());
            Assert.Equal(new Shape(-1, 4, 5), shapes[1]);
            Assert.Equal(new Shape(-1, 4, 5), shapes[-1]);
            Assert.Equal(2, shapes.ToShapeArray().Length);
        }
        Assert.Equal("There is no shape 2: there are 2, counted from 0.", Assert.Throws<ValueError>(() => expression[2]).Message);
        Assert.Throws<ValueError>(() => expression[-3]);
        Assert.Throws<ValueError>(() => (Shape)expression);
        KerasShapesWrapper of_one = [(-1, 3)];
        Assert.Equal("[(None, 3)]", of_one.ToString());
    }

    [Fact]
    public void NamesMakeADictionary()
    {
        KerasShapesWrapper shapes = new() { ["title"] = (-1, 20), ["body"] = (-1, 50) };
        Assert.Equal("{'title': (None, 20), 'body': (None, 50)}", shapes.ToString());
        Assert.Equal(new Shape(-1, 50), shapes["body"]);
        Assert.Equal(new Shape(-1, 20), shapes[0]);
        Assert.Equal([new Shape(-1, 50), new Shape(-1, 20)], shapes);
        Assert.Throws<KeyNotFoundException>(() => shapes["tags"]);
        var nested = new KerasShapesWrapper(Structure.Map(["a", "b"], [Structure.Flat(2), Structure.Leaf]), [(-1, 1), (-1, 2), (-1, 3)]);
        Assert.Equal("{'a': [(None, 1), (None, 2)], 'b': (None, 3)}", nested.ToString());
        Assert.Equal("[(None, 1), (None, 2)]", nested.Part("a").ToString());
        Assert.Throws<ValueError>(() => nested["a"]);
    }
}
