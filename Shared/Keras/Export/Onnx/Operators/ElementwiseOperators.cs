using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Operations on each element, or on pairs of elements.</summary>
internal static class ElementwiseOperators
{
    /// <summary>Writes the node.</summary>
    /// <returns>The output; <see langword="null"/> for operations of other kinds.</returns>
    public static string? Write(OnnxNode node)
    {
        var (graph, inputs) = (node.Graph, node.Inputs);
        if (NameOf(node.Operation) is { } type)
            return graph.Node(type, inputs);
        string Number(double value) => graph.Scalar(value, node.DType);
        string Then(string operation, params ReadOnlySpan<string> operands) => graph.Node(operation, operands);
        return node.Operation switch
        {
            Cast cast => graph.Cast(inputs[0], cast.Target),
            Select => Then("Where", inputs),
            BiasAdd => Then("Add", inputs),
            Square => Then("Mul", inputs[0], inputs[0]),
            SquaredDifference => Then("Sub", inputs) is var difference ? Then("Mul", difference, difference) : null,
            Rsqrt => Then("Reciprocal", Then("Sqrt", inputs)),
            Log1p => Then("Log", Then("Add", inputs[0], Number(1))),
            Expm1 => Then("Sub", Then("Exp", inputs), Number(1)),
            DivNoNan => Then("Where", Then("Equal", inputs[1], Number(0)), Number(0), Then("Div", inputs)),
            Mod => Remainder(node),
            FloorDiv => node.DType.IsFloating() ? Then("Floor", Then("Div", inputs)) : Then("Div", Then("Sub", inputs[0], Remainder(node)), inputs[1]),
            NotEqual => Then("Not", Then("Equal", inputs)),
            IsFinite => Then("Not", Then("Or", Then("IsNaN", inputs), Then("IsInf", inputs))),
            Relu6 => Then("Clip", inputs[0], Number(0), Number(6)),
            Silu => Then("Mul", inputs[0], Then("Sigmoid", inputs)),
            LeakyRelu leaky => graph.Node("LeakyRelu", inputs, ("alpha", (float)leaky.Alpha)),
            Elu elu => graph.Node("Elu", inputs, ("alpha", (float)elu.Alpha)),
            Gelu { Approximate: false } => Halves(Then("Erf", Then("Mul", inputs[0], Number(1 / Math.Sqrt(2))))),
            Gelu => Halves(Then("Tanh", Then("Mul", Number(Math.Sqrt(2 / Math.PI)), Then("Add", inputs[0], Then("Mul", Number(0.044715), Then("Mul", inputs[0], Then("Mul", inputs[0], inputs[0]))))))),
            _ => null,
        };

        // 0.5 x (1 + …)
        string Halves(string part) => Then("Mul", Then("Mul", inputs[0], Number(0.5)), Then("Add", part, Number(1)));
    }

    /// <summary>The remainder that has the sign of the divisor.</summary>
    private static string Remainder(OnnxNode node)
    {
        var (graph, inputs) = (node.Graph, node.Inputs);
        return node.DType.IsFloating()
            ? graph.Node("Sub", [inputs[0], graph.Node("Mul", [inputs[1], graph.Node("Floor", [graph.Node("Div", inputs)])])])
            : graph.Node("Mod", inputs);
    }

    /// <summary>The operator that does the same.</summary>
    private static string? NameOf(Operation operation) => operation switch
    {
        Add => "Add",
        Sub => "Sub",
        Mul => "Mul",
        Div => "Div",
        Pow => "Pow",
        Maximum => "Max",
        Minimum => "Min",
        Neg => "Neg",
        Abs => "Abs",
        Sign => "Sign",
        Reciprocal => "Reciprocal",
        Sqrt => "Sqrt",
        Exp => "Exp",
        Log => "Log",
        Erf => "Erf",
        Sin => "Sin",
        Cos => "Cos",
        Tan => "Tan",
        Asin => "Asin",
        Acos => "Acos",
        Atan => "Atan",
        Sinh => "Sinh",
        Cosh => "Cosh",
        Tanh => "Tanh",
        Ceil => "Ceil",
        Floor => "Floor",
        Round => "Round",
        Equal => "Equal",
        Less => "Less",
        LessEqual => "LessOrEqual",
        Greater => "Greater",
        GreaterEqual => "GreaterOrEqual",
        LogicalAnd => "And",
        LogicalOr => "Or",
        LogicalNot => "Not",
        IsNan => "IsNaN",
        IsInf => "IsInf",
        BitwiseAnd => "BitwiseAnd",
        BitwiseOr => "BitwiseOr",
        BitwiseXor => "BitwiseXor",
        Invert => "BitwiseNot",
        Relu => "Relu",
        Selu => "Selu",
        Sigmoid => "Sigmoid",
        Softplus => "Softplus",
        Softsign => "Softsign",
        _ => null,
    };
}
