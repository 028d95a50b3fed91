namespace TfNet.UnitTests.Threading;

/// <summary>How many bytes something allocates on this thread.</summary>
internal static class Allocations
{
    /// <summary>The least of five readings: a collection that another test causes meanwhile counts what is left of this thread's block as allocated.</summary>
    public static long Of(Action action)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 5 && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
