using System.Reflection;
using System.Text.RegularExpressions;

namespace TfNet.UnitTests.Keras.Contracts.Signatures;

/// <summary>
/// Names, order and defaults of the parameters of every public function that Python has too, against Python's (generate.py). What differs on purpose stands in
/// differences.txt with the reason, a * for any letters; a line that nothing needs any more is an error as well.
/// </summary>
public class SignatureTests
{
    [Fact]
    public void Functions_of_Keras_have_Python_s_parameters() => Check("keras", OwnSignatures.Keras(), atLeast: 250);

    [Fact]
    public void Functions_of_TensorFlow_have_Python_s_parameters() => Check("tensorflow", OwnSignatures.TensorFlow(), atLeast: 250);

    [Fact]
    public void Functions_of_NumPy_have_Python_s_parameters() => Check("numpy", OwnSignatures.NumPy(), atLeast: 150);

    private static void Check(string file, IEnumerable<(string Name, ParameterInfo[][] Overloads)> own, int atLeast)
    {
        var recorded = Recorded.Load($"{file}.json").EnumerateObject().ToDictionary(item => item.Name, item => new PythonSignature(item.Value));
        var both = own.Where(f => recorded.ContainsKey(f.Name)).ToArray();
        Assert.True(both.Length >= atLeast, $"{both.Length} functions of {file} were found on both sides, expected {atLeast} at least.");
        string[] found = [.. both.SelectMany(f => Closest(recorded[f.Name], f.Overloads).Select(difference => $"{f.Name}: {difference}")).Distinct()];
        var known = Known(file);
        var unknown = found.Where(line => !known.Any(pattern => pattern.IsMatch(line))).ToArray();
        var unneeded = known.Where(pattern => !found.Any(line => pattern.IsMatch(line))).Select(pattern => pattern.ToString()).ToArray();
        Assert.True(
            unknown.Length + unneeded.Length == 0,
            $"Differences from Python that {file}.differences.txt does not name ({unknown.Length}):\n{string.Join('\n', unknown)}\n"
            + $"Lines of {file}.differences.txt that nothing needs ({unneeded.Length}):\n{string.Join('\n', unneeded)}");
    }

    /// <summary>The differences of the overload that is closest.</summary>
    private static string[] Closest(PythonSignature python, ParameterInfo[][] overloads) => overloads
        .GroupBy(python.Shared).MaxBy(group => group.Key)!.Select(overload => python.Differences(overload).ToArray()).MinBy(lines => lines.Length)!;

    private static Regex[] Known(string file) => [.. File.ReadLines(Path.Combine(Folder(), $"{file}.differences.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => new Regex($"^{Regex.Escape(line).Replace("\\*", ".*", StringComparison.Ordinal)}$"))];

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
