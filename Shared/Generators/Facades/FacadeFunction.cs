using System.Text;
using Microsoft.CodeAnalysis;

namespace TfNet.Generators;

/// <summary>Functions of a static class that call a constructor, or a method of what is current.</summary>
/// <param name="Namespace">The namespace of the static class.</param>
/// <param name="Facade">The static class.</param>
/// <param name="Name">The functions' name.</param>
/// <param name="Text">Their text.</param>
/// <param name="Problem">What is wrong with them.</param>
internal sealed record FacadeFunction(string Namespace, string Facade, string Name, string Text, Problem? Problem = null)
{
    /// <summary>A function for each public constructor of a class.</summary>
    public static FacadeFunction Of(INamedTypeSymbol facade, string name, INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        foreach (var constructor in type.InstanceConstructors.Where(static c => c.DeclaredAccessibility == Accessibility.Public))
            FactoryMethod.Write(text, name, constructor);
        return In(facade, name, text.ToString());
    }

    /// <summary>A function that calls a method of the object that is current, such as <c>plt.gca()</c>.</summary>
    public static FacadeFunction Of(INamedTypeSymbol facade, string name, IMethodSymbol method)
    {
        var current = facade.GetMembers().OfType<IMethodSymbol>()
            .FirstOrDefault(m => m.IsStatic && m.Parameters.IsEmpty && SymbolEqualityComparer.Default.Equals(m.ReturnType, method.ContainingType));
        if (current is null)
        {
            return In(facade, name, "") with
            {
                Problem = Problem.Of(7, $"{facade.Name}.{name} cannot be written: {facade.Name} has no method without parameters that gives the current {method.ContainingType.Name}.", method),
            };
        }
        var text = new StringBuilder();
        FactoryMethod.WriteForward(text, name, method, current.Name + "()");
        return In(facade, name, text.ToString());
    }

    private static FacadeFunction In(INamedTypeSymbol facade, string name, string text) =>
        new(facade.ContainingNamespace.ToDisplayString(), facade.Name, name, text.Replace(FactoryMethod.Modifier, "static "));
}
