using Microsoft.CodeAnalysis;

namespace TfNet.Generators;

/// <summary>A class whose config is written here: its text, and the names under which configs know it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Type">The class as code names it.</param>
/// <param name="Text">The part of the class that reads and writes configs.</param>
/// <param name="Names">The names.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ConfiguredClass(string Group, string Type, string Text, EquatableArray<string> Names, EquatableArray<Problem> Problems)
{
    private const string NamesAttribute = "Tensorflow.Keras.Saving.ConfigNamesAttribute";

    /// <summary>Reads a class; <c>null</c> where its group has no configs, or it cannot be made.</summary>
    public static ConfiguredClass? Of(INamedTypeSymbol type, string exportAttribute)
    {
        var exports = type.GetAttributes().Where(a => a.AttributeClass?.ToDisplayString() == exportAttribute).ToArray();
        var group = Array.Find(ConfigGroup.All, g => g.Name == exports.FirstOrDefault()?.ConstructorArguments[0].Value as string);
        if (group is null || type.IsStatic || type.IsAbstract)
            return null;
        var writer = new ConfigWriter(type, group, IsConfigured(type.BaseType, exportAttribute));
        var text = writer.Write();
        string[] names = [type.Name, .. exports.Select(static a => a.NamedArguments.FirstOrDefault(static n => n.Key == "Name").Value.Value as string).OfType<string>()];
        var others = type.GetAttributes().Where(static a => a.AttributeClass?.ToDisplayString() == NamesAttribute).SelectMany(static a => a.ConstructorArguments[0].Values)
            .Select(static value => (string)value.Value!);
        // Optimizers are known by their names in lower case alone.
        var all = (group.Name == "optimizers" ? names.Select(static n => n.ToLowerInvariant()) : names.Append(PythonNaming.ToSnakeCase(type.Name))).Concat(others).Distinct();
        return new ConfiguredClass(group.Name, type.ToDisplayString(FactoryMethod.TypeFormat), text, new(all), new(writer.Problems));
    }

    /// <summary>The name of the file that is written.</summary>
    public string FileName => $"{Type.Replace("global::", "")}.config.g.cs";

    private static bool IsConfigured(INamedTypeSymbol? type, string exportAttribute) =>
        type is not null && ((!type.IsAbstract && type.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == exportAttribute)) || IsConfigured(type.BaseType, exportAttribute));
}
