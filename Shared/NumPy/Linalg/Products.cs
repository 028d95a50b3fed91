using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy.Loops;
using TfNet.Engine;

namespace Tensorflow.NumPy.Linalg;

/// <summary>Products of dense matrices.</summary>
internal static unsafe class Products
{
    /// <summary>From so many multiplications on, the engine's blocked product is faster than starting it costs.</summary>
    private const int EngineFrom = 1 << 12;

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
        if (type is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE && (long)m * k * n >= EngineFrom)
        {
            RunEngine(left, right, result, count);
            return result;
        }
        switch (type)
        {
            case TF_DataType.TF_FLOAT: Run<float>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_DOUBLE: Run<double>(left, right, result, count, m, k, n); break;
            case TF_DataType.TF_HALF: return MatMul(a.astype(TF_DataType.TF_FLOAT), b.astype(TF_DataType.TF_FLOAT)).astype(type);
            case TF_DataType.TF_BFLOAT16: return MatMul(a.astype(TF_DataType.TF_FLOAT), b.astype(TF_DataType.TF_FLOAT)).astype(type);
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

    /// <summary>C = A B for each pair, by the engine's kernel.</summary>
    private static void RunEngine(NDArray a, NDArray b, NDArray c, int count)
    {
        var (m, k, n) = (a.Dims[^2], a.Dims[^1], b.Dims[^1]);
        TensorSpec[] inputs = [new(c.dtype, new Shape(m, k)), new(c.dtype, new Shape(k, n))];
        var kernel = CpuKernels.Create(new MatMul(false, false), inputs, [new(c.dtype, new Shape(m, n))]);
        var workspace = Storage.Allocate(Math.Max(1, kernel.WorkspaceBytes), pinned: true, zeroed: false);
        fixed (byte* pa = &a.Start, pb = &b.Start, pc = &c.WritableStart)
        {
            var places = stackalloc byte*[3];
            for (nint i = 0; i < count; i++)
            {
                places[0] = pa + i * m * k * c.itemsize;
                places[1] = pb + i * k * n * c.itemsize;
                places[2] = pc + i * m * n * c.itemsize;
                kernel.Run(new KernelArguments(places, 2, workspace.Pointer));
            }
        }
        GC.KeepAlive(workspace);
    }

    /// <summary>C += A B for each pair: rows of B are scaled and added to rows of C, several elements at once.</summary>
    private static void Run<E>(NDArray a, NDArray b, NDArray c, int count, int m, int k, int n) where E : unmanaged, INumber<E>
    {
        fixed (byte* pa = &a.Start, pb = &b.Start, pc = &c.WritableStart)
        {
            for (var row = 0; row < count * m; row++)
            {
                var to = (E*)pc + (nint)row * n;
                var from = (E*)pa + (nint)row * k;
                var matrix = (E*)pb + (nint)(row / m) * k * n;
                for (var i = 0; i < k; i++)
                    AddScaled(from[i], matrix + (nint)i * n, to, n);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
