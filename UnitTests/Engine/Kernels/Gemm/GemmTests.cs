using System.Runtime.InteropServices;
using TfNet.Engine;

namespace TfNet.UnitTests.Kernels.Gemm;

[Collection("Workers")]
public sealed unsafe class GemmTests
{
    /// <summary>The definition: chains of fused multiply-adds in the order of k, each from 0, over blocks of the depth that are added up; or one chain.</summary>
    private static float[] Naive(float[] a, float[] b, int m, int n, int k, bool transposeA, bool transposeB, bool chained = false)
    {
        var c = new float[m * n];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var (total, p) = (0f, 0);
                while (p < k)
                {
                    var left = k - p;
                    var end = p + (chained ? left : left >= 768 ? 384 : left > 384 ? (left + 1) / 2 : left);
                    var sum = 0f;
                    for (; p < end; p++)
                        sum = MathF.FusedMultiplyAdd(transposeA ? a[(p * m) + i] : a[(i * k) + p], transposeB ? b[(j * k) + p] : b[(p * n) + j], sum);
                    total += sum;
                }
                c[(i * n) + j] = total;
            }
        }
        return c;
    }

    private static float[] Random(int count, int seed)
    {
        var random = new Random(seed);
        var x = new float[count];
        for (var i = 0; i < count; i++)
            x[i] = (float)((random.NextDouble() * 2) - 1);
        return x;
    }

    private static float[] Multiply(float[] a, float[] b, int m, int n, int k, bool transposeA, bool transposeB, bool serial, bool inParts, bool chained)
    {
        var plan = new GemmPlan(m, n, k, transposeA, transposeB, serial, inParts, chained);
        var workspace = Storage.Allocate(plan.WorkspaceBytes, pinned: true, zeroed: false);
        // What lies around the result must stay as it is.
        var c = new float[(m * n) + 32];
        c.AsSpan().Fill(-7);
        fixed (float* x = a, y = b, z = c)
            TfNet.Engine.Gemm.Run(plan, x, y, new StoreTile(z + 16, n), workspace.Pointer);
        GC.KeepAlive(workspace);
        Assert.All(c[..16].Concat(c[^16..]), static v => Assert.Equal(-7f, v));
        return c[16..^16];
    }

    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 2, 3, 0 }, { 1, 16, 5 }, { 3, 32, 40 }, { 6, 64, 300 }, { 7, 17, 9 }, { 8, 10, 33 }, { 9, 130, 129 }, { 13, 65, 31 },
        { 32, 10, 64 }, { 33, 70, 270 }, { 97, 10, 20 }, { 100, 100, 100 }, { 131, 67, 261 }, { 200, 40, 8 }, { 118, 1040, 30 }, { 105, 1, 7 }, { 1, 500, 17 },
        { 98, 20, 1290 }, { 1027, 17, 9 }, { 400, 130, 33 }, { 5, 20, 384 }, { 40, 33, 385 }, { 101, 18, 767 }, { 3, 64, 768 }, { 110, 16, 769 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_blocking_width_and_number_of_threads_gives_the_bits_of_the_definition(int m, int n, int k)
    {
        var (a, b) = (Random(m * k, 1), Random(k * n, 2));
        var (formerBits, formerThreads) = (SimdWidth.Bits, Workers.Count);
        try
        {
            foreach (var (transposeA, transposeB) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)])
            {
                var sums = Naive(a, b, m, n, k, transposeA, transposeB);
                var chain = Naive(a, b, m, n, k, transposeA, transposeB, chained: true);
                foreach (var bits in (int[])[32, 128, 256, 512])
                {
                    SimdWidth.Bits = bits;
                    Workers.Count = bits == 256 ? 1 : 3;
                    foreach (var (serial, inParts, chained) in ((bool, bool, bool)[])[(false, false, false), (true, false, false), (false, true, false), (false, false, true)])
                    {
                        var actual = Multiply(a, b, m, n, k, transposeA, transposeB, serial, inParts, chained);
                        var expected = chained ? chain : sums;
                        Assert.True(MemoryMarshal.AsBytes(expected.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(actual.AsSpan())), $"{transposeA} {transposeB} {bits} {serial} {inParts} {chained}");
                    }
                }
            }
        }
        finally
        {
            (SimdWidth.Bits, Workers.Count) = (formerBits, formerThreads);
        }
    }

    [Fact]
    public void Consumers_see_every_element_once()
    {
        const int M = 70, N = 37, K = 19;
        var (a, b, c) = (Random(M * K, 1), Random(K * N, 2), Random(M * N, 4));
        var product = Naive(a, b, M, N, K, false, false);
        var plan = new GemmPlan(M, N, K);
        var workspace = Storage.Allocate(plan.WorkspaceBytes, pinned: true, zeroed: false);
        var added = (float[])c.Clone();
        fixed (float* x = a, y = b, z = added)
            TfNet.Engine.Gemm.Run(plan, x, y, new ScaleAndAddTile(z, N, 0.5f), workspace.Pointer);
        GC.KeepAlive(workspace);
        for (var i = 0; i < M * N; i++)
            Assert.Equal(c[i] + (0.5f * product[i]), added[i]);
    }
}
