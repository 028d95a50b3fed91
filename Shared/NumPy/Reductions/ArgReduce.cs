using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy.Reductions;

/// <summary>The position of the greatest or smallest element; the first NaN counts as such.</summary>
internal static unsafe class ArgReduce
{
    /// <summary>Runs it along an axis, or over all elements.</summary>
    /// <exception cref="ValueError">There is no element.</exception>
    public static NDArray Run(string name, NDArray x, int? axis, bool keepdims, bool greatest)
    {
        if (axis is null)
        {
            var flat = Along(name, x.ravel(), 0, greatest);
            return keepdims ? flat.reshape(new Shape(Enumerable.Repeat(1, x.ndim).ToArray())) : flat.AsScalar();
        }
        var along = Axis.Resolve(axis.Value, x.ndim);
        var result = Along(name, x, along, greatest);
        if (keepdims)
            return np.expand_dims(result, along);
        return result.ndim == 0 ? result.AsScalar() : result;
    }

    private static NDArray Along(string name, NDArray x, int axis, bool greatest)
    {
        if (x.Dims[axis] == 0)
            throw new ValueError($"attempt to get {name} of an empty sequence");
        int[] dims = [.. x.Dims[..axis], .. x.Dims[(axis + 1)..]];
        int[] strides = [.. x.Strides[..axis], .. x.Strides[(axis + 1)..]];
        var result = NDArray.Empty(dims, TF_DataType.TF_INT64);
        var find = Find(x.dtype, greatest);
        fixed (byte* target = &result.WritableStart)
        fixed (byte* source = &x.Start)
        {
            var walk = new Loops.StridedWalk(dims, [(nint)source, (nint)target], strides, result.Strides);
            if (walk.RowLength == 0)
                return result;
            do
            {
                for (nint i = 0; i < walk.RowLength; i++)
                    *(long*)(walk.Row(1) + i * walk.Step(1)) = find(walk.Row(0) + i * walk.Step(0), x.Strides[axis], x.Dims[axis]);
            }
            while (walk.Next());
        }
        return result;
    }

    private static delegate*<byte*, nint, nint, nint> Find(TF_DataType type, bool greatest)
    {
        switch (type)
        {
            case TF_DataType.TF_FLOAT: return greatest ? &Greatest<float> : &Smallest<float>;
            case TF_DataType.TF_DOUBLE: return greatest ? &Greatest<double> : &Smallest<double>;
            case TF_DataType.TF_HALF: return greatest ? &Greatest<Half> : &Smallest<Half>;
            case TF_DataType.TF_BFLOAT16: return greatest ? &Greatest<BFloat16> : &Smallest<BFloat16>;
            case TF_DataType.TF_INT8: return greatest ? &Greatest<sbyte> : &Smallest<sbyte>;
            case TF_DataType.TF_INT16: return greatest ? &Greatest<short> : &Smallest<short>;
            case TF_DataType.TF_INT32: return greatest ? &Greatest<int> : &Smallest<int>;
            case TF_DataType.TF_INT64: return greatest ? &Greatest<long> : &Smallest<long>;
            case TF_DataType.TF_UINT16: return greatest ? &Greatest<ushort> : &Smallest<ushort>;
            case TF_DataType.TF_UINT32: return greatest ? &Greatest<uint> : &Smallest<uint>;
            case TF_DataType.TF_UINT64: return greatest ? &Greatest<ulong> : &Smallest<ulong>;
            case TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL: return greatest ? &Greatest<byte> : &Smallest<byte>;
            default: throw Loops.BinaryLoops.Unsupported(type);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Greatest<E>(byte* row, nint step, nint n) where E : unmanaged, INumber<E>
    {
        var best = *(E*)row;
        nint at = 0;
        if (E.IsNaN(best))
            return 0;
        for (nint i = Skip<E>(row, step, n, best, greatest: true); i < n; i++)
        {
            var x = *(E*)(row + i * step);
            if (x > best || E.IsNaN(x))
            {
                (best, at) = (x, i);
                if (E.IsNaN(x))
                    break;
                i += Skip<E>(row + (i + 1) * step, step, n - i - 1, best, greatest: true);
            }
        }
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Smallest<E>(byte* row, nint step, nint n) where E : unmanaged, INumber<E>
    {
        var best = *(E*)row;
        nint at = 0;
        if (E.IsNaN(best))
            return 0;
        for (nint i = Skip<E>(row, step, n, best, greatest: false); i < n; i++)
        {
            var x = *(E*)(row + i * step);
            if (x < best || E.IsNaN(x))
            {
                (best, at) = (x, i);
                if (E.IsNaN(x))
                    break;
                i += Skip<E>(row + (i + 1) * step, step, n - i - 1, best, greatest: false);
            }
        }
        return at;
    }

    /// <summary>How many elements of a dense row are certainly not better, looked at vector by vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Skip<E>(byte* row, nint step, nint n, E best, bool greatest) where E : unmanaged, INumber<E>
    {
        if (!Vector<E>.IsSupported || step != sizeof(E))
            return 0;
        var limit = new Vector<E>(best);
        nint i = 0;
        for (; i <= n - Vector<E>.Count; i += Vector<E>.Count)
        {
            var x = Vector.Load((E*)row + i);
            if (!(greatest ? Vector.LessThanOrEqualAll(x, limit) : Vector.GreaterThanOrEqualAll(x, limit)))
                break;
        }
        return i;
    }
}
