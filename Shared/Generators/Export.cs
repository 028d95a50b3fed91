namespace TfNet.Generators;

/// <summary>What one attribute exports.</summary>
/// <param name="Group">The group.</param>
/// <param name="Name">The name in it.</param>
/// <param name="Functions">The text of the functions, or of the property that is a function.</param>
/// <param name="Delegate">The text of a method's delegate; empty where it needs none.</param>
/// <param name="Case">The line that finds the delegate in an object; empty where there is none.</param>
/// <param name="IsActivation">Whether it is a method of one input.</param>
/// <param name="Dispatch">The functions of a static class, and the lines that call them by name.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record Export(
    string Group, string Name, string Functions, string Delegate = "", string Case = "", bool IsActivation = false, EquatableArray<(string Name, string Case)> Dispatch = default, Problem? Problem = null);
