namespace TfNet.Generators;

/// <summary>What one attribute exports.</summary>
internal sealed class Export(string group, string name, string functions, string @delegate = "", string @case = "", bool isActivation = false, IReadOnlyList<(string Name, string Case)>? dispatch = null)
{
    /// <summary>The group.</summary>
    public string Group { get; } = group;

    /// <summary>The name in it.</summary>
    public string Name { get; } = name;

    /// <summary>The text of the functions, or of the property that is a function.</summary>
    public string Functions { get; } = functions;

    /// <summary>The text of a method's delegate; empty where it needs none.</summary>
    public string Delegate { get; } = @delegate;

    /// <summary>The line that finds the delegate in an object; empty where there is none.</summary>
    public string Case { get; } = @case;

    /// <summary>The functions of a static class, and the lines that call them by name.</summary>
    public IReadOnlyList<(string Name, string Case)> Dispatch { get; } = dispatch ?? [];

    /// <summary>Whether it is a method of one input.</summary>
    public bool IsActivation { get; } = isActivation;
}
