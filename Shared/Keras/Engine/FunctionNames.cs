namespace Tensorflow.Keras.Engine;

/// <summary>What <c>keras.ops</c> calls what TensorFlow's functions and C#'s operators do.</summary>
internal static class FunctionNames
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "add",
        ["op_Subtraction"] = "subtract",
        ["op_Multiply"] = "multiply",
        ["op_Division"] = "true_divide",
        ["op_Modulus"] = "mod",
        ["op_UnaryNegation"] = "negative",
        ["op_GreaterThan"] = "greater",
        ["op_GreaterThanOrEqual"] = "greater_equal",
        ["op_LessThan"] = "less",
        ["op_LessThanOrEqual"] = "less_equal",
        ["op_Equality"] = "equal",
        ["op_Inequality"] = "not_equal",
        ["op_LogicalNot"] = "logical_not",
        ["op_OnesComplement"] = "bitwise_invert",
        ["Item"] = "get_item",
        ["abs"] = "absolute",
        ["avg_pool"] = "average_pool",
        ["concat"] = "concatenate",
        ["floordiv"] = "floor_divide",
        ["is_finite"] = "isfinite",
        ["is_inf"] = "isinf",
        ["is_nan"] = "isnan",
        ["pow"] = "power",
        ["atan2"] = "arctan2",
        ["acos"] = "arccos",
        ["asin"] = "arcsin",
        ["atan"] = "arctan",
        ["reverse"] = "flip",
        ["gather"] = "take",
        ["invert"] = "bitwise_invert",
        ["reduce_all"] = "all",
        ["reduce_any"] = "any",
        ["reduce_max"] = "max",
        ["reduce_mean"] = "mean",
        ["reduce_min"] = "min",
        ["reduce_prod"] = "prod",
        ["reduce_sum"] = "sum",
        ["reduce_logsumexp"] = "logsumexp",
    };

    /// <summary>Keras' name for a C# member: its own name where Keras has the same or none.</summary>
    public static string Of(string member) => s_names.GetValueOrDefault(member, member);

    // What an operator or a function of tf does that has no parameters beside its tensors: its arguments are all that a config needs.
    private static readonly HashSet<string> s_tensorsOnly =
    [
        "add", "subtract", "multiply", "divide", "true_divide", "floor_divide", "mod", "power", "negative", "absolute", "maximum", "minimum",
        "greater", "greater_equal", "less", "less_equal", "equal", "not_equal", "logical_and", "logical_or", "logical_xor", "logical_not",
        "bitwise_and", "bitwise_or", "bitwise_xor", "bitwise_invert", "exp", "expm1", "log", "log1p", "sqrt", "rsqrt", "square", "sign", "floor", "ceil", "reciprocal",
        "sin", "cos", "tan", "arcsin", "arccos", "arctan", "arctan2", "sinh", "cosh", "tanh", "arcsinh", "arccosh", "arctanh", "sigmoid", "relu", "softplus", "softsign",
        "isnan", "isinf", "isfinite", "erf", "get_item",
    ];

    /// <summary>Whether a function takes tensors and nothing else.</summary>
    public static bool TakesTensorsOnly(string function) => s_tensorsOnly.Contains(function);
}
