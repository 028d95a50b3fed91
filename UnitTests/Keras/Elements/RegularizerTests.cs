using Tensorflow.Keras;

namespace TfNet.UnitTests.Keras.Elements;

public class RegularizerTests
{
    public static IEnumerable<TheoryDataRow<string>> All => Recorded.Classes("regularizers");

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_what_Keras_gives(string className)
    {
        foreach (var recorded in Recorded.Cases("regularizers", className))
        {
            var config = Recorded.Object(recorded);
            var regularizer = regularizers.deserialize(config);
            Assert.Null(Recorded.Difference(recorded.GetProperty("expected"), regularizer.Apply(new RegularizerArgs(Recorded.Tensor(recorded.GetProperty("x"))))));
            Assert.Equal(Recorded.Text(config), Recorded.Text(regularizers.serialize(regularizer)));
        }
    }

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in Recorded.Of("names").GetProperty("regularizers").EnumerateArray().Select(n => n.GetString()!).Except(["Regularizer", "regularizer"]))
            Assert.NotNull(regularizers.get(name));
        RegularizerArg? argument = "l2";
        Assert.Equal("L2", argument!.Regularizer.ClassName);
        Assert.Equal("L1L2", regularizers.l1_l2(0.1, 0.2).ClassName);
    }
}
