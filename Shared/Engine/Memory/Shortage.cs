using Tensorflow;

namespace TfNet.Engine;

/// <summary>What is said where there is not so much memory.</summary>
public static class Shortage
{
    private const string Advice = "Work with a part of the data, such as smaller batches";

    /// <summary>More was asked for than one block can have.</summary>
    /// <param name="what">What it was for: "8,000 bytes".</param>
    /// <param name="most">What there can be at most: "2,000 bytes".</param>
    public static MemoryError TooLarge(string what, string most) => new($"Unable to allocate {what}: one array can hold {most}. {Advice}.");

    /// <summary>The process has no more.</summary>
    /// <param name="bytes">What was asked for.</param>
    public static MemoryError NotThere(long bytes)
    {
        var memory = GC.GetGCMemoryInfo();
        return new MemoryError($"Unable to allocate {PythonFormat.Grouped(bytes)} bytes: {PythonFormat.Grouped(GC.GetTotalMemory(false))} of the {PythonFormat.Grouped(memory.TotalAvailableMemoryBytes)} that this process may have are taken. " +
            $"{Advice}, or give the process more memory.");
    }
}
