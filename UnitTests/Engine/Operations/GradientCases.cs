using Tensorflow;
using TfNet.Engine;
using static TfNet.UnitTests.Engine.Operations.Numbers;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>Functions that between them use every operation that can be differentiated.</summary>
public static class GradientCases
{
    /// <summary>Operations whose results do not change smoothly with their inputs, or that have no inputs to differentiate.</summary>
    public static HashSet<Type> WithoutGradient { get; } =
    [
        typeof(Floor), typeof(Ceil), typeof(Round), typeof(FloorDiv), typeof(Equal), typeof(NotEqual), typeof(Less), typeof(LessEqual), typeof(Greater),
        typeof(GreaterEqual), typeof(LogicalAnd), typeof(LogicalOr), typeof(LogicalNot), typeof(BitwiseAnd), typeof(BitwiseOr), typeof(BitwiseXor), typeof(LeftShift), typeof(RightShift), typeof(Invert), typeof(IsNan), typeof(IsInf), typeof(IsFinite), typeof(All), typeof(Any),
        typeof(ArgMax), typeof(ArgMin), typeof(OneHot), typeof(InTopK), typeof(SearchSorted), typeof(HashBuckets), typeof(HashCross), typeof(StatelessUniform), typeof(StatelessNormal), typeof(StatelessTruncatedNormal),
        typeof(AssignVariable), typeof(AssignAddVariable), typeof(AssignSubVariable), typeof(ReadVariable), typeof(Const), typeof(Placeholder), typeof(StopGradient),
    ];

    public static IEnumerable<GradientCase> All => Unary.Concat(Binary).Concat(Reductions).Concat(Structure).Concat(Others).Concat(ConvolutionGradientCases.All).Concat(Image.ImageGradientCases.All)
        .Concat(Pooling.PoolingGradientCases.All).Concat(Linear.LinearGradientCases.All).Concat(Spectral.FftGradientCases.All);

    private static IEnumerable<GradientCase> Unary
    {
        get
        {
            (string Name, Func<Value, Value> Function, double Low, double High)[] functions =
            [
                ("Neg", Ops.Neg, -2, 2), ("Abs", Ops.Abs, 0.1, 2), ("Abs", Ops.Abs, -2, -0.1), ("Sign", Ops.Sign, 0.1, 2), ("Square", Ops.Square, -2, 2),
                ("Sqrt", Ops.Sqrt, 0.2, 3), ("Rsqrt", Ops.Rsqrt, 0.2, 3), ("Reciprocal", Ops.Reciprocal, 0.3, 3), ("Exp", Ops.Exp, -2, 2), ("Expm1", Ops.Expm1, -2, 2),
                ("Log", Ops.Log, 0.2, 3), ("Log1p", Ops.Log1p, -0.5, 3), ("Sin", Ops.Sin, -3, 3), ("Cos", Ops.Cos, -3, 3), ("Tan", Ops.Tan, -1, 1),
                ("Asin", Ops.Asin, -0.8, 0.8), ("Acos", Ops.Acos, -0.8, 0.8), ("Atan", Ops.Atan, -3, 3), ("Sinh", Ops.Sinh, -2, 2), ("Cosh", Ops.Cosh, -2, 2),
                ("Tanh", Ops.Tanh, -2, 2), ("Erf", Ops.Erf, -2, 2), ("Sigmoid", Ops.Sigmoid, -4, 4), ("Softplus", Ops.Softplus, -4, 4),
                ("Softsign", Ops.Softsign, 0.1, 3), ("Softsign", Ops.Softsign, -3, -0.1), ("Relu", Ops.Relu, 0.1, 3), ("Relu", Ops.Relu, -3, -0.1),
                ("Relu6", Ops.Relu6, 0.1, 5.9), ("Relu6", Ops.Relu6, 6.1, 9), ("Selu", Ops.Selu, 0.1, 3), ("Selu", Ops.Selu, -3, -0.1), ("Silu", Ops.Silu, -3, 3),
                ("LeakyRelu", static x => Ops.LeakyRelu(x, 0.3), -3, -0.1), ("LeakyRelu", static x => Ops.LeakyRelu(x, 0.3), 0.1, 3),
                ("Elu", static x => Ops.Elu(x, 0.7), -3, -0.1), ("Elu", static x => Ops.Elu(x, 0.7), 0.1, 3),
                ("Gelu", static x => Ops.Gelu(x), -3, 3), ("Gelu approximate", static x => Ops.Gelu(x, approximate: true), -3, 3),
                ("Identity", Ops.Identity, -1, 1), ("L2Loss", Ops.L2Loss, -2, 2),
                ("Cast", static x => Ops.Emit(new Cast(TF_DataType.TF_DOUBLE), Ops.Mul(x, x)), -1, 1),
            ];
            foreach (var (name, function, low, high) in functions)
                yield return new GradientCase(name, x => function(x[0]), Uniform(1, low, high, 2, 7));
            foreach (var grad in new Func<Value, Value, Value>[]
            {
                Ops.ReluGrad, Ops.Relu6Grad, Ops.SeluGrad, static (a, b) => Ops.LeakyReluGrad(a, b, 0.3), static (a, b) => Ops.EluGrad(a, b, 0.7),
            })
            {
                yield return new GradientCase("gradient of an activation, positive", x => grad(x[0], x[1]), Uniform(1, -2, 2, 3, 4), Uniform(2, 0.1, 2, 3, 4));
                yield return new GradientCase("gradient of an activation, negative", x => grad(x[0], x[1]), Uniform(1, -2, 2, 3, 4), Uniform(2, -0.6, -0.1, 3, 4));
            }
            yield return new GradientCase("SiluGrad", static x => Ops.SiluGrad(x[0], x[1]), Uniform(1, -2, 2, 3, 4), Uniform(2, -3, 3, 3, 4));
            yield return new GradientCase("SigmoidGrad", static x => Ops.SigmoidGrad(x[0], x[1]), Uniform(1, 0.1, 0.9, 3, 4), Uniform(2, -2, 2, 3, 4));
            foreach (var grad in new Func<Value, Value, Value>[] { Ops.SqrtGrad, Ops.RsqrtGrad, Ops.ReciprocalGrad })
                yield return new GradientCase("gradient of a root or reciprocal", x => grad(x[0], x[1]), Uniform(1, 0.5, 2, 3, 4), Uniform(2, -2, 2, 3, 4));
            yield return new GradientCase("TanhGrad", static x => Ops.TanhGrad(x[0], x[1]), Uniform(1, -0.9, 0.9, 3, 4), Uniform(2, -2, 2, 3, 4));
        }
    }

