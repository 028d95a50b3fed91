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
            var config = RecordedElements.Object(recorded);
            var constraint = constraints.deserialize(config);
            Assert.Null(RecordedElements.Difference(recorded.GetProperty("expected"), constraint.call(RecordedElements.Tensor(recorded.GetProperty("x")))));
            Assert.Equal(RecordedElements.Text(config), RecordedElements.Text(constraints.serialize(constraint)));
        }
    }

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Of("names").GetProperty("constraints").EnumerateArray().Select(n => n.GetString()!).Except(["Constraint", "constraint"]))
            Assert.NotNull(constraints.get(name));
        ConstraintArg? argument = constraints.max_norm(3);
        Assert.IsType<Tensorflow.Keras.Constraints.MaxNorm>(argument!.Constraint);
    }
}
