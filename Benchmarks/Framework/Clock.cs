using System.Diagnostics;

namespace TfNet.Benchmarks;

/// <summary>
/// What a measurement of a network counts: the time that passes or, with <c>--processor-time</c>, the time that all threads of the process spend on the cores. The second hardly
/// depends on what else the machine does, and says nothing of how well threads work side by side.
/// </summary>
internal static class Clock
{
    /// <summary>The environment variable that tells the reference's scripts to count as this program does.</summary>
    public const string Variable = "BENCHMARK_CLOCK";

    /// <summary>The value of the variable.</summary>
    public static string Name => CountsProcessorTime ? "processor" : "wall";

    /// <summary>Whether processor time counts.</summary>
    public static bool CountsProcessorTime { get; set; }

    /// <summary>How many milliseconds something takes.</summary>
    public static double Milliseconds(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        action();
        var passed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return (CountsProcessorTime ? process.TotalProcessorTime - before : passed).TotalMilliseconds;
    }
}
