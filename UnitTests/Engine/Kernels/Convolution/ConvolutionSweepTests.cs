using System.Runtime.InteropServices;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels.Convolutions;

/// <summary>The fast kernels beside the definition, over many shapes, with guards around every tensor.</summary>
[Collection("Workers")]
public sealed unsafe class ConvolutionSweepTests
{
    private const int Guard = 64;

    /// <summary>x, window, channels of y, groups, strides, dilations, borders before and after.</summary>
    private static readonly (int[] X, int[] Window, int K, int Groups, int[]? Strides, int[]? Dilations, int[] Before, int[] After)[] s_cases =
    [
        ([3, 9, 7, 5], [3, 3], 6, 1, null, null, [1, 1], [1, 1]),
        ([1, 8, 8, 3], [3, 3], 64, 1, null, null, [1, 1], [1, 1]),
        ([2, 32, 32, 3], [3, 3], 70, 1, null, null, [1, 1], [1, 1]),
        ([2, 13, 11, 3], [7, 7], 33, 1, [2, 2], null, [3, 2], [3, 3]),
        ([1, 12, 12, 1], [5, 5], 17, 1, null, null, [0, 0], [0, 0]),
        ([2, 6, 5, 70], [3, 3], 65, 1, null, null, [1, 1], [1, 1]),
        ([2, 6, 5, 131], [3, 2], 10, 1, null, null, [1, 0], [1, 1]),
        ([5, 4, 4, 40], [3, 3], 68, 1, null, null, [1, 1], [1, 1]),
        ([9, 2, 2, 33], [3, 3], 130, 1, null, null, [1, 1], [1, 1]),
        ([7, 1, 1, 16], [3, 3], 16, 1, null, null, [1, 1], [1, 1]),
        ([2, 14, 15, 16], [3, 3], 32, 1, [2, 2], null, [0, 1], [1, 1]),
        ([6, 7, 7, 19], [3, 3], 21, 1, [2, 2], null, [1, 1], [1, 1]),
        ([2, 21, 23, 8], [3, 3], 12, 1, [2, 3], null, [1, 0], [0, 2]),
        ([2, 15, 13, 20], [1, 1], 24, 1, [2, 2], null, [0, 0], [0, 0]),
        ([3, 5, 6, 37], [1, 1], 50, 1, null, null, [0, 0], [0, 0]),
        ([2, 5, 6, 7], [1, 1], 9, 1, null, null, [1, 2], [0, 1]),
        ([2, 17, 16, 9], [3, 3], 8, 1, null, [2, 3], [2, 3], [2, 3]),
        ([1, 17, 16, 4], [3, 2], 8, 1, [2, 2], [3, 2], [1, 2], [4, 0]),
        ([2, 10, 10, 2], [3, 3], 5, 1, [4, 5], null, [0, 0], [0, 0]),
        ([2, 3, 3, 2], [3, 3], 5, 1, null, null, [4, 5], [6, 3]),
        ([2, 8, 9, 12], [3, 3], 18, 3, null, null, [1, 1], [1, 1]),
        ([4, 5, 4, 70], [3, 3], 140, 2, [2, 1], null, [1, 1], [1, 1]),
        ([2, 8, 9, 35], [3, 3], 35, 35, null, null, [1, 1], [1, 1]),
        ([5, 3, 3, 70], [3, 3], 70, 70, [2, 2], null, [1, 1], [1, 1]),
        ([2, 8, 9, 5], [3, 2], 15, 5, [1, 2], [2, 1], [1, 0], [1, 1]),
        ([2, 8, 9, 6], [3, 3], 60, 6, null, null, [1, 1], [1, 1]),
        ([2, 30, 6], [3], 7, 1, null, null, [1], [1]),
        ([3, 41, 1], [9], 20, 1, [3], null, [4], [3]),
        ([1, 200, 18], [4], 31, 1, null, [5], [15], [0]),
        ([2, 140, 24], [3], 24, 24, null, null, [2], [0]),
        ([2, 5, 6, 4, 3], [3, 3, 3], 10, 1, null, null, [1, 1, 1], [1, 1, 1]),
        ([1, 6, 7, 5, 20], [2, 3, 2], 18, 2, [2, 1, 2], [1, 2, 1], [0, 1, 1], [1, 0, 1]),
        ([0, 6, 7, 5], [3, 3], 18, 1, null, null, [1, 1], [1, 1]),
        ([40, 8, 8, 24], [3, 3], 40, 1, null, null, [1, 1], [1, 1]),
        ([4, 150, 3, 3], [3, 3], 8, 1, null, null, [0, 0], [0, 0]),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_direction_is_the_definition_at_every_width_and_number_of_threads(int index)
    {
        var c = s_cases[index];
        Check(c.X, new Windows(c.Window, c.Strides ?? Ones(c.Window), c.Dilations ?? Ones(c.Window), c.Before, c.After), c.K, c.Groups);
    }

    public static TheoryData<int> Channels => [1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65, 70];

    [Theory]
    [MemberData(nameof(Channels))]
    public void Every_number_of_channels(int channels)
    {
        var windows = new Windows(new[] { 3, 3 }, new[] { 1, 1 }, new[] { 1, 1 }, new[] { 1, 1 }, new[] { 1, 1 });
        Check([2, 5, 7, channels], windows, 19, 1);
        Check([2, 5, 7, 6], windows, channels, 1);
        Check([2, 5, 7, channels], windows, channels, channels);
    }

    private static int[] Ones(int[] window) => [.. window.Select(static _ => 1)];

    private static void Check(int[] x, Windows windows, int k, int groups)
    {
        var specX = Spec(x);
        var specF = Spec([.. windows.Size, x[^1] / groups, k]);
        var operation = new Convolution(windows, groups);
        var specY = operation.Infer([specX, specF])[0];
        var shape = new ConvolutionShape(specX.Shape, windows, k, groups);
        var (dataX, dataF, dataY) = (Random(specX, 1), Random(specF, 2), Random(specY, 3));
        var pixels = (double)specY.Shape.size / k;
        var tolerance = 2e-5 * Math.Max(1, Math.Pow(10, 0.4 * Math.Log10(Math.Max(1, 0.125 * pixels))));
        Check(operation, [specX, specF], specY, [dataX, dataF], new NaiveConvolutionKernel<float>(shape), 2e-5);
        Check(new ConvolutionInputGrad(specX.Shape, windows, groups), [specY, specF], specX, [dataY, dataF], new NaiveConvolutionInputGradKernel<float>(shape), 2e-5);
        Check(new ConvolutionFilterGrad(specF.Shape, windows, groups), [specX, specY], specF, [dataX, dataY], new NaiveConvolutionFilterGradKernel<float>(shape), tolerance);
    }

    private static void Check(Operation operation, TensorSpec[] inputs, TensorSpec output, float[][] data, Kernel naive, double tolerance)
    {
        var expected = Run(naive, data, output);
        var (width, threads) = (SimdWidth.Bits, Workers.Count);
        float[]? first = null;
        try
        {
            foreach (var (bits, count) in Widths.All)
            {
                (SimdWidth.Bits, Workers.Count) = (bits, count);
                var found = Run(CpuKernels.Create(operation, inputs, [output]), data, output);
                var (error, norm) = (0.0, 0.0);
                for (var i = 0; i < found.Length; i++)
                {
                    error += Math.Pow(found[i] - (double)expected[i], 2);
                    norm += Math.Pow(expected[i], 2);
                }
                Assert.True(Math.Sqrt(error) <= tolerance * Math.Sqrt(norm), $"{operation} {bits} bits: relative error {Math.Sqrt(error / norm)}");
                first ??= found;
                Assert.True(MemoryMarshal.AsBytes(first.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(found.AsSpan())), $"{operation}: {bits} bits and {count} threads give other bits");
            }
        }
        finally
        {
            (SimdWidth.Bits, Workers.Count) = (width, threads);
        }
    }

    private static TensorSpec Spec(int[] shape) => new(TF_DataType.TF_FLOAT, new Shape([.. shape.Select(static size => (long)size)]));

    private static float[] Random(TensorSpec spec, int seed)
    {
        var random = new System.Random(seed);
        var x = new float[spec.Shape.size];
        foreach (ref var element in x.AsSpan())
            element = (float)((random.NextDouble() * 2) - 1);
        return x;
    }

    /// <summary>Runs with NaN around every input, which would show in the output, and a pattern around the output and the workspace, which must stay.</summary>
    private static float[] Run(Kernel kernel, float[][] inputs, TensorSpec output)
    {
        var memory = Array.ConvertAll(inputs, static x => Guarded(x.Length * sizeof(float), float.NaN));
        for (var i = 0; i < inputs.Length; i++)
            inputs[i].CopyTo(memory[i].As<float>()[Guard..]);
        var y = Guarded(output.Bytes, -7f);
        var workspace = Guarded(kernel.WorkspaceBytes, float.NaN);
        var pointers = stackalloc byte*[3];
        for (var i = 0; i < memory.Length; i++)
            pointers[i] = memory[i].Pointer + (Guard * sizeof(float));
        pointers[memory.Length] = y.Pointer + (Guard * sizeof(float));
        kernel.Run(new KernelArguments(pointers, memory.Length, workspace.Pointer + (Guard * sizeof(float))));
        GC.KeepAlive(memory);
        GC.KeepAlive(y);
        GC.KeepAlive(workspace);
        var result = y.As<float>();
        foreach (var value in result[..Guard])
            Assert.Equal(-7f, value);
        foreach (var value in result[^Guard..])
            Assert.Equal(-7f, value);
        foreach (var value in workspace.Bytes[^(Guard * sizeof(float))..])
            Assert.Equal(BitConverter.GetBytes(float.NaN)[value == 0 ? 0 : value == 0xC0 ? 2 : 3], value);
        return result[Guard..^Guard].ToArray();
    }

    private static Storage Guarded(long bytes, float pattern)
    {
        var storage = Storage.Allocate(bytes + (2 * Guard * sizeof(float)), pinned: true);
        storage.As<float>().Fill(pattern);
        return storage;
    }
}