    private static IEnumerable<GradientCase> Binary
    {
        get
        {
            (string Name, Func<Value, Value, Value> Function)[] functions =
            [
                ("Add", Ops.Add), ("Sub", Ops.Sub), ("Mul", Ops.Mul), ("Div", Ops.Div), ("Pow", Ops.Pow), ("Maximum", Ops.Maximum), ("Minimum", Ops.Minimum),
                ("SquaredDifference", Ops.SquaredDifference), ("DivNoNan", Ops.DivNoNan), ("Atan2", Ops.Atan2), ("SigmoidCrossEntropy", Ops.SigmoidCrossEntropy),
                ("Select", static (a, b) => Ops.Select(TensorValue.From<bool>([true, false, true], 3), a, b)),
            ];
            int[][] shapes = [[4, 3], [4, 3], [4, 3], [3], [3], [4, 1, 3], [2, 1, 3], [5, 1], [], [4, 3]];
            foreach (var (name, function) in functions)
            {
                for (var i = 0; i < shapes.Length; i += 2)
                {
                    yield return new GradientCase(
                        $"{name} of ({string.Join(", ", shapes[i])}) and ({string.Join(", ", shapes[i + 1])})", x => function(x[0], x[1]),
                        Uniform(1, 0.3, 2, shapes[i]), Uniform(2, 0.3, 2, shapes[i + 1]));
                }
            }
            yield return new GradientCase("Mod", static x => Ops.Mod(x[0], x[1]), Uniform(1, 1.1, 1.9, 3), Uniform(2, 0.96, 1.04, 3));
            yield return new GradientCase("a tensor with itself", static x => Ops.Div(Ops.Mul(x[0], x[0]), Ops.Add(x[0], x[0])), Uniform(1, 1, 2, 3));
            var mask = TensorValue.From<bool>([true, false, true], 3);
            yield return new GradientCase("DropoutMask", x => Ops.DropoutMask(x[0], mask, 0.4), Uniform(1, -2, 2, 4, 3));
            yield return new GradientCase(
                "Dropout",
                static x => Ops.Dropout(x[0], 0.4, new Variable(TensorValue.From<long>([9, 1], 2), "seed", trainable: false)),
                Uniform(1, -2, 2, 4, 3));
        }
    }

