using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Separable resampling: y[n, p, q, c] = Σ columns[q, w] Σ rows[p, h] x[n, h, w, c], x (N, H, W, C), y (N, P, Q, C). A row of y first adds up its rows of x into
/// a line of scratch (W, C), along which vectors run, then the pixels of that line. Every sum starts at 0 and is taken with fused multiply-add in the order of the terms.
/// </summary>
internal sealed unsafe class ResampleKernel<T> : Kernel where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Shape _x;
    private readonly Shape _y;
    private readonly AxisWeights _rows;
    private readonly AxisWeights _columns;
    private readonly T[] _rowWeights;
    private readonly T[] _columnWeights;

    public ResampleKernel(Shape x, Shape y, AxisWeights rows, AxisWeights columns)
    {
        (_x, _y, _rows, _columns) = (x, y, rows, columns);
        _rowWeights = Array.ConvertAll(rows.Weight, static w => T.CreateChecked(w));
        _columnWeights = Array.ConvertAll(columns.Weight, static w => T.CreateChecked(w));
    }

    public override void Run(in KernelArguments arguments)
    {
        var (line, channels) = (_x.Sizes[2] * _x.Sizes[3], _x.Sizes[3]);
        var work = (_rows.Terms * line) + (_columns.Terms * _y.Sizes[2] * channels);
        var job = new Job(this, arguments.Input<T>(0), arguments.Output<T>(0));
        Workers.ForRange(ref job, _y.Sizes[0] * _y.Sizes[1], Blocks.Rows(work));
    }

    private readonly struct Job(ResampleKernel<T> kernel, T* x, T* y) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var from = kernel._x.Sizes;
            var to = kernel._y.Sizes;
            var line = from[2] * from[3];
            var scratch = (T*)ThreadScratch.Get(line * sizeof(T));
            for (var row = start; row < end; row++)
            {
                var (n, p) = Math.DivRem(row, to[1]);
                Rows(x + (n * from[1] * line), scratch, line, (int)p);
                var target = y + (row * to[2] * to[3]);
                if (typeof(T) == typeof(float))
                {
                    var columns = new Columns(kernel._columns, (float[])(object)kernel._columnWeights, (float*)scratch, (float*)target, (int)from[3]);
                    if (from[3] < 4)
                        columns.Invoke<SimdScalar, float>();
                    else
                        SimdWidth.Run(ref columns);
                }
                else
                {
                    PlainColumns(scratch, target, (int)from[3]);
                }
            }
        }

        /// <summary>line[i] = Σ rows[p, h] x[h, i].</summary>
        private void Rows(T* image, T* scratch, long line, int p)
        {
            var rows = kernel._rows;
            var (first, last) = (rows.Begin[p], rows.Begin[p + 1]);
            if (typeof(T) == typeof(float))
            {
                var sum = new RowSum(rows.Index, (float[])(object)kernel._rowWeights, first, last, (float*)image, (float*)scratch, line);
                SimdWidth.Run(ref sum);
                return;
            }
            new Span<T>(scratch, checked((int)line)).Clear();
            for (var t = first; t < last; t++)
            {
                var source = image + (rows.Index[t] * line);
                var weight = kernel._rowWeights[t];
                for (long i = 0; i < line; i++)
                    scratch[i] = T.FusedMultiplyAdd(weight, source[i], scratch[i]);
            }
        }

        private void PlainColumns(T* source, T* target, int channels)
        {
            var columns = kernel._columns;
            for (var q = 0; q + 1 < columns.Begin.Length; q++)
            {
                for (var c = 0; c < channels; c++)
                {
                    var sum = T.Zero;
                    for (var t = columns.Begin[q]; t < columns.Begin[q + 1]; t++)
                        sum = T.FusedMultiplyAdd(kernel._columnWeights[t], source[((long)columns.Index[t] * channels) + c], sum);
                    target[((long)q * channels) + c] = sum;
                }
            }
        }
    }

    private readonly struct RowSum(int[] index, float[] weights, int first, int last, float* image, float* scratch, long line) : ISimdAction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            long i = 0;
            for (; i <= line - S.Count; i += S.Count)
                S.Store(Sum<S, V, AllLanes>(default, i), scratch + i);
            if (i < line)
            {
                var rest = new FirstLanes((int)(line - i));
                rest.Store<S, V>(Sum<S, V, FirstLanes>(rest, i), scratch + i);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private V Sum<S, V, A>(A access, long i) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
        {
            var sum = S.Create(0);
            for (var t = first; t < last; t++)
                sum = S.Fma(S.Create(weights[t]), access.Load<S, V>(image + (index[t] * line) + i), sum);
            return sum;
        }
    }

    private readonly struct Columns(AxisWeights columns, float[] weights, float* source, float* target, int channels) : ISimdAction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var (begin, index) = (columns.Begin, columns.Index);
            var pixel = target;
            for (var q = 0; q + 1 < begin.Length; q++, pixel += channels)
            {
                var c = 0;
                for (; c <= channels - S.Count; c += S.Count)
                    S.Store(Sum<S, V, AllLanes>(default, index, begin[q], begin[q + 1], c), pixel + c);
                if (c < channels)
                {
                    var rest = new FirstLanes(channels - c);
                    rest.Store<S, V>(Sum<S, V, FirstLanes>(rest, index, begin[q], begin[q + 1], c), pixel + c);
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private V Sum<S, V, A>(A access, int[] index, int first, int last, int c) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
        {
            var sum = S.Create(0);
            for (var t = first; t < last; t++)
                sum = S.Fma(S.Create(weights[t]), access.Load<S, V>(source + ((long)index[t] * channels) + c), sum);
            return sum;
        }
    }
}
