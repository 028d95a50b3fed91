using Tensorflow.Keras;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Constraints;

public class ConstraintTests
{
    public static IEnumerable<TheoryDataRow<string>> All => RecordedElements.Classes("constraints");

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_what_Keras_gives(string className)
    {
        foreach (var recorded in RecordedElements.Cases("constraints", className))
        {
            var constraint = constraints.deserialize(RecordedElements.Object(recorded));
            Assert.Null(RecordedElements.Difference(recorded.GetProperty("expected"), constraint.call(RecordedElements.Tensor(recorded.GetProperty("x")))));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Config_is_Keras_config(string className) => RecordedElements.ConfigsComeBack("constraints", className, static config => constraints.serialize(constraints.deserialize(config)));

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Names("constraints", "Constraint", "constraint"))
            Assert.NotNull(constraints.get(name));
        ConstraintArg? argument = constraints.max_norm(3);
        Assert.IsType<Tensorflow.Keras.Constraints.MaxNorm>(argument!.Constraint);
    }
}
