using Tensorflow.Keras;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Regularizers;

public class RegularizerTests
{
    public static IEnumerable<TheoryDataRow<string>> All => RecordedElements.Classes("regularizers");

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_what_Keras_gives(string className)
    {
        foreach (var recorded in RecordedElements.Cases("regularizers", className))
        {
            var config = RecordedElements.Object(recorded);
            var regularizer = regularizers.deserialize(config);
            Assert.Null(RecordedElements.Difference(recorded.GetProperty("expected"), regularizer.Apply(new RegularizerArgs(RecordedElements.Tensor(recorded.GetProperty("x"))))));
            Assert.Equal(RecordedElements.Text(config), RecordedElements.Text(regularizers.serialize(regularizer)));
        }
    }

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Of("names").GetProperty("regularizers").EnumerateArray().Select(n => n.GetString()!).Except(["Regularizer", "regularizer"]))
            Assert.NotNull(regularizers.get(name));
        RegularizerArg? argument = "l2";
        Assert.Equal("L2", argument!.Regularizer.ClassName);
        Assert.Equal("L1L2", regularizers.l1_l2(0.1, 0.2).ClassName);
    }
}
