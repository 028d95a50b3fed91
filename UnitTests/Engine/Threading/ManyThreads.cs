using System.Runtime.ExceptionServices;

namespace TfNet.UnitTests.Threading;

/// <summary>Work on several threads that start at the same moment.</summary>
internal static class ManyThreads
{
    /// <summary>Runs the work on each thread and throws the first error.</summary>
    /// <param name="count">The number of threads.</param>
    /// <param name="work">What a thread does, given its number.</param>
    public static void Run(int count, Action<int> work)
    {
        Exception? first = null;
        using var start = new Barrier(count);
        var threads = Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                work(i);
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref first, error, null);
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
    }
}
