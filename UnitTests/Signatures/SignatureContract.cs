using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TfNet.UnitTests.Signatures;

/// <summary>
/// Names, order and defaults of the parameters of public functions that Python has too, against those that a generate.py recorded. What differs on purpose stands in
/// NAME.differences.txt with the reason, a * for any letters; a line that nothing needs any more is an error as well.
/// </summary>
internal static class SignatureContract
{
    /// <summary>Compares with <c>NAME.json</c> beside the test that asks.</summary>
    public static void Check(string name, IEnumerable<(string Name, ParameterInfo[][] Overloads)> own, int atLeast, [CallerFilePath] string caller = "")
    {
        var folder = Path.GetDirectoryName(caller)!;
        var recorded = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, $"{name}.json"))).RootElement.EnumerateObject().ToDictionary(item => item.Name, item => new PythonSignature(item.Value));
        var both = own.Where(f => recorded.ContainsKey(f.Name)).ToArray();
        Assert.True(both.Length >= atLeast, $"{both.Length} functions of {name} were found on both sides, expected {atLeast} at least.");
        string[] found = [.. both.SelectMany(f => Differences(recorded[f.Name], f.Overloads).Select(difference => $"{f.Name}: {difference}")).Distinct()];
        var known = Known(Path.Combine(folder, $"{name}.differences.txt"));
        var unknown = found.Where(line => !known.Any(pattern => pattern.IsMatch(line))).ToArray();
        var unneeded = known.Where(pattern => !found.Any(line => pattern.IsMatch(line))).Select(pattern => pattern.ToString()).ToArray();
        Assert.True(
            unknown.Length + unneeded.Length == 0,
            $"Differences from Python that {name}.differences.txt does not name ({unknown.Length}):\n{string.Join('\n', unknown)}\n"
            + $"Lines of {name}.differences.txt that nothing needs ({unneeded.Length}):\n{string.Join('\n', unneeded)}");
    }

    /// <summary>The public methods of a class by their names, with all overloads, the one that is preferred first.</summary>
    public static IEnumerable<(string Name, ParameterInfo[][] Overloads)> OfClass(string path, Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        .Where(m => !m.IsSpecialName && m.DeclaringType != typeof(object) && m.Name is not ("Equals" or "GetHashCode" or "ToString" or "GetType" or "Deconstruct" or "Dispose" or "GetEnumerator"))
        .GroupBy(m => m.Name)
        .Select(group => ($"{path}.{group.Key}", group.OrderByDescending(m => m.GetCustomAttribute<OverloadResolutionPriorityAttribute>()?.Priority ?? 0).Select(m => m.GetParameters()).ToArray()));

    /// <summary>The constructors of a class, by the name that Python calls, and its methods.</summary>
    public static IEnumerable<(string Name, ParameterInfo[][] Overloads)> OfObject(string path, Type type) =>
        OfClass(path, type).Prepend((path, [.. type.GetConstructors().Select(c => c.GetParameters())]));

    /// <summary>The differences of the overload that is closest, and other defaults of any.</summary>
    private static IEnumerable<string> Differences(PythonSignature python, ParameterInfo[][] overloads) => overloads
        .GroupBy(python.Shared).MaxBy(group => group.Key)!.Select(overload => python.Differences(overload).ToArray()).MinBy(lines => lines.Length)!
        .Concat(overloads.SelectMany(python.OtherDefaults));

    private static Regex[] Known(string file) => [.. File.ReadLines(file)
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => new Regex($"^{Regex.Escape(line).Replace("\\*", ".*", StringComparison.Ordinal)}$"))];
}
