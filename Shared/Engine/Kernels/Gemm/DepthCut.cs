namespace TfNet.Engine;

/// <summary>
/// How the depth of a matrix product is cut: into sums, which show in the bits of the result, and into blocks of one or more sums for the caches, which do not.
/// </summary>
internal readonly struct DepthCut
{
    // Sums of this depth, and the halving of what is left over, are those of TensorFlow's product (oneDNN's): so are the bits.
    private const int Whole = 384;

    private readonly int _depth;
    private readonly int _sum;
    private readonly int _sums;
    private readonly int _lastSum;
    private readonly int _sumsPerBlock;

    private DepthCut(int depth, int sum, int sums, int lastSum, int sumsPerBlock, bool chained)
    {
        (_depth, _sum, _sums, _lastSum, _sumsPerBlock, Chained) = (depth, sum, sums, lastSum, sumsPerBlock, chained);
        Count = (sums + sumsPerBlock - 1) / sumsPerBlock;
    }

    /// <summary>Whether the chain of fused multiply-adds goes on from sum to sum. Otherwise each starts one at 0, and what it comes to is added to the total of those before.</summary>
    public bool Chained { get; }

    /// <summary>The number of blocks, at least one.</summary>
    public int Count { get; }

    /// <summary>The depth of the deepest block, at least 1.</summary>
    public int Deepest => Math.Max(1, Depth(0));

    /// <summary>Sums that are added up: each 384 deep while twice as much is left, then two halves, the first not the smaller.</summary>
    /// <param name="depth">The whole depth.</param>
    /// <param name="deepest">How deep a block may be if it has more than one sum.</param>
    public static DepthCut InSums(int depth, int deepest)
    {
        var whole = Math.Max(0, (depth / Whole) - 1);
        var left = depth - (whole * Whole);
        var perBlock = Math.Max(1, deepest / Whole);
        return left > Whole
            ? new(depth, Whole, whole + 2, (whole * Whole) + ((left + 1) / 2), perBlock, chained: false)
            : new(depth, Whole, whole + 1, whole * Whole, perBlock, chained: false);
    }

    /// <summary>One chain, in equal blocks.</summary>
    /// <param name="depth">The whole depth.</param>
    /// <param name="deepest">How deep a block may be.</param>
    public static DepthCut InOneChain(int depth, int deepest)
    {
        var block = Math.Max(1, (Ceiling(depth, Math.Max(1, Ceiling(depth, deepest))) + 7) & ~7);
        var count = Math.Max(1, Ceiling(depth, block));
        return new(depth, block, count, (count - 1) * block, 1, chained: true);
    }

    /// <summary>Where a block starts.</summary>
    public int Start(int block) => SumStart(block * _sumsPerBlock);

    /// <summary>How deep a block is.</summary>
    public int Depth(int block) => (block == Count - 1 ? _depth : Start(block + 1)) - Start(block);

    /// <summary>Where the sum ends that k belongs to.</summary>
    public int SumEnd(int k) => k >= _lastSum ? _depth : SumStart((k / _sum) + 1);

    private int SumStart(int sum) => sum >= _sums - 1 ? _lastSum : sum * _sum;

    private static int Ceiling(int count, int size) => (int)(((long)count + size - 1) / size);
}
