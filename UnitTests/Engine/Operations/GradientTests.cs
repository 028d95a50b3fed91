using System.Reflection;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>Gradients against central differences in float64.</summary>
public sealed class GradientTests
{
    public static TheoryData<string> Names => [.. GradientCases.All.Select(static c => c.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_are_what_differences_give(string name)
    {
        foreach (var gradient in GradientCases.All.Where(c => c.Name == name))
            gradient.CheckFirst();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_of_gradients_are_what_differences_give(string name)
    {
        foreach (var gradient in GradientCases.All.Where(c => c.Name == name))
            gradient.CheckSecond();
    }

    [Fact]
    public void Every_operation_has_a_gradient_that_is_checked_or_says_that_it_has_none()
    {
        var covered = GradientCases.All.SelectMany(static c => c.Trace()).Select(static node => node.Operation.GetType()).ToHashSet();
        var operations = typeof(Operation).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Operation)) && !type.IsAbstract);
        // Steps of optimizers end a training step, and fused operations come in when gradients have been taken.
        var forgotten = operations.Where(type => !covered.Contains(type) && !GradientCases.WithoutGradient.Contains(type)
            && !type.IsSubclassOf(typeof(StepOperation)) && !type.Name.StartsWith("Fused", StringComparison.Ordinal));
        Assert.Empty(forgotten.Select(static type => type.Name));
    }

    [Fact]
    public void Every_operation_has_a_kernel()
    {
        Type[] none = [typeof(Const), typeof(Placeholder), typeof(ReadVariable)];
        var operations = typeof(Operation).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Operation)) && !type.IsAbstract);
        Assert.Empty(operations.Where(type => !CpuKernels.Operations.Contains(type) && !none.Contains(type)).Select(static type => type.Name));
    }

    [Fact]
    public void A_product_with_zeros_has_a_gradient()
    {
        var zeros = TensorValue.From<double>([1, 0, 2, 0, 3, 0, 4, 5, 6], (3, 3));
        new GradientCase("Prod", static x => Ops.Prod(x[0], [1]), zeros).CheckFirst();
    }

    [Fact]
    public void Gradients_come_back_in_the_type_of_the_tensor()
    {
        var x = TensorValue.From<float>([1, 2], 2);
        using var tape = new Tape();
        tape.Watch(x);
        var gradient = tape.Gradient([Ops.Square(Ops.Cast(x, Tensorflow.TF_DataType.TF_DOUBLE))], [x])[0]!;
        Assert.Equal(Tensorflow.TF_DataType.TF_FLOAT, gradient.DType);
        Assert.Equal([2, 4], Numbers.Of(gradient));
    }

    [Fact]
    public void Nothing_comes_back_through_stop_gradient()
    {
        var x = Numbers.Uniform(1, -1, 1, 3);
        using var tape = new Tape();
        tape.Watch(x);
        var y = Ops.Mul(x, Ops.StopGradient(x));
        Assert.Equal(Numbers.Of(x), Numbers.Of(tape.Gradient([y], [x])[0]!));
        Assert.Null(tape.Gradient([Ops.StopGradient(x)], [x])[0]);
    }

    [Fact]
    public void Operations_say_how_they_can_be_told_apart()
    {
        var sum = new Sum([0, 1], false);
        Assert.Equal(new Sum([0, 1], false), sum);
        Assert.NotEqual(new Sum([1], false), sum);
        Assert.All(typeof(Operation).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Operation)) && !type.IsAbstract), static type =>
            Assert.NotNull(type.GetMethod("Equals", BindingFlags.Public | BindingFlags.Instance, [type])));
    }
}