    private static IEnumerable<GradientCase> Reductions
    {
        get
        {
            Func<Value, int[]?, bool, Value>[] functions = [Ops.Sum, Ops.Mean, Ops.Prod, Ops.Max, Ops.Min, Ops.Variance];
            foreach (var function in functions)
            {
                foreach (var axes in new int[]?[] { null, [0], [1], [-1], [0, 2] })
                {
                    foreach (var keep in new[] { false, true })
                        yield return new GradientCase($"{function.Method.Name} along {axes?.Length}", x => function(x[0], axes, keep), Uniform(1, 0.5, 1.5, 2, 3, 4));
                }
            }
            foreach (var (exclusive, reverse) in new[] { (false, false), (true, false), (false, true), (true, true) })
                yield return new GradientCase("CumSum", x => Ops.CumSum(Ops.Square(x[0]), 1, exclusive, reverse), Uniform(1, -1, 1, 2, 4, 3));
            foreach (var (exclusive, reverse) in new[] { (false, false), (true, false), (false, true), (true, true) })
                yield return new GradientCase("CumProd", x => Ops.CumProd(Ops.Square(x[0]), 1, exclusive, reverse), Uniform(1, 0.5, 1.5, 2, 4, 3));
            var segments = TensorValue.From<int>([1, 0, -1, 1, 0, 2], (2, 3));
            foreach (var reduction in Enum.GetValues<SegmentReduction>())
                yield return new GradientCase($"UnsortedSegment{reduction}", x => Ops.UnsortedSegment(Ops.Square(x[0]), segments, 3, reduction), Uniform(1, 0.5, 1.5, 2, 3, 4));
            yield return new GradientCase("TopK", static x => Ops.TopK(Ops.Square(x[0]), 3).Values, Uniform(1, 0.5, 2, 2, 3, 6));
        }
    }

    private static IEnumerable<GradientCase> Structure
    {
        get
        {
            (string Name, Func<Value, Value> Function)[] functions =
            [
                ("Reshape", static x => Ops.Reshape(x, (4, -1))), ("Transpose", static x => Ops.Transpose(x, [2, 0, 1])), ("Reversed axes", static x => Ops.Transpose(x)),
                ("ExpandDims", static x => Ops.ExpandDims(x, 1)), ("BroadcastTo", static x => Ops.BroadcastTo(Ops.ExpandDims(x, 1), (2, 3, 3, 4))),
                ("Slice", static x => Ops.Slice(x, [1, 0, 1], [1, 2, -1])), ("StridedSlice", static x => Ops.StridedSlice(x, [null, 2], [null, null], [-1, -2])),
                ("StridedSliceGrad", static x => Ops.StridedSliceGrad(x, (4, 3, 7), [3, 0, 0], [-2, 1, 2])), ("Tile", static x => Ops.Tile(x, [2, 1, 3])),
                ("Reverse", static x => Ops.Reverse(x, [0, 2])), ("Pad", static x => Ops.Pad(x, [(0, 1), (2, 0), (0, 0)], value: 3)),
                ("Reflect", static x => Ops.Pad(x, [(1, 1), (2, 0), (3, 1)], PadMode.Reflect)), ("Symmetric", static x => Ops.Pad(x, [(1, 2), (2, 0), (4, 1)], PadMode.Symmetric)),
                ("MirrorPadGrad", static x => Ops.Emit(new MirrorPadGrad([0, 0, 1, 0, 1, 1], PadMode.Reflect), x)),
                ("Gather", static x => Ops.Gather(x, TensorValue.From<int>([2, 0, 2, 1], (2, 2)), 1)),
                ("ScatterAdd", static x => Ops.ScatterAdd(x, TensorValue.From<long>([3, 0, 3], 3), (2, 5, 4), 1)),
                ("Concat", static x => Ops.Concat([x, Ops.Square(x), x], 1)), ("Split", static x => Ops.Mul(Ops.Split(x, [1, 3], 2)[0], Ops.Split(x, [1, 3], 2)[1])),
                ("Split, one part", static x => Ops.Split(x, 2, -1)[1]), ("Stack", static x => Ops.Stack([x, Ops.Neg(x)], 2)), ("Unstack", static x => Ops.Unstack(x, 1)[2]),
            ];
            foreach (var (name, function) in functions)
            {
                yield return new GradientCase(name, x => function(x[0]), Uniform(1, -1, 1, 2, 3, 4));
                yield return new GradientCase($"{name} of squares", x => Ops.Square(function(Ops.Square(x[0]))), Uniform(1, -1, 1, 2, 3, 4));
            }
        }
    }

