using Tensorflow;
using TfNet.Engine;
using static TfNet.UnitTests.Engine.Compilation.Tracing;

namespace TfNet.UnitTests.Engine.Graphs;

public class GraphTests
{
    [Fact]
    public void Each_variable_has_one_position()
    {
        var graph = new Graph();
        Variable[] variables = [.. Enumerable.Range(0, 3).Select(static i => new Variable(Values(Floats(2), i), "same name"))];

        Assert.Equal([0, 1, 2, 1, 0], new[] { 0, 1, 2, 1, 0 }.Select(i => graph.IndexOf(variables[i])));
        Assert.Equal(variables, graph.Variables);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tensor_of_another_graph_is_refused(bool asOutput)
    {
        Value kept = null!;
        Trace([Floats(2), Floats(3)], x => [kept = Ops.Tanh(x[1])]);

        var error = Assert.Throws<ValueError>(() => GraphCompiler.Compile(Trace([Floats(3)], x => asOutput ? [kept] : [Ops.Add(x[0], kept)])));

        Assert.StartsWith("A tensor of float32(3,) cannot be used here: it belongs to a step that was traced before, and is out of scope.", error.Message, StringComparison.Ordinal);
    }
}
