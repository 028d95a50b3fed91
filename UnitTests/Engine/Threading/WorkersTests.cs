using TfNet.Engine;

namespace TfNet.UnitTests.Threading;

[Collection("Workers")]
public sealed class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_block_runs_once(int threads)
    {
        var former = Workers.Count;
        Workers.Count = threads;
        try
        {
            for (var round = 0; round < 300; round++)
            {
                var job = new CountJob(new int[round]);
                Workers.For(ref job, round);
                Assert.All(job.Counts, static count => Assert.Equal(1, count));
            }
        }
        finally
        {
            Workers.Count = former;
        }
    }

    [Fact]
    public void Ranges_cover_everything_in_blocks_of_the_given_size()
    {
        var job = new RangeJob(new int[1000]);
        Workers.ForRange(ref job, 1000, 64);
        Assert.All(job.Counts, static count => Assert.Equal(1, count));
    }

    [Fact]
    public void A_job_inside_a_job_runs()
    {
        var job = new OuterJob(new int[4 * 8]);
        Workers.For(ref job, 4);
        Assert.All(job.Counts, static count => Assert.Equal(1, count));
    }

    [Fact]
    public void An_error_reaches_the_caller_and_the_pool_goes_on()
    {
        var failing = new FailingJob();
        Assert.Throws<ArithmeticException>(() => Workers.For(ref failing, 64));
        var job = new CountJob(new int[64]);
        Workers.For(ref job, 64);
        Assert.All(job.Counts, static count => Assert.Equal(1, count));
    }

    [Fact]
    public void A_job_allocates_nothing()
    {
        var job = new CountJob(new int[64]);
        Workers.For(ref job, 64);
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (var i = 0; i < 100; i++)
                Workers.For(ref job, 64);
        }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public void A_number_of_threads_out_of_range_is_refused(int threads) =>
        Assert.Throws<Tensorflow.ValueError>(() => Workers.Count = threads);

    private readonly struct CountJob(int[] counts) : IParallelJob
    {
        public int[] Counts { get; } = counts;

        public void Run(int block) => Interlocked.Increment(ref Counts[block]);
    }

    private readonly struct RangeJob(int[] counts) : IRangeJob
    {
        public int[] Counts { get; } = counts;

        public void Run(long start, long end)
        {
            Assert.Equal(0, start % 64);
            for (var i = start; i < end; i++)
                Interlocked.Increment(ref Counts[i]);
        }
    }

    private readonly struct OuterJob(int[] counts) : IParallelJob
    {
        public int[] Counts { get; } = counts;

        public void Run(int block)
        {
            var inner = new InnerJob(Counts, block * 8);
            Workers.For(ref inner, 8);
        }
    }

    private readonly struct InnerJob(int[] counts, int start) : IParallelJob
    {
        public void Run(int block) => Interlocked.Increment(ref counts[start + block]);
    }

    private readonly struct FailingJob : IParallelJob
    {
        public void Run(int block)
        {
            if (block == 13)
                throw new ArithmeticException();
        }
    }
}
