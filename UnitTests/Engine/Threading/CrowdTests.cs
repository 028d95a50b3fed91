using TfNet.Engine;

namespace TfNet.UnitTests.Threading;

/// <summary>What changes when as many graphs run as there are threads.</summary>
[Collection("Workers")]
public class CrowdTests
{
    [Fact]
    public void EachThreadRunsItsOwnBlocks()
    {
        var threads = new int[64];
        for (var i = 0; i < Workers.Count + 1; i++)
            Workers.EnterRun();
        try
        {
            Assert.True(Workers.IsCrowded);
            var job = new WhoJob(threads);
            Workers.For(ref job, threads.Length);
            Assert.All(threads, static thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));
        }
        finally
        {
            for (var i = 0; i < Workers.Count + 1; i++)
                Workers.LeaveRun();
        }
    }

    private readonly struct WhoJob(int[] threads) : IParallelJob
    {
        public void Run(int block) => threads[block] = Environment.CurrentManagedThreadId;
    }
}
