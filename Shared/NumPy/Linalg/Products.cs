using System.Numerics;
using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy.Linalg;

/// <summary>Products of dense matrices.</summary>
internal static unsafe class Products
{
    /// <summary>Products of pairs of matrices: A (…, M, K), B (…, K, N) and C (…, M, N), all of one type.</summary>
    public static NDArray MatMul(NDArray a, NDArray b)
    {
        var batch = Layout.Broadcast(a.Dims[..^2], b.Dims[..^2]);
        var (m, k, n) = (a.Dims[^2], a.Dims[^1], b.Dims[^1]);
        var type = Promotion.Of(a, b);
        var left = np.Stretch(a.astype(type, copy: false), [.. batch, m, k]).AsDense();
        var right = np.Stretch(b.astype(type, copy: false), [.. batch, k, n]).AsDense();
        var result = NDArray.Zeros([.. batch, m, n], type);
        if (result.size == 0 || k == 0)
            return result;
        var count = Layout.Count(batch);
        switch (type)
        {
            case TF_DataType.TF_FLOAT: Run<float>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_DOUBLE: Run<double>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_HALF: return MatMul(a.astype(TF_DataType.TF_FLOAT), b.astype(TF_DataType.TF_FLOAT)).astype(type);
            case TF_DataType.TF_INT8: Run<sbyte>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_INT16: Run<short>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_INT32: Run<int>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_INT64: Run<long>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_UINT8: Run<byte>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_UINT16: Run<ushort>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_UINT32: Run<uint>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_UINT64: Run<ulong>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_BOOL:
                return MatMul(a.astype(TF_DataType.TF_INT64), b.astype(TF_DataType.TF_INT64)).astype(type);
            default: throw BinaryLoops.Unsupported(type);
        }
        return result;
    }

    /// <summary>C += A B for each pair: rows of B are scaled and added to rows of C, several elements at once.</summary>
    private static void Run<E>(NDArray a, NDArray b, NDArray c, int count, int m, int k, int n) where E : unmanaged, INumber<E>
    {
        fixed (byte* pa = &a.Start, pb = &b.Start, pc = &c.WritableStart)
        {
            var (x, y, z) = ((nint)pa, (nint)pb, (nint)pc);
            void Row(int index)
            {
                var which = index / m;
                var to = (E*)z + (nint)index * n;
                var from = (E*)x + (nint)index * k;
                var matrix = (E*)y + (nint)which * k * n;
                for (var i = 0; i < k; i++)
                    AddScaled(from[i], matrix + (nint)i * n, to, n);
            }
            if ((long)count * m * k * n >= 1 << 20 && Environment.ProcessorCount > 1)
            {
                Parallel.For(0, count * m, Row);
                return;
            }
            for (var row = 0; row < count * m; row++)
                Row(row);
        }
    }

    private static void AddScaled<E>(E scale, E* from, E* to, int n) where E : unmanaged, INumber<E>
    {
        var i = 0;
        if (Vector<E>.IsSupported)
        {
            var scales = new Vector<E>(scale);
            for (; i <= n - Vector<E>.Count; i += Vector<E>.Count)
                (Vector.Load(to + i) + scales * Vector.Load(from + i)).Store(to + i);
        }
        for (; i < n; i++)
            to[i] += scale * from[i];
    }
}
