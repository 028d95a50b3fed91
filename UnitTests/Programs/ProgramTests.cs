using TfNet.UnitTests.Programs.Support;

namespace TfNet.UnitTests.Programs;

/// <summary>Programs as newcomers write them print what their Python twins printed: text to the letter, numbers within the band that the program names.</summary>
public sealed class ProgramTests(ProgramRuns runs) : IClassFixture<ProgramRuns>
{
    public static TheoryData<string> Names => [.. ProgramFolder.All.Select(static folder => folder.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task PrintsWhatPythonPrints(string name)
    {
        var folder = ProgramFolder.All.Single(folder => folder.Name == name);
        var run = await runs.Of(folder);

        Assert.True(run.ExitCode == 0, $"{name} ended with {run.ExitCode}.\n{run.Output}\n{run.Errors}");
        var difference = PrintedLines.FirstDifference(folder.Expected, run.Output, folder.Band);
        Assert.True(difference is null, difference);
    }

    [Fact]
    public void EachProgramHasItsPythonAndItsRecord() =>
        Assert.All(ProgramFolder.All, static folder => Assert.True(File.Exists(folder.Python) && File.Exists(folder.Record), $"{folder.Name}: run record.py {folder.Name}."));
}
