using Tensorflow;

namespace TfNet.Engine;

/// <summary>y[n, h, w, :] = x[n, rows[h], columns[w], :], pixels as bytes: the nearest neighbour.</summary>
internal sealed unsafe class PickKernel : Kernel
{
    private readonly long _rowBytes;
    private readonly long _images;
    private readonly long _height;
    private readonly int _pixelBytes;
    private readonly int[] _rows;
    private readonly int[] _columns;

    public PickKernel(TensorSpec x, TensorSpec y)
    {
        var (from, to) = (x.Shape.dims, y.Shape.dims);
        _images = from[0];
        _height = from[1];
        _pixelBytes = checked((int)from[3] * x.DType.ElementSize());
        _rowBytes = from[2] * _pixelBytes;
        _rows = Indices(from[1], to[1]);
        _columns = Indices(from[2], to[2]);
    }

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(this, arguments.Input<byte>(0), arguments.Output<byte>(0));
        Workers.ForRange(ref job, _images * _rows.Length, Blocks.Rows(_columns.Length * (long)_pixelBytes / 4));
    }

    private static int[] Indices(long input, long output)
    {
        var indices = new int[output];
        for (var o = 0; o < indices.Length; o++)
            indices[o] = ResizeWeights.NearestIndex(o, (int)input, (int)output);
        return indices;
    }

    private readonly struct Job(PickKernel kernel, byte* x, byte* y) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var columns = kernel._columns;
            var bytes = kernel._pixelBytes;
            var target = y + (start * columns.Length * bytes);
            for (var row = start; row < end; row++)
            {
                var (n, h) = Math.DivRem(row, kernel._rows.Length);
                var source = x + (((n * kernel._height) + kernel._rows[h]) * kernel._rowBytes);
                // The commonest pixels, one or three float32 or bytes, are moved as such.
                switch (bytes)
                {
                    case 1: Pick(source, target, columns); break;
                    case 3: Pick((Three<byte>*)source, (Three<byte>*)target, columns); break;
                    case 4: Pick((int*)source, (int*)target, columns); break;
                    case 12: Pick((Three<int>*)source, (Three<int>*)target, columns); break;
                    default:
                        for (var w = 0; w < columns.Length; w++)
                            Buffer.MemoryCopy(source + (columns[w] * (long)bytes), target + (w * (long)bytes), bytes, bytes);
                        break;
                }
                target += columns.Length * (long)bytes;
            }
        }

        private static void Pick<T>(T* source, T* target, int[] columns) where T : unmanaged
        {
            for (var w = 0; w < columns.Length; w++)
                target[w] = source[columns[w]];
        }
    }

    private readonly struct Three<T>(T a, T b, T c) where T : unmanaged
    {
        public readonly T A = a;
        public readonly T B = b;
        public readonly T C = c;
    }
}
