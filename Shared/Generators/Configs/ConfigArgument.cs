using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TfNet.Generators;

/// <summary>An argument of a class: the key in the config, where its value is, and how it is read.</summary>
/// <param name="parameter">The constructor's parameter.</param>
internal sealed class ConfigArgument(IParameterSymbol parameter)
{
    private const string IgnoreAttribute = "Tensorflow.Keras.Saving.ConfigIgnoreAttribute";
    private const string ForgottenAttribute = "Tensorflow.Keras.Saving.ConfigForgottenAttribute";
    private const string FormerlyAttribute = "Tensorflow.Keras.Saving.ConfigFormerlyAttribute";
    private const string FromAttribute = "Tensorflow.Keras.Saving.ConfigFromAttribute";
    private const string WhenSetAttribute = "Tensorflow.Keras.Saving.ConfigWhenSetAttribute";

    /// <summary>The methods of <c>KerasConfig</c> by the type that they read.</summary>
    private static readonly Dictionary<string, string> s_readers = new(StringComparer.Ordinal)
    {
        ["int"] = "Integer",
        ["double"] = "Number",
        ["bool"] = "Flag",
        ["string"] = "Text",
        ["int[]"] = "Integers",
        ["double[]"] = "Numbers",
        ["System.Collections.Generic.IReadOnlyList<double>"] = "Numbers",
        ["Tensorflow.Shape"] = "Shape",
        ["Tensorflow.Axis"] = "Axes",
        ["Tensorflow.Tensor"] = "Tensor",
        ["Tensorflow.Keras.SizesArg"] = "Sizes",
        ["Tensorflow.Keras.MarginsArg"] = "Margins",
        ["Tensorflow.Keras.FactorArg"] = "Factor",
        ["Tensorflow.Keras.ScaleArg"] = "Scale",
        ["Tensorflow.Keras.SaltArg"] = "Salt",
        ["object"] = "Value",
        ["Tensorflow.Keras.Activation"] = "Activation",
        ["Tensorflow.Keras.InitializerArg"] = "Initializer",
        ["Tensorflow.Keras.RegularizerArg"] = "Regularizer",
        ["Tensorflow.Keras.ConstraintArg"] = "Constraint",
        ["Tensorflow.Keras.SeedArg"] = "Seed",
        ["Tensorflow.Keras.DTypePolicy"] = "DType",
        ["Tensorflow.NumPy.DTypeArg"] = "ElementType",
        ["Tensorflow.Keras.LearningRateArg"] = "LearningRate",
        ["Tensorflow.Keras.OptimizerArg"] = "Optimizer",
        ["Tensorflow.Keras.Metrics.Thresholds"] = "Thresholds",
        ["Tensorflow.Keras.Engine.Layer"] = "Layer",
        ["Tensorflow.Keras.Models.LayerList"] = "Layers",
    };

    /// <summary>The key in the config, which is the parameter's name.</summary>
    public string Key => parameter.Name;

    /// <summary>The key that older versions had; <c>null</c> where it is the same.</summary>
    public string? FormerKey { get; } = Find(parameter, FormerlyAttribute)?.ConstructorArguments[0].Value as string;

    /// <summary>Whether configs do not have it at all.</summary>
    public bool IsIgnored { get; } = Has(parameter, IgnoreAttribute);

    /// <summary>Whether configs are read with it and written without.</summary>
    public bool IsForgotten { get; } = Has(parameter, ForgottenAttribute);

    /// <summary>Whether the config leaves it out where it is <c>null</c>.</summary>
    public bool IsWrittenWhenSet { get; } = Has(parameter, WhenSetAttribute);

    /// <summary>The expression with which the config is written; <c>null</c> where there is none.</summary>
    public string? Value { get; } = ValueOf(parameter);

    /// <summary>The expression with which the argument is read; <c>null</c> where its type has no reader.</summary>
    public string? Read { get; } = ReadOf(parameter);

    /// <summary>A problem at the parameter.</summary>
    public Problem Problem(int rule, string text) => Generators.Problem.Of(rule, text, parameter);

    private static bool Has(IParameterSymbol parameter, string attribute) => Find(parameter, attribute) is not null;

    private static AttributeData? Find(IParameterSymbol parameter, string attribute) => parameter.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == attribute);

    private static string? ValueOf(IParameterSymbol parameter)
    {
        var given = Find(parameter, FromAttribute);
        if (given is not null)
            return given.ConstructorArguments[0].Value as string;
        var camel = PythonNaming.ToCamelCase(parameter.Name);
        // A field keeps the argument as it was given, a property may be what became of it.
        string[] names = ["_" + camel, "_" + parameter.Name, parameter.Name, camel];
        foreach (var name in names)
        {
            for (var type = parameter.ContainingType; type is not null; type = type.BaseType)
            {
                var isOwn = SymbolEqualityComparer.Default.Equals(type, parameter.ContainingType);
                if (type.GetMembers(name).Any(m => m is IFieldSymbol or IPropertySymbol { GetMethod: not null } && (isOwn || m.DeclaredAccessibility != Accessibility.Private)))
                    return "this." + name;
            }
        }
        // A parameter of the class itself is in reach of all its members.
        var isOfClass = parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is TypeDeclarationSyntax);
        return isOfClass ? parameter.Name : null;
    }

    private static string? ReadOf(IParameterSymbol parameter)
    {
        var isNullable = parameter.NullableAnnotation == NullableAnnotation.Annotated;
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        isNullable |= !SymbolEqualityComparer.Default.Equals(type, parameter.Type);
        if (!s_readers.TryGetValue(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(), out var reader))
            return null;
        var read = $"config.{reader}(\"{parameter.Name}\")";
        if (!parameter.HasExplicitDefaultValue)
            return isNullable ? read : $"{read} ?? throw config.Missing(\"{parameter.Name}\")";
        if (isNullable && parameter.ExplicitDefaultValue is null)
            return read;
        return $"config.Has(\"{parameter.Name}\") ? {read}{(isNullable ? "" : $" ?? throw config.None(\"{parameter.Name}\")")} : {FactoryMethod.Default(parameter.Type, parameter.ExplicitDefaultValue)}";
    }
}
