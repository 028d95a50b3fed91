using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Errors;

public class UnpackingTests
{
    // As Python 3.11 says it.
    [Theory]
    [InlineData(2, 3, "too many values to unpack (expected 2)")]
    [InlineData(2, 1, "not enough values to unpack (expected 2, got 1)")]
    [InlineData(3, 0, "not enough values to unpack (expected 3, got 0)")]
    public void Another_number_of_values_is_said_as_Python_says_it(int names, int values, string message)
    {
        Assert.Equal(message, Assert.Throws<ValueError>(() => Unpacking.Check(names, values)).Message);
        Assert.Equal($"{message}. Received: shape (3,).", Assert.Throws<ValueError>(() => Unpacking.Check(names, values, "Received: shape (3,).")).Message);
    }

    [Fact]
    public void As_many_values_as_names_are_fine() => Unpacking.Check(2, 2);
}
