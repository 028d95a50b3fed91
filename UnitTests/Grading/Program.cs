namespace TfNet.Grading;

/// <summary>Prints the grading card; test runners name themselves in their first arguments.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Contains("--server") || args.Contains("--internal-msbuild-node"))
            return Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions).GetAwaiter().GetResult();
        return args.Length > 0 && args[0] == "--tests"
            ? Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args[1..]).GetAwaiter().GetResult()
            : GradingCommand.Run(args);
    }
}
