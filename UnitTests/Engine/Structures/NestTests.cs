using Tensorflow;
using Tensorflow.Common.Types;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Structures;

public class NestTests
{
    [Fact]
    public void OneValueIsItselfAndSeveralAreAList()
    {
        var one = new Nest<int>(5);
        Assert.Equal((1, 1, 5, 5), (one.Count, one.Length, one.Single, one.SingleOrNull));
        Assert.True(one.Structure.IsLeaf);
        Assert.Empty(one.Keys);
        Assert.Equal(Structure.Flat(3), new Nest<int>(new List<int> { 1, 2, 3 }).Structure);
        Assert.Equal([1, 2, 3], new Nest<int>(1, 2, 3));
        Assert.Equal(Structure.Flat(0), new Nest<int>().Structure);
    }

    [Fact]
    public void TheStructureSaysHowManyValuesThereAre()
    {
        var nest = new Nest<int>(Structure.Map(["b", "a"], [Structure.Flat(2), Structure.Leaf]), [7, 8, 9]);
        Assert.Equal([7, 8, 9], nest);
        Assert.Equal(["b", "a"], nest.Keys);
        Assert.Equal("The structure {'b': [*, *], 'a': *} holds 3 values. Received: 2.", Assert.Throws<ValueError>(() => new Nest<int>(nest.Structure, [1, 2])).Message);
    }

    [Fact]
    public void TheOnlyValueOfSeveralIsAnError()
    {
        Assert.Equal("One value was expected. Received: 2. Choose one of them by its index.", Assert.Throws<ValueError>(() => new Nest<int>(1, 2).Single).Message);
        Assert.Throws<ValueError>(() => new Nest<int>(1, 2).SingleOrNull);
        Assert.Throws<ValueError>(() => new Nest<int>().Single);
        Assert.Null(new Nest<string>().SingleOrNull);
        var named = new Nest<int>(Structure.Map(["b", "a"], [Structure.Leaf, Structure.Leaf]), [1, 2]);
        Assert.Equal("One value was expected. Received: 2. Choose one of them by its name: b, a.", Assert.Throws<ValueError>(() => named.Single).Message);
        Assert.Equal(4, new Nest<int>(Structure.Map(["only"], [Structure.Leaf]), [4]).Single);
    }
}
