using Tensorflow.Keras;

namespace TfNet.UnitTests.Keras.Elements;

public class ConstraintTests
{
    public static IEnumerable<TheoryDataRow<string>> All => Recorded.Classes("constraints");

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_what_Keras_gives(string className)
    {
        foreach (var recorded in Recorded.Cases("constraints", className))
        {
            var config = Recorded.Object(recorded);
            var constraint = constraints.deserialize(config);
            Assert.Null(Recorded.Difference(recorded.GetProperty("expected"), constraint.call(Recorded.Tensor(recorded.GetProperty("x")))));
            Assert.Equal(Recorded.Text(config), Recorded.Text(constraints.serialize(constraint)));
        }
    }

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in Recorded.Of("names").GetProperty("constraints").EnumerateArray().Select(n => n.GetString()!).Except(["Constraint", "constraint"]))
            Assert.NotNull(constraints.get(name));
        ConstraintArg? argument = constraints.max_norm(3);
        Assert.IsType<Tensorflow.Keras.Constraints.MaxNorm>(argument!.Constraint);
    }
}
