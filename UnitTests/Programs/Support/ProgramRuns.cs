using System.Diagnostics;

namespace TfNet.UnitTests.Programs.Support;

/// <summary>What a program printed and how it ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors);

/// <summary>Runs all programs, each in a process of its own as a user does, as many at a time as there are processors.</summary>
public sealed class ProgramRuns
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private readonly Dictionary<string, Task<ProgramRun>> _runs;

    public ProgramRuns() => _runs = ProgramFolder.All.ToDictionary(static folder => folder.Name, folder => Task.Run(() => RunInTurn(folder)));

    /// <summary>The run of a program, once it has ended.</summary>
    public Task<ProgramRun> Of(ProgramFolder folder) => _runs[folder.Name];

    private async Task<ProgramRun> RunInTurn(ProgramFolder folder)
    {
        await _free.WaitAsync();
        try
        {
            return await Run(folder, []);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Runs a program with settings of the runtime, in a folder of its own that has the program's files: what it leaves behind goes with that.</summary>
    public static async Task<ProgramRun> Run(ProgramFolder folder, params (string Name, string Value)[] environment)
    {
        var work = Directory.CreateTempSubdirectory("tfnet-program-");
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(folder.Python)!))
                File.Copy(file, Path.Combine(work.FullName, Path.GetFileName(file)));
            return await Run(folder, work.FullName, environment);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<ProgramRun> Run(ProgramFolder folder, string work, (string Name, string Value)[] environment)
    {
        var tests = Path.ChangeExtension(typeof(ProgramRuns).Assembly.Location, null);
        var start = new ProcessStartInfo("dotnet", ["exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", folder.Assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = work,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(s_limit);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new ProgramRun(-1, "", $"{folder.Name} did not end within {s_limit}.");
        }
    }
}
