using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Bilinear resizing with the bits of TensorFlow's: x (N, H, W, C), y (N, P, Q, C). Two rows of x are brought to lines (Q, C) by a + (b - a) * f, then y's row is made of
/// the lines in the same way, each operation rounded by itself: where pixels lie exactly between two integers, rounding them later gives TensorFlow's integer.
/// </summary>
internal sealed unsafe class BilinearKernel<T> : Kernel where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Shape _x;
    private readonly Shape _y;
    private readonly Neighbours _rows;
    private readonly Neighbours _columns;

    public BilinearKernel(Shape x, Shape y)
    {
        (_x, _y) = (x, y);
        _rows = new Neighbours((int)x.Sizes[1], (int)y.Sizes[1]);
        _columns = new Neighbours((int)x.Sizes[2], (int)y.Sizes[2]);
    }

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(this, arguments.Input<T>(0), arguments.Output<T>(0));
        Workers.ForRange(ref job, _y.Sizes[0] * _y.Sizes[1], Blocks.Rows(3 * _y.Sizes[2] * _y.Sizes[3]));
    }

    /// <summary>For each pixel of an axis the two that it lies between, and how far it is from the first to the second.</summary>
    private readonly struct Neighbours
    {
        public readonly int[] First;
        public readonly int[] Second;
        public readonly T[] Fraction;

        public Neighbours(int input, int output)
        {
            (First, Second, Fraction) = (new int[output], new int[output], new T[output]);
            for (var o = 0; o < output; o++)
            {
                (First[o], Second[o], var fraction) = ResizeWeights.Between(o, input, output);
                Fraction[o] = T.CreateChecked(fraction);
            }
        }
    }

    private readonly struct Job(BilinearKernel<T> kernel, T* x, T* y) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var from = kernel._x.Sizes;
            var to = kernel._y.Sizes;
            var (input, line) = (from[2] * from[3], to[2] * to[3]);
            var upper = (T*)ThreadScratch.Get(2 * line * sizeof(T));
            var lower = upper + line;
            long upperRow = -1, lowerRow = -1;
            for (var row = start; row < end; row++)
            {
                var (n, p) = Math.DivRem(row, to[1]);
                var (first, second) = ((n * from[1]) + kernel._rows.First[p], (n * from[1]) + kernel._rows.Second[p]);
                if (first == lowerRow && first != upperRow)
                {
                    // Rows of an image that grows share their neighbours with the rows before.
                    var former = upper;
                    upper = lower;
                    lower = former;
                    (upperRow, lowerRow) = (lowerRow, upperRow);
                }
                if (first != upperRow)
                    Line(x + (first * input), upper, (int)from[3]);
                if (second != lowerRow)
                    Line(x + (second * input), lower, (int)from[3]);
                (upperRow, lowerRow) = (first, second);
                Mix(upper, lower, kernel._rows.Fraction[p], y + (row * line), line);
            }
        }

        private void Line(T* source, T* target, int channels)
        {
            var columns = kernel._columns;
            for (var q = 0; q < columns.First.Length; q++, target += channels)
                Mix(source + (columns.First[q] * (long)channels), source + (columns.Second[q] * (long)channels), columns.Fraction[q], target, channels);
        }
    }

    /// <summary>y = a + (b - a) * f.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(T* a, T* b, T f, T* y, long count)
    {
        if (typeof(T) == typeof(float) && count >= 4)
        {
            var mix = new Mixing((float*)a, (float*)b, float.CreateTruncating(f), (float*)y, count);
            SimdWidth.Run(ref mix);
            return;
        }
        for (long i = 0; i < count; i++)
            y[i] = a[i] + ((b[i] - a[i]) * f);
    }

    private readonly struct Mixing(float* a, float* b, float f, float* y, long count) : ISimdAction
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var fraction = S.Create(f);
            long i = 0;
            for (; i <= count - S.Count; i += S.Count)
                S.Store(S.Add(S.Load(a + i), S.Mul(S.Sub(S.Load(b + i), S.Load(a + i)), fraction)), y + i);
            for (; i < count; i++)
                y[i] = a[i] + ((b[i] - a[i]) * f);
        }
    }
}
