using Tensorflow;
using TfNet.Engine;
using static TfNet.UnitTests.Engine.Compilation.Tracing;

namespace TfNet.UnitTests.Engine.Compilation;

public class PassTests
{
    private static readonly TensorSpec s_matrix = Floats(2, 3);

    [Fact]
    public void DeadCodeKeepsOutputsAndSideEffects()
    {
        var variable = new Variable(Values(s_matrix, 1), "v");
        var graph = Trace([s_matrix], x =>
        {
            Ops.Exp(x[0]);
            Ops.Assign(variable, Ops.Neg(x[0]));
            return [Ops.Relu(x[0])];
        });

        var after = new DeadCode().Apply(graph);

        Assert.Equal(["Placeholder", "Exp", "Neg", "ReadVariableOp", "AssignVariableOp", "Relu"], Types(graph).Order(Order(graph)));
        Assert.DoesNotContain("Exp", Types(after));
        Assert.Equal(Types(graph).Where(type => type != "Exp"), Types(after));
    }

    [Fact]
    public void ConstantsAreComputedOnce()
    {
        var graph = Trace([s_matrix], x => [Ops.Mul(x[0], Ops.Add(TensorValue.Scalar(2, x[0].DType), TensorValue.Scalar(3, x[0].DType)))]);

        var after = new DeadCode().Apply(new ConstantFolding().Apply(graph));

        Assert.Contains("AddV2", Types(graph));
        Assert.Equal(["Placeholder", "Const", "Mul"], Types(after));
        Assert.Equal(5f, ((Const)after.Nodes[1].Operation).Value.Span<float>()[0]);
    }

    [Fact]
    public void EqualNodesBecomeOne()
    {
        var graph = Trace([s_matrix], x => [Ops.Add(Ops.Exp(x[0]), Ops.Exp(x[0]))]);

        var after = new CommonSubexpressions().Apply(graph);

        Assert.Equal(["Placeholder", "Exp", "Exp", "AddV2"], Types(graph));
        Assert.Equal(["Placeholder", "Exp", "AddV2"], Types(after));
    }

    [Fact]
    public void ReadsBeforeAndAfterAWriteStayTwo()
    {
        var variable = new Variable(Values(s_matrix, 1), "v");
        var graph = Trace([s_matrix], x =>
        {
            var before = Ops.Exp(variable);
            Ops.Assign(variable, x[0]);
            return [before, Ops.Exp(variable)];
        });

        Assert.Equal(2, Types(new CommonSubexpressions().Apply(graph)).Count(type => type == "Exp"));
    }

    [Fact]
    public void NeutralElementsDisappear()
    {
        var graph = Trace([s_matrix], x =>
        {
            var one = TensorValue.Scalar(1, x[0].DType);
            var zero = TensorValue.Scalar(0, x[0].DType);
            return [Ops.Relu(Ops.Reshape(Ops.Div(Ops.Sub(Ops.Add(zero, Ops.Mul(one, x[0])), zero), one), x[0].Shape))];
        });

        var after = new DeadCode().Apply(new Simplification().Apply(graph));

        Assert.Equal(["Placeholder", "Relu"], Types(after));
    }

    [Fact]
    public void SomethingThatStretchesItsInputStays()
    {
        var graph = Trace([Floats(1, 3)], x => [Ops.Mul(x[0], TensorValue.Filled(1, s_matrix))]);

        Assert.Contains("Mul", Types(new Simplification().Apply(graph)));
    }

    [Fact]
    public void BiasAndActivationGoIntoTheProduct()
    {
        var graph = Trace([Floats(2, 3), Floats(3, 4), Floats(4)], x => [Ops.Relu(Ops.BiasAdd(Ops.MatMul(x[0], x[1]), x[2]))]);

        var after = new DeadCode().Apply(new DenseFusion().Apply(graph));

        Assert.Equal(["MatMul", "BiasAdd", "Relu"], Types(graph)[3..]);
        Assert.Equal(new FusedDense(new Relu(), false, false, HasBias: true), after.Nodes[3].Operation);
        Assert.Equal(4, after.Nodes.Count);
    }

    [Fact]
    public void AProductThatSomebodyElseWantsStays()
    {
        var graph = Trace([Floats(2, 3), Floats(3, 4), Floats(4)], x =>
        {
            var product = Ops.MatMul(x[0], x[1]);
            return [Ops.BiasAdd(product, x[2]), Ops.Exp(product)];
        });

        Assert.Equal(Types(graph), Types(new DeadCode().Apply(new DenseFusion().Apply(graph))));
    }

