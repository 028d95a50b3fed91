namespace Tensorflow.Plotting;

/// <summary>
/// Offers a class or a method in one of Python's modules, as pyplot offers the methods of axes. Each public constructor of a class becomes a function of the module (<c>go.Scatter(…)</c>);
/// a method becomes one that calls it on what is current there: on what the module's method without parameters returns that gives such an object (<c>plt.gca()</c>).
/// </summary>
/// <param name="facade">The module: a static partial class.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
internal sealed class FacadeAttribute(Type facade) : Attribute
{
    /// <summary>The module.</summary>
    public Type Facade { get; } = facade;

    /// <summary>The function's name where it is not the method's.</summary>
    public string? Name { get; init; }
}
