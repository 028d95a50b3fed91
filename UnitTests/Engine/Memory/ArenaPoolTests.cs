using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Memory;

/// <summary>How many arenas there are, and who waits for one.</summary>
[Collection("Workers")]
public class ArenaPoolTests
{
    private const long Small = 1024;
    private const long Large = 200 << 20;

    private static int Many => (4 * Workers.Count) + 8;

    [Fact]
    public async Task Nobody_waits_for_small_arenas_also_after_a_large_one()
    {
        var pool = new ArenaPool();
        pool.Return(pool.Take(Large));

        var taken = Task.Run(() => Enumerable.Range(0, Many).Select(_ => pool.Take(Small)).Distinct().Count(), TestContext.Current.CancellationToken);

        Assert.Equal(Many, await taken.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Large_ones_are_no_more_than_twice_the_threads_also_after_small_ones()
    {
        var pool = new ArenaPool();
        var small = Enumerable.Range(0, Many).Select(_ => pool.Take(Small)).ToList();
        small.ForEach(pool.Return);
        var large = Enumerable.Range(0, 2 * Workers.Count).Select(_ => pool.Take(Large)).ToList();

        var next = Task.Run(() => pool.Take(Large), TestContext.Current.CancellationToken);

        await Task.WhenAny(next, Task.Delay(100, TestContext.Current.CancellationToken));
        Assert.False(next.IsCompleted);
        pool.Return(large[0]);
        Assert.Same(large[0], await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void One_run_at_a_time_has_one_arena_whatever_it_needs()
    {
        var pool = new ArenaPool();
        var arena = pool.Take(Small);
        pool.Return(arena);

        foreach (var bytes in new[] { 0, 1, Small, Small + 1, Large, Small, 3, Large })
        {
            Assert.Same(arena, pool.Take(bytes));
            pool.Return(arena);
        }
    }
}
