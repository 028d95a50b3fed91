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
            var regularizer = regularizers.deserialize(RecordedElements.Object(recorded));
            Assert.Null(RecordedElements.Difference(recorded.GetProperty("expected"), regularizer.Apply(new RegularizerArgs(RecordedElements.Tensor(recorded.GetProperty("x"))))));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Config_is_Keras_config(string className) => RecordedElements.ConfigsComeBack("regularizers", className, static config => regularizers.serialize(regularizers.deserialize(config)));

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Names("regularizers", "Regularizer", "regularizer"))
            Assert.NotNull(regularizers.get(name));
        RegularizerArg? argument = "l2";
        Assert.Equal("L2", argument!.Regularizer.ClassName);
        Assert.Equal("L1L2", regularizers.l1_l2(0.1, 0.2).ClassName);
    }
}
