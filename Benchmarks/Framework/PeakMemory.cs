using System.Diagnostics;
using System.Globalization;

namespace TfNet.Benchmarks;

/// <summary>The most memory that a process had, as it says itself before it ends.</summary>
internal static class PeakMemory
{
    private const string Mark = "PEAK ";

    /// <summary>Prints this process' own, in megabytes.</summary>
    public static void Print()
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark}{process.PeakWorkingSet64 / 1e6}"));
    }

    /// <summary>Runs a program to its end and returns what it printed.</summary>
    public static double Of(ProcessStartInfo information)
    {
        information.RedirectStandardInput = information.RedirectStandardOutput = information.RedirectStandardError = true;
        using var process = Process.Start(information) ?? throw new InvalidOperationException($"{information.FileName} did not start.");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var line = output.Split('\n').LastOrDefault(static line => line.StartsWith(Mark, StringComparison.Ordinal));
        return process.ExitCode == 0 && line is not null
            ? double.Parse(line[Mark.Length..], CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{information.FileName} ended with {process.ExitCode} and said: {output}");
    }
}
