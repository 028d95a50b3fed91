using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api.Linalg;

public class LinalgTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("Api/Linalg/linalg.json");

    private static readonly Dictionary<string, Func<Tensor[], Tensor[]>> s_functions = new()
    {
        ["tensordot_1"] = static x => [tf.tensordot(x[0], x[1], 1)],
        ["tensordot_2"] = static x => [tf.linalg.tensordot(x[0], x[1], 2)],
        ["tensordot_0"] = static x => [tf.tensordot(x[0], x[1], 0)],
        ["tensordot_pair"] = static x => [tf.tensordot(x[0], x[1], new[] { 0, 1 })],
        ["tensordot_negative"] = static x => [tf.tensordot(x[0], x[1], (-1, -2))],
        ["tensordot_lists"] = static x => [tf.tensordot(x[0], x[1], [[1, 2], [1, 0]])],
        ["tensordot_int"] = static x => [tf.tensordot(x[0], x[1], new[,] { { 1 }, { 1 } })],
        ["tensordot_vectors"] = static x => [tf.tensordot(x[0], x[1], 1)],
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheNumbersOfTensorFlow(string name) => RecordedCase.Check(s_recorded.GetProperty(name), s_functions[name]);

    [Fact]
    public void AxesThatDoNotFitAreErrors()
    {
        var (a, b) = (tf.ones((2, 2)), tf.ones((3, 2)));
        Assert.Throws<InvalidArgumentError>(() => tf.tensordot(a, b, 1));
        Assert.Throws<ValueError>(() => tf.tensordot(a, b, 3));
        Assert.Throws<ValueError>(() => tf.tensordot(a, b, new[] { 1, 0, 1 }));
        Assert.Throws<ValueError>(() => tf.tensordot(a, b, [[1, 0], [1]]));
        Assert.Throws<InvalidArgumentError>(() => tf.tensordot(a, b, (5, 0)));
    }
}
