using System.Reflection;
using PublicApiGenerator;

namespace TfNet.UnitTests.PublicSurface;

/// <summary>What programs can see of a room is recorded beside its tests: a change of it is seen, and reviewed, as a change of a file.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_recorded_one()
    {
        var tests = typeof(PublicSurfaceTests).Assembly;
        var room = Assembly.Load(tests.GetName().Name!.Replace(".Tests", "", StringComparison.Ordinal));
        var file = tests.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "PublicSurface").Value!;
        var actual = room.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ACCEPT_PUBLIC_SURFACE") == "1")
            File.WriteAllText(file, actual);
        var recorded = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (actual == recorded)
            return;
        string[] was = recorded.Split('\n'), now = actual.Split('\n');
        var (gone, come) = (Without(was, now), Without(now, was));
        Assert.Fail(
            $"The public surface of {room.GetName().Name} is not the one in {Path.GetFileName(file)}:\n{string.Join('\n', gone.Select(static line => "- " + line.Trim()).Concat(come.Select(static line => "+ " + line.Trim())))}\n"
            + "If this is meant, run these tests with ACCEPT_PUBLIC_SURFACE=1, look at the difference of the file, and commit it.");
    }

    /// <summary>The lines that others lack, as often as they lack them.</summary>
    private static IEnumerable<string> Without(string[] lines, string[] others)
    {
        var left = others.GroupBy(static line => line).ToDictionary(static group => group.Key, static group => group.Count());
        foreach (var line in lines)
        {
            if (left.GetValueOrDefault(line) is var count and > 0)
                left[line] = count - 1;
            else
                yield return line;
        }
    }
}
