using System.Text.RegularExpressions;
using TfNet.UnitTests.Programs.Support;

namespace TfNet.UnitTests.Programs;

/// <summary>How much a program has to compile before its first step: that is most of the time that a small one takes.</summary>
public sealed partial class ColdStartTests
{
    /// <summary>2,540 at the time of writing, 2,974 with queries over small structures in the way of a step. The width of vectors moves it by a few.</summary>
    private const int Most = 2_700;

    [Fact]
    public async Task A_small_program_compiles_few_methods()
    {
        var list = Path.GetTempFileName();
        try
        {
            var program = ProgramFolder.All.Single(static folder => folder.Name == "Xor");
            var run = await ProgramRuns.Run(program, ("DOTNET_JitStdOutFile", list), ("DOTNET_JitDisasmSummary", "1"));
            Assert.Equal(0, run.ExitCode);
            var methods = Method().Matches(await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken)).Select(static match => match.Groups[1].Value).Distinct().Count();
            Assert.InRange(methods, 1, Most);
        }
        finally
        {
            File.Delete(list);
        }
    }

    [GeneratedRegex(@"JIT compiled (.+) \[[^\[]*$", RegexOptions.Multiline)]
    private static partial Regex Method();
}
