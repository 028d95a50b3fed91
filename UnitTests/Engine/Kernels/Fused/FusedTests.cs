using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Kernels.Fused;

/// <summary>What the compiler fuses gives the bits of what it replaces.</summary>
public sealed class FusedTests
{
    private static TensorValue Random(Shape shape, int seed)
    {
        var random = new Random(seed);
        var value = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_FLOAT, shape));
        foreach (ref var element in value.Span<float>())
            element = (float)((random.NextDouble() * 2) - 1);
        return value;
    }

    private static void AssertSame(Value expected, Value actual) =>
        Assert.Equal(((TensorValue)expected).Span<int>().ToArray(), ((TensorValue)actual).Span<int>().ToArray());

    public static TheoryData<Operation> Activations =>
        [new Relu(), new Relu6(), new LeakyRelu(0.2), new Elu(1), new Selu(), new Gelu(true), new Gelu(false), new Silu(), new Sigmoid(), new Tanh(), new Softplus(), new Softsign()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Dense_with_an_activation(Operation activation)
    {
        var (x, w, bias) = (Random((32, 50), 1), Random((50, 37), 2), Random(37, 3));
        var expected = Ops.Emit(activation, Ops.BiasAdd(Ops.MatMul(x, w), bias));
        AssertSame(expected, Ops.Emit(new FusedDense(activation, false, false, true), x, w, bias));
    }

    [Fact]
    public void Dense_without_activation_or_bias()
    {
        var (x, w, bias) = (Random((40, 300), 1), Random((64, 300), 2), Random(64, 3));
        AssertSame(Ops.BiasAdd(Ops.MatMul(x, w, false, true), bias), Ops.Emit(new FusedDense(null, false, true, true), x, w, bias));
        AssertSame(Ops.Relu(Ops.MatMul(x, w, false, true)), Ops.Emit(new FusedDense(new Relu(), false, true, false), x, w));
    }

    [Fact]
    public void An_operation_that_is_no_activation_is_refused() =>
        Assert.Throws<ValueError>(() => Ops.Emit(new FusedDense(new Neg(), false, false, false), Random((2, 2), 1), Random((2, 2), 2)));

    public static TheoryData<StepOperation> Rules =>
        [new AdamStep(0.9, 0.999, 1e-7, false), new AdamStep(0.9, 0.999, 1e-7, true, 0.01), new AdamStep(0.9, 0.999, 1e-7, false, null, true), new LionStep(0.9, 0.99)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_step_with_the_product_of_its_gradient(StepOperation rule)
    {
        foreach (var (rows, columns) in ((int, int)[])[(150, 512), (20, 10), (700, 33)])
        {
            var (x, dy) = (Random((32, rows), 1), Random((32, columns), 2));
            var variables = new Variable[2][];
            for (var fused = 0; fused < 2; fused++)
            {
                var variable = new Variable(Random((rows, columns), 3), "w");
                var slots = Enumerable.Range(0, rule.SlotCount).Select(i => new Variable(TensorValue.Zeros(variable.Spec), $"slot{i}")).ToArray();
                variables[fused] = [variable, .. slots];
                for (var step = 0L; step < 3; step++)
                {
                    Value[] condition = rule.Conditional ? [TensorValue.Scalar(1, TF_DataType.TF_BOOL)] : [];
                    Value[] inputs =
                    [
                        variable, fused == 0 ? Ops.MatMul(x, dy, true) : variable, TensorValue.Scalar(0.01, TF_DataType.TF_FLOAT),
                        TensorValue.Scalar(step, TF_DataType.TF_INT64), .. slots, .. condition,
                    ];
                    if (fused == 0)
                        Ops.EmitAll(rule, inputs);
                    else
                        Ops.EmitAll(new FusedDenseGradientStep(rule, true, false), Ops.FusedGradientInputs(inputs, x, dy));
                }
            }
            for (var i = 0; i < variables[0].Length; i++)
                AssertSame(variables[0][i].Current, variables[1][i].Current);
        }
    }

    [Fact]
    public void A_step_that_is_not_allowed_changes_nothing()
    {
        var rule = new SgdStep(0.0, false, Conditional: true);
        var start = Random((20, 10), 3);
        var variable = new Variable(start, "w");
        Value[] inputs = [variable, variable, TensorValue.Scalar(0.1, TF_DataType.TF_FLOAT), TensorValue.Scalar(0, TF_DataType.TF_INT64), TensorValue.Scalar(0, TF_DataType.TF_BOOL)];
        Ops.EmitAll(new FusedDenseGradientStep(rule, true, false), Ops.FusedGradientInputs(inputs, Random((4, 20), 1), Random((4, 10), 2)));
        AssertSame(start, variable.Current);
    }
}
