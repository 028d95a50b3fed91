using System.Diagnostics;
using System.Numerics;
using TfNet.Engine;

namespace TfNet.Benchmarks;

/// <summary>Keeps this program and the processes that it starts on two cores, so that both sides have the same machine.</summary>
internal static class Cores
{
    /// <summary>How many cores both sides get.</summary>
    public const int Count = 2;

    /// <summary>Restricts the process where the system allows it, and the engine's threads everywhere.</summary>
    public static void Restrict()
    {
        Workers.Count = Math.Min(Count, Environment.ProcessorCount);
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            return;
        using var process = Process.GetCurrentProcess();
        var allowed = (ulong)process.ProcessorAffinity;
        var mask = 0UL;
        for (var rest = allowed; rest != 0 && BitOperations.PopCount(mask) < Count; rest &= rest - 1)
            mask |= rest & (0UL - rest);
        if (mask != allowed)
            process.ProcessorAffinity = (nint)mask;
    }
}