    private static IEnumerable<GradientCase> Others
    {
        get
        {
            foreach (var (ta, tb) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                var (a, b) = (Uniform(1, -1, 1, ta ? [4, 3] : [3, 4]), Uniform(2, -1, 1, tb ? [5, 4] : [4, 5]));
                yield return new GradientCase("MatMul", x => Ops.MatMul(x[0], x[1], ta, tb), a, b);
                (a, b) = (Uniform(1, -1, 1, ta ? [2, 1, 4, 3] : [2, 1, 3, 4]), Uniform(2, -1, 1, tb ? [3, 2, 4] : [3, 4, 2]));
                yield return new GradientCase("BatchMatMul", x => Ops.BatchMatMul(x[0], x[1], ta, tb), a, b);
            }
            yield return new GradientCase("MatrixDeterminant", static x => Ops.Square(Ops.MatrixDeterminant(x[0])), Uniform(1, 0.5, 1.5, 2, 3, 3));
            yield return new GradientCase("BiasAdd", static x => Ops.Square(Ops.BiasAdd(x[0], x[1])), Uniform(1, -1, 1, 2, 3, 4), Uniform(2, -1, 1, 4));
            foreach (var axis in new[] { 0, 1, 2 })
            {
                yield return new GradientCase("Softmax", x => Ops.Softmax(x[0], axis), Uniform(1, -2, 2, 2, 3, 4));
                yield return new GradientCase("LogSoftmax", x => Ops.LogSoftmax(x[0], axis), Uniform(1, -2, 2, 2, 3, 4));
            }
            // As TensorFlow's, the gradient of the logits takes it that labels add up to 1.
            var (distributions, logits) = ((TensorValue)Ops.Softmax(Uniform(1, -2, 2, 2, 3, 5)), Uniform(2, -2, 2, 2, 3, 5));
            yield return new GradientCase("SoftmaxCrossEntropy of logits", x => Ops.SoftmaxCrossEntropy(distributions, x[0]), logits);
            yield return new GradientCase("SoftmaxCrossEntropy of labels", x => Ops.SoftmaxCrossEntropy(x[0], logits), distributions);
            yield return new GradientCase("SoftmaxCrossEntropy, what its gradient needs", static x => Ops.EmitAll(new SoftmaxCrossEntropy(), x)[1], Uniform(1, 0, 1, 3, 5), Uniform(2, -2, 2, 3, 5));
            var labels = TensorValue.From<int>([4, 0, 2], 3);
            yield return new GradientCase("SparseSoftmaxCrossEntropy", x => Ops.SparseSoftmaxCrossEntropy(labels, x[0]), Uniform(2, -2, 2, 3, 5));
            foreach (var (shape, axis) in new[] { (new[] { 6, 3 }, -1), ([2, 2, 3, 3], 3), ([3, 3, 2, 2], 1) })
            {
                TensorValue[] inputs = [Uniform(1, -2, 2, shape), Uniform(2, 0.5, 1.5, 3), Uniform(3, -1, 1, 3), Uniform(4, -1, 1, 3), Uniform(5, 0.5, 2, 3)];
                yield return new GradientCase("BatchNormTraining", x => Ops.BatchNormTraining(x[0], x[1], x[2], axis, 0.1).Y, inputs[..3]);
                yield return new GradientCase("BatchNormTraining, all results", x => AllOf(Ops.EmitAll(new BatchNormTraining(axis < 0 ? axis + shape.Length : axis, 0.1), x)), inputs[..3]);
                yield return new GradientCase("BatchNormInference", x => Ops.BatchNormInference(x[0], x[1], x[2], x[3], x[4], axis, 0.1), inputs);
                yield return new GradientCase(
                    "BatchNormGrad", x => AllOf(Ops.EmitAll(new BatchNormGrad(axis < 0 ? axis + shape.Length : axis, 0.1), x)),
                    inputs[0], inputs[1], inputs[3], inputs[4], Uniform(6, -1, 1, shape));
            }
            foreach (var (first, shape) in new[] { (2, new[] { 4 }), (1, [3, 4]) })
            {
                TensorValue[] inputs = [Uniform(1, -2, 2, 2, 3, 4), Uniform(2, 0.5, 1.5, shape), Uniform(3, -1, 1, shape)];
                yield return new GradientCase("LayerNorm", x => Ops.LayerNorm(x[0], x[1], x[2], first, 0.1), inputs);
                yield return new GradientCase("LayerNorm, all results", x => AllOf(Ops.EmitAll(new LayerNorm(first, 0.1), x)), inputs);
                var outer = first == 2 ? new[] { 2, 3 } : [2];
                yield return new GradientCase(
                    "LayerNormGrad", x => AllOf(Ops.EmitAll(new LayerNormGrad(first), x)),
                    inputs[0], inputs[1], Uniform(4, -1, 1, outer), Uniform(5, 0.5, 2, outer), Uniform(6, -1, 1, 2, 3, 4));
            }
        }
    }

    private static Value AllOf(Value[] results) => Ops.Concat([.. results.Select((value, i) => Ops.Mul(Ops.Reshape(value, -1), TensorValue.Scalar(1 + i, value.DType)))], 0);
}
