using TfNet.Engine;
using static TfNet.UnitTests.Engine.Compilation.Tracing;

namespace TfNet.UnitTests.Engine.Graphs;

public class ConstantValueTests
{
    // Deep enough to overflow the stack of a thread, were it walked by calls in calls.
    private const int Depth = 50_000;

    [Fact]
    public void What_depends_on_constants_is_known_however_deep_it_lies() => Trace([], _ =>
    {
        Value sum = TensorValue.From<float>([1, 2], 2);
        var one = Constant(sum);
        sum = one;
        for (var i = 0; i < Depth; i++)
            sum = Ops.Add(sum, one);

        Assert.Equal([Depth + 1f, 2 * Depth + 2f], ConstantValue.Of(sum)!.Span<float>().ToArray());
        return [];
    });

    [Fact]
    public void What_depends_on_an_input_or_a_variable_is_not_known_however_deep_it_lies()
    {
        var variable = new Variable(Values(Floats(2), 1), "v");
        Trace([Floats(2)], x =>
        {
            var (input, read) = (x[0], Ops.Identity(variable));
            for (var i = 0; i < Depth; i++)
                (input, read) = (Ops.Tanh(input), Ops.Tanh(read));

            Assert.Null(ConstantValue.Of(input));
            Assert.Null(ConstantValue.Of(read));
            Assert.Null(ConstantValue.Of(variable));
            return [];
        });
    }

    private static Value Constant(Value value) => Emitter.Current.Freeze(value);
}
