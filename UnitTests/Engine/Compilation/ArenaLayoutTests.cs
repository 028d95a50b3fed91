using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Compilation;

/// <summary>Where buffers lie: never over one another while both live, never across the end of a segment.</summary>
public class ArenaLayoutTests
{
    [Theory]
    [InlineData(1, 1L << 40)]
    [InlineData(2, 4096)]
    [InlineData(3, 1024)]
    public void Buffers_that_live_together_lie_apart_and_in_one_segment(int seed, long segment)
    {
        var random = new System.Random(seed);
        var buffers = Enumerable.Range(0, 200).Select(i => Living(i, random.Next(0, 1000), random.Next(0, 100), random.Next(0, 10))).ToList();

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

    private static TensorBuffer Living(int index, long bytes, int first, int steps)
    {
        var buffer = new TensorBuffer(BufferKind.Arena, index, bytes);
        buffer.Touch(first);
        buffer.Touch(first + steps);
        return buffer;
    }
}