    public static TheoryData<string, bool, bool, Operation?, bool> Chains => new()
    {
        { "bias", true, false, null, false },
        { "relu", false, false, new Relu(), false },
        { "bias relu", true, false, new Relu(), false },
        { "norm", false, true, null, false },
        { "bias norm relu", true, true, new Relu(), false },
        { "bias relu norm", true, false, new Relu(), true },
        { "norm relu norm", false, true, new Relu(), true },
        { "norm relu6", false, true, new Relu6(), false },
        { "bias norm silu", true, true, new Silu(), false },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void BiasNormalizationAndActivationGoIntoTheConvolution(string chain, bool bias, bool before, Operation? activation, bool after)
    {
        var windows = Windows.Create(true, [5, 4], [3, 3]);
        TensorSpec[] inputs = [Floats(2, 5, 4, 3), Floats(3, 3, 3, 7), Floats(7), Floats(7), Floats(7), Floats(7), Floats(7)];
        var graph = Trace(inputs, x =>
        {
            var y = Ops.Convolution(x[0], x[1], windows);
            foreach (var part in chain.Split(' '))
            {
                y = part switch
                {
                    "bias" => Ops.BiasAdd(y, x[2]),
                    "relu" or "relu6" or "silu" => Ops.Emit(activation!, y),
                    _ => Ops.BatchNormInference(y, x[3], x[4], x[5], Ops.Square(x[6])),
                };
            }
            return [y];
        });

        var passed = new DeadCode().Apply(new ConvolutionFusion().Apply(graph));

        var expected = new FusedConvolution(new Convolution(windows, 1), bias, before, activation, after);
        Assert.Equal(expected, passed.Nodes[^1].Operation);
        Assert.DoesNotContain(passed.Nodes, static node => node.Operation is Convolution or BiasAdd or Relu or Relu6 or Silu or BatchNormInference);
        TensorValue[] values = [.. inputs.Select(static (spec, i) => Values(spec, i + 1))];
        Assert.Equal(Run(graph, values), Run(passed, values));
    }

    [Fact]
    public void AnActivationThatConvolutionsDoNotTakeStays()
    {
        var windows = Windows.Create(true, [5, 4], [3, 3]);
        var graph = Trace([Floats(2, 5, 4, 3), Floats(3, 3, 3, 7), Floats(7)], x => [Ops.Tanh(Ops.BiasAdd(Ops.Convolution(x[0], x[1], windows), x[2]))]);

        Assert.Equal(["_FusedConv2D", "Tanh"], Types(new DeadCode().Apply(new ConvolutionFusion().Apply(graph)))[3..]);
        var refused = Assert.Throws<ValueError>(() => new FusedConvolution(new Convolution(windows, 1), false, false, new Tanh(), false).Infer([Floats(2, 5, 4, 3), Floats(3, 3, 3, 7)]));
        Assert.Contains("Tanh", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AConvolutionThatSomebodyElseWantsStays()
    {
        var windows = Windows.Create(false, [5, 5], [3, 3]);
        var graph = Trace([Floats(2, 5, 5, 3), Floats(3, 3, 3, 4), Floats(4)], x =>
        {
            var y = Ops.Convolution(x[0], x[1], windows);
            return [Ops.BiasAdd(y, x[2]), Ops.Exp(y)];
        });

        Assert.Equal(Types(graph), Types(new DeadCode().Apply(new ConvolutionFusion().Apply(graph))));
    }

    private static float[] Run(Graph graph, TensorValue[] inputs) => new CompiledGraph(graph).Run(inputs)[0].Span<float>().ToArray();

    [Fact]
    public void AGradientThatIsAProductGoesIntoTheStep()
    {
        var weight = new Variable(Values(Floats(3, 4), 1), "w");
        var momentum = new Variable(TensorValue.Zeros(Floats(3, 4)), "m", trainable: false);
        var graph = Trace([Floats(2, 3), Floats(2, 4)], x =>
        {
            Ops.Step(
                new SgdStep(0.9, false), weight, Ops.MatMul(x[0], x[1], true), TensorValue.Scalar(0.1, x[0].DType),
                TensorValue.Scalar(0, Tensorflow.TF_DataType.TF_INT64), [momentum]);
            return [];
        });

        var after = new DeadCode().Apply(new GradientStepFusion().Apply(graph));

        Assert.Contains("MatMul", Types(graph));
        Assert.DoesNotContain("MatMul", Types(after));
        Assert.Equal(new FusedDenseGradientStep(new SgdStep(0.9, false), TransposeA: true, TransposeB: false), after.Nodes[^1].Operation);
    }

    private static Comparer<string> Order(Graph graph)
    {
        string[] wanted = ["Placeholder", "Exp", "Neg", "ReadVariableOp", "AssignVariableOp", "Relu"];
        return Comparer<string>.Create((a, b) => Array.IndexOf(wanted, a).CompareTo(Array.IndexOf(wanted, b)));
    }
}
