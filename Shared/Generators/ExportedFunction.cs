using System.Text;
using Microsoft.CodeAnalysis;

namespace TfNet.Generators;

/// <summary>
/// Writes what an exported static method becomes: a property of a delegate type, so that <c>keras.losses.huber</c> is a value, as in Python, that can be called
/// and handed to <c>compile</c>. A method with more parameters than labels and predictions (or the input) gets a delegate of its own, which has their names and defaults,
/// and conversions to what takes functions.
/// </summary>
internal static class ExportedFunction
{
    private const string LossFunction = "global::Tensorflow.Keras.LossFunction";
    private const string ActivationFunction = "global::Tensorflow.Keras.ActivationFunction";

    /// <summary>Writes the property.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="name">The function's name.</param>
    /// <param name="method">What it is.</param>
    public static void WriteProperty(StringBuilder text, string name, IMethodSymbol method) => text
        .Append("    /// <inheritdoc cref=\"").Append(method.GetDocumentationCommentId()).Append("\"/>\n")
        .Append("    public ").Append(FactoryMethod.Modifier).Append(TypeOf(method)).Append(' ').Append(name).Append(" => ")
        .Append(method.ContainingType.ToDisplayString(FactoryMethod.TypeFormat)).Append('.').Append(method.Name).Append(";\n\n");

    /// <summary>The delegate that the method needs, with its conversions; nothing where a common one fits.</summary>
    public static string Delegate(IMethodSymbol method)
    {
        if (HasOnlyTensors(method))
            return "";
        var type = TypeOf(method);
        var text = new StringBuilder();
        text.Append("namespace ").Append(method.ContainingNamespace.ToDisplayString()).Append("\n{\n    /// <inheritdoc cref=\"").Append(method.GetDocumentationCommentId())
            .Append("\"/>\n    public delegate ").Append(method.ReturnType.ToDisplayString(FactoryMethod.TypeFormat)).Append(' ').Append(DelegateName(method)).Append('(');
        FactoryMethod.WriteParameters(text, method);
        text.Append(");\n}\n\nnamespace Tensorflow.Keras\n{\n");
        foreach (var (argument, isNullable) in TensorCount(method) == 1 ? s_activations : s_losses)
        {
            var mark = isNullable ? "?" : "";
            text.Append("    public sealed partial class ").Append(argument).Append("\n    {\n        /// <summary>A function of Keras.</summary>\n        public static implicit operator ")
                .Append(argument).Append(mark).Append('(').Append(type).Append(mark).Append(" function) => ")
                .Append(isNullable ? "function is null ? null : " : "").Append("Of(").Append(Adapted(method)).Append(", function);\n    }\n");
        }
        return text.Append("}\n\n").ToString();
    }

    /// <summary>A line of the <c>switch</c> that finds the function in an object; nothing where a common delegate fits.</summary>
    public static string Case(IMethodSymbol method) =>
        HasOnlyTensors(method) ? "" : $"        {TypeOf(method)} function => {Adapted(method)},\n";

    /// <summary>Whether the method takes an input rather than labels and predictions.</summary>
    public static bool IsActivation(IMethodSymbol method) => TensorCount(method) == 1;

    private static readonly (string Argument, bool IsNullable)[] s_activations = [("Activation", true)];

    private static readonly (string Argument, bool IsNullable)[] s_losses = [("LossArg", true), ("MetricArg", false)];

    private static string Adapted(IMethodSymbol method) => IsActivation(method) ? "x => function(x)" : "(y_true, y_pred) => function(y_true, y_pred)";

    private static string TypeOf(IMethodSymbol method) => HasOnlyTensors(method)
        ? IsActivation(method) ? ActivationFunction : LossFunction
        : $"global::{method.ContainingNamespace.ToDisplayString()}.{DelegateName(method)}";

    private static bool HasOnlyTensors(IMethodSymbol method) => method.Parameters.Length == TensorCount(method);

    private static int TensorCount(IMethodSymbol method) => method.Parameters.Count(static p => !p.HasExplicitDefaultValue);

    private static string DelegateName(IMethodSymbol method) =>
        string.Concat(method.Name.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1))) + "Function";
}
