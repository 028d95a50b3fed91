using System.Runtime.CompilerServices;
using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

/// <summary>An index that is a mask of the array's own sizes: no positions are made of it.</summary>
internal static unsafe class MaskIndex
{
    /// <summary>Whether an index is of this kind.</summary>
    public static bool Applies(NDArray array, ReadOnlySpan<Slice> slices) =>
        slices.Length == 1 && slices[0].Array is { dtype.Type: TF_DataType.TF_BOOL } mask && mask.ndim > 0 && mask.Dims.AsSpan().SequenceEqual(array.Dims);

    /// <summary>The elements where the mask is true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static NDArray Get(NDArray array, NDArray mask)
    {
        var result = NDArray.Empty([(int)(long)np.count_nonzero(mask)], array.dtype, array.itemsize);
        var size = array.itemsize;
        fixed (byte* to = &result.WritableStart)
        fixed (byte* from = &array.Start, flags = &mask.Start)
        {
            var next = to;
            var walk = new StridedWalk(array.Dims, [(nint)flags, (nint)from], mask.Strides, array.Strides);
            if (walk.RowLength == 0 || result.size == 0)
                return result;
            do
            {
                byte* m = walk.Row(0), x = walk.Row(1);
                nint flagStep = walk.Step(0), step = walk.Step(1);
                for (nint i = 0; i < walk.RowLength; i++, m += flagStep, x += step)
                {
                    if (*m == 0)
                        continue;
                    if (size == 4)
                        *(int*)next = *(int*)x;
                    else if (size == 8)
                        *(long*)next = *(long*)x;
                    else if (size == 1)
                        *next = *x;
                    else
                        Buffer.MemoryCopy(x, next, size, size);
                    next += size;
                }
            }
            while (walk.Next());
        }
        return result;
    }

    /// <summary>Writes one value everywhere where the mask is true.</summary>
    public static void Fill(NDArray array, NDArray mask, NDArray value)
    {
        var converted = value.astype(array.dtype, copy: false).copy();
        Masking.Copy(mask.copy(), np.Stretch(converted.reshape(Shape.Scalar), array.Dims), array);
    }
}
