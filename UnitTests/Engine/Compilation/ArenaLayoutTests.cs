using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Compilation;

/// <summary>Where buffers lie: never over one another while both live, never across the end of a segment.</summary>
public class ArenaLayoutTests
{
    [Theory]
    [InlineData(1, 200, 1L << 40)]
    [InlineData(2, 200, 4096)]
    [InlineData(3, 200, 1024)]
    [InlineData(4, ArenaLayout.Few + 1, 1L << 40)]
    [InlineData(5, ArenaLayout.Few + 1, 4096)]
    [InlineData(6, ArenaLayout.Few + 1, 1024)]
    public void Buffers_that_live_together_lie_apart_and_in_one_segment(int seed, int count, long segment)
    {
        var buffers = Random(seed, count);

        var total = ArenaLayout.Place(buffers, segment);

        foreach (var a in buffers)
        {
            Assert.Equal(0, a.Offset % Storage.Alignment);
            Assert.InRange(a.Offset + a.Bytes, 0, total);
            Assert.True(a.Bytes == 0 || a.Offset / segment == (a.Offset + a.Bytes - 1) / segment, $"{a.Offset} + {a.Bytes} crosses a segment of {segment}.");
            foreach (var b in buffers.Where(b => b != a && a.First <= b.Last && b.First <= a.Last))
                Assert.True(a.Offset + a.Bytes <= b.Offset || b.Offset + b.Bytes <= a.Offset, $"[{a.Offset}, {a.Bytes}] and [{b.Offset}, {b.Bytes}]");
        }
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 60)]
    [InlineData(3, 200)]
    public void Few_buffers_lie_as_low_as_they_can_the_largest_first(int seed, int count)
    {
        var buffers = Random(seed, count);

        ArenaLayout.Place(buffers);

        var before = new List<TensorBuffer>();
        foreach (var buffer in buffers.OrderByDescending(static b => b.Bytes).ThenBy(static b => b.First))
        {
            var others = before.FindAll(b => b.First <= buffer.Last && buffer.First <= b.Last);
            long[] places = [0, .. others.Select(static b => b.Offset + Aligned(b))];
            Assert.Equal(places.Where(place => others.TrueForAll(b => place + Aligned(buffer) <= b.Offset || b.Offset + Aligned(b) <= place)).Min(), buffer.Offset);
            before.Add(buffer);
        }
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, 0.003)]
    public void Many_buffers_take_little_more_than_what_lives_at_a_time(int seed, double life)
    {
        // Compared pair by pair, so many would take minutes.
        var buffers = Random(seed, 100_000, life);

        var total = ArenaLayout.Place(buffers);

        var change = new long[100_001];
        foreach (var buffer in buffers)
        {
            change[buffer.First] += Aligned(buffer);
            change[buffer.Last + 1] -= Aligned(buffer);
        }
        long living = 0;
        var most = change.Max(bytes => living += bytes);
        Assert.InRange(total, most, most * 1.1);
    }

    [Fact]
    public void Many_buffers_of_no_size_take_nothing() =>
        Assert.Equal(0, ArenaLayout.Place([.. Enumerable.Range(0, ArenaLayout.Few + 1).Select(static i => Living(i, 0, 0, 10))]));

    [Fact]
    public void A_tensor_larger_than_a_segment_is_refused()
    {
        var error = Assert.Throws<MemoryError>(() => ArenaLayout.Place([Living(0, 4097, 0, 1)], segment: 4096));

        Assert.Contains("4,096", error.Message, StringComparison.Ordinal);
        Assert.Contains("4,097", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arena_grows_to_the_largest_and_stays_where_it_is_for_smaller_ones()
    {
        var arena = new Arena();
        arena.Reserve(1000);
        var layout = arena.Layout;

        arena.Reserve(10);
        Assert.Same(layout, arena.Layout);
        Assert.Equal(1000, arena.Bytes);
        arena.Reserve(1001);

        Assert.NotSame(layout, arena.Layout);
        Assert.InRange(arena.Bytes, 1001, 1250);
    }

    private static long Aligned(TensorBuffer buffer) => (buffer.Bytes + Storage.Alignment - 1) / Storage.Alignment * Storage.Alignment;

    /// <summary>Buffers of up to 1,000 bytes that live for up to a part of the time.</summary>
    private static List<TensorBuffer> Random(int seed, int count, double life = 0.1)
    {
        var random = new System.Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var first = random.Next(0, count);
            return Living(i, random.Next(0, 1000), first, Math.Min(random.Next(0, (int)(count * life) + 1), count - 1 - first));
        })];
    }

    private static TensorBuffer Living(int index, long bytes, int first, int steps)
    {
        var buffer = new TensorBuffer(BufferKind.Arena, index, bytes);
        buffer.Touch(first);
        buffer.Touch(first + steps);
        return buffer;
    }
}
