using System.Runtime.InteropServices;
using System.Text.Json;
using Tensorflow;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Kernels;

namespace TfNet.UnitTests.Kernels.Convolution;

/// <summary>The kernels of 3 x 3 convolutions by Winograd's method beside the definition in float64.</summary>
[Collection("Workers")]
public sealed unsafe class WinogradTests
{
    private const float Untouched = -7;

    private static readonly JsonDocument s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Kernels", "Convolution", "winograd.json")));

    private enum Direction
    {
        Forward,
        InputGradient,
        FilterGradient,
    }

    /// <summary>N, H, W, C, K and the borders above, left, below, right.</summary>
    public static TheoryData<int, int, int, int, int, int, int, int, int> Shapes => new()
    {
        { 1, 3, 3, 1, 1, 0, 0, 0, 0 }, { 2, 4, 4, 3, 5, 1, 1, 1, 1 }, { 1, 5, 7, 16, 16, 1, 1, 1, 1 }, { 3, 6, 6, 17, 33, 0, 0, 0, 0 }, { 2, 8, 8, 64, 64, 1, 1, 1, 1 },
        { 1, 9, 10, 20, 70, 1, 1, 1, 1 }, { 2, 11, 6, 65, 15, 0, 0, 0, 0 }, { 1, 12, 13, 8, 48, 0, 1, 2, 0 }, { 2, 3, 17, 31, 9, 1, 0, 0, 1 }, { 1, 16, 15, 3, 130, 1, 1, 1, 1 },
        { 1, 17, 14, 32, 24, 2, 2, 2, 2 }, { 1, 4, 4, 12, 12, 3, 4, 5, 3 }, { 40, 7, 3, 5, 6, 1, 1, 1, 1 }, { 5, 4, 4, 130, 70, 1, 1, 1, 1 }, { 33, 5, 6, 128, 129, 1, 0, 1, 0 }, { 67, 5, 5, 257, 10, 1, 1, 1, 1 }, { 70, 8, 7, 9, 11, 1, 1, 1, 1 },
        { 3, 2, 2, 300, 64, 1, 1, 1, 1 }, { 2, 6, 5, 512, 70, 1, 1, 1, 1 }, { 50, 4, 4, 192, 20, 1, 1, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Equals_the_definition_with_the_same_bits_for_every_width_and_number_of_threads(int n, int h, int w, int c, int k, int top, int left, int bottom, int right)
    {
        var windows = new Windows([3, 3], [1, 1], [1, 1], [top, left], [bottom, right]);
        var shape = new ConvolutionShape(new Shape(n, h, w, c), windows, k, 1);
        Assert.True(WinogradRule.Fits(shape));
        foreach (var direction in Enum.GetValues<Direction>())
            Check(shape, direction);
    }

    [Theory]
    [InlineData(32, 32, 64, 64, true, true)]
    [InlineData(32, 15, 32, 64, false, true)]
    [InlineData(32, 6, 64, 64, false, true)]
    [InlineData(64, 4, 512, 512, true, true)]
    [InlineData(64, 2, 512, 512, true, false)]
    [InlineData(32, 32, 3, 64, true, false)]
    [InlineData(1, 4, 512, 512, true, false)]
    public void Pays_where_images_and_channels_are_many_enough(int n, int size, int c, int k, bool same, bool pays)
    {
        var windows = Windows.Create(same, [size, size], [3, 3]);
        var shape = new ConvolutionShape(new Shape(n, size, size, c), windows, k, 1);
        Assert.Equal(pays, WinogradRule.Forward(shape));
        Assert.Equal(pays, ConvolutionKernels.Forward<StoreEpilogue, StoreTile>(shape, inOrder: false, default) is WinogradKernel<StoreEpilogue, StoreTile>);
        Assert.Equal(pays, WinogradRule.FilterGradient(shape));
    }

    [Fact]
    public void Fits_no_other_windows()
    {
        static ConvolutionShape Of(Windows windows, int groups = 1) => new(new Shape(2, 32, 32, 64), windows, 64, groups);
        Assert.True(WinogradRule.InputGradient(Of(Windows.Create(true, [32, 32], [3, 3]))));
        Assert.False(WinogradRule.Fits(Of(Windows.Create(true, [32, 32], [3, 3]), 2)));
        Assert.False(WinogradRule.Fits(Of(Windows.Create(true, [32, 32], [3, 3], [1, 2]))));
        Assert.False(WinogradRule.Fits(Of(Windows.Create(true, [32, 32], [3, 3], [1, 1], [2, 1]))));
        Assert.False(WinogradRule.Fits(Of(Windows.Create(true, [32, 32], [3, 5]))));
        Assert.False(WinogradRule.Fits(new ConvolutionShape(new Shape(0, 32, 32, 64), Windows.Create(true, [32, 32], [3, 3]), 64, 1)));
    }

    /// <summary>The cases of generate.py.</summary>
    public static TheoryData<int> Recorded => [.. Enumerable.Range(0, s_recorded.RootElement.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Equals_TensorFlow(int index)
    {
        var json = s_recorded.RootElement[index];
        var (x, k) = (json.GetProperty("x").Deserialize<int[]>()!, json.GetProperty("k").GetInt32());
        var windows = Windows.Create(json.GetProperty("same").GetBoolean(), [x[1], x[2]], [3, 3]);
        var shape = new ConvolutionShape(new Shape(x[0], x[1], x[2], x[3]), windows, k, 1);
        foreach (var direction in Enum.GetValues<Direction>())
        {
            var (first, second, result) = Sizes(shape, direction);
            var found = Run(Create(shape, direction), Formula(first, direction == Direction.InputGradient ? 3 : 1), Formula(second, direction == Direction.FilterGradient ? 3 : 2), (int)result);
            var name = direction switch
            {
                Direction.Forward => "y",
                Direction.InputGradient => "dx",
                _ => "dfilters",
            };
            var expected = MemoryMarshal.Cast<byte, float>(json.GetProperty(name).GetBytesFromBase64());
            var every = (found.Length + expected.Length - 1) / expected.Length;
            var (error, norm) = (0.0, 0.0);
            for (var i = 0; i < expected.Length; i++)
            {
                error += Math.Pow(found[i * every] - (double)expected[i], 2);
                norm += Math.Pow(expected[i], 2);
            }
            Assert.True(Math.Sqrt(error) <= Tolerance(direction) * Math.Sqrt(norm), $"{direction}: relative error {Math.Sqrt(error / norm)}");
        }
    }

    [Fact]
    public void An_epilogue_takes_every_element_once_and_a_run_allocates_nothing()
    {
        var windows = Windows.Create(true, [9, 7], [3, 3]);
        var shape = new ConvolutionShape(new Shape(2, 9, 7, 20), windows, 75, 1);
        var operation = new FusedConvolution(new TfNet.Engine.Convolution(windows, 1), HasBias: true, ScalesBefore: false, Activation: null, ScalesAfter: false);
        var (x, filters, bias) = (Random(2 * 9 * 7 * 20, 1), Random(9 * 20 * 75, 2), Random(75, 3));
        var plain = Run(Create(shape, Direction.Forward), x, filters, 2 * 9 * 7 * 75);
        var kernel = new WinogradKernel<FusedConvolutionEpilogue<IdentityFunction>, FusedConvolutionTile<IdentityFunction>>(shape, new(operation, default));
        var workspace = Storage.Allocate(kernel.WorkspaceBytes, pinned: true);
        var y = new float[plain.Length];
        fixed (float* a = x, b = filters, c = bias, d = y)
        {
            var pointers = stackalloc byte*[] { (byte*)a, (byte*)b, (byte*)c, (byte*)d };
            var threads = Workers.Count;
            Workers.Count = 1;
            kernel.Run(new KernelArguments(pointers, 3, workspace.Pointer));
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            kernel.Run(new KernelArguments(pointers, 3, workspace.Pointer));
            Assert.Equal(allocated, GC.GetAllocatedBytesForCurrentThread());
            Workers.Count = threads;
        }
        GC.KeepAlive(workspace);
        for (var i = 0; i < y.Length; i++)
            Assert.Equal(plain[i] + bias[i % 75], y[i]);
    }

    private static void Check(ConvolutionShape shape, Direction direction)
    {
        var (first, second, result) = Sizes(shape, direction);
        var (a, b) = (Random(first, 1), Random(second, 2));
        var expected = new double[result];
        fixed (double* p = Array.ConvertAll(a, static v => (double)v), q = Array.ConvertAll(b, static v => (double)v), to = expected)
        {
            if (direction == Direction.Forward)
                NaiveConvolution<double>.Forward(shape, p, q, to);
            else if (direction == Direction.InputGradient)
                NaiveConvolution<double>.InputGradient(shape, p, q, to);
            else
                NaiveConvolution<double>.FilterGradient(shape, p, q, to);
        }

        var (width, threads) = (SimdWidth.Bits, Workers.Count);
        float[]? bits = null;
        try
        {
            foreach (var (vector, count) in Widths.All)
            {
                (SimdWidth.Bits, Workers.Count) = (vector, count);
                var found = Run(Create(shape, direction), a, b, (int)result);
                bits ??= found;
                Assert.True(MemoryMarshal.AsBytes(bits.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(found.AsSpan())), $"{direction}: other bits with {vector} bits and {count} threads");
            }
        }
        finally
        {
            (SimdWidth.Bits, Workers.Count) = (width, threads);
        }
        var (error, norm) = (0.0, 0.0);
        for (var i = 0; i < expected.Length; i++)
        {
            error += Math.Pow(bits![i] - expected[i], 2);
            norm += Math.Pow(expected[i], 2);
        }
        Assert.True(Math.Sqrt(error) <= Tolerance(direction) * Math.Sqrt(norm), $"{direction}: relative error {Math.Sqrt(error / norm)}");
    }

    // Those of docs/numerics.md: the forward pass is as exact as the definition in float32, the gradients are not.
    private static double Tolerance(Direction direction) => direction == Direction.Forward ? 1.2e-6 : 6e-6;

    private static (long First, long Second, long Result) Sizes(ConvolutionShape shape, Direction direction)
    {
        var (x, filters, y) = (shape.N * shape.Input.H * shape.Input.W * shape.C, 9 * shape.C * shape.K, shape.N * shape.Output.H * shape.Output.W * shape.K);
        return direction switch
        {
            Direction.Forward => (x, filters, y),
            Direction.InputGradient => (y, filters, x),
            _ => (x, y, filters),
        };
    }

    private static Kernel Create(ConvolutionShape shape, Direction direction) => direction switch
    {
        Direction.Forward => new WinogradKernel<StoreEpilogue, StoreTile>(shape, default),
        Direction.InputGradient => new WinogradInputGradKernel(shape),
        _ => new WinogradFilterGradKernel(shape),
    };

    private static float[] Run(Kernel kernel, float[] a, float[] b, int count)
    {
        // What lies around the result must stay as it is, and what lies in the workspace must not matter.
        const int Margin = 32;
        var result = new float[count + (2 * Margin)];
        result.AsSpan().Fill(Untouched);
        var workspace = Storage.Allocate(kernel.WorkspaceBytes, pinned: true, zeroed: false);
        workspace.As<float>().Fill(float.NaN);
        fixed (float* x = a, y = b, z = result)
        {
            var pointers = stackalloc byte*[] { (byte*)x, (byte*)y, (byte*)(z + Margin) };
            kernel.Run(new KernelArguments(pointers, 2, workspace.Pointer));
        }
        GC.KeepAlive(workspace);
        Assert.All(result[..Margin].Concat(result[^Margin..]), static v => Assert.Equal(Untouched, v));
        return result[Margin..^Margin];
    }

    private static float[] Random(long count, int seed)
    {
        var random = new System.Random(seed);
        var x = new float[count];
        for (var i = 0; i < x.Length; i++)
            x[i] = (float)((random.NextDouble() * 2) - 1);
        return x;
    }

    private static float[] Formula(long count, long seed)
    {
        var x = new float[count];
        for (long i = 0; i < count; i++)
            x[i] = (float)(((((i * 7919) + (seed * 104729)) % 20011) / 10005.5) - 1);
        return x;
    }
}
