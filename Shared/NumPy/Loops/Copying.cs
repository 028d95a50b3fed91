using System.Runtime.CompilerServices;
using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

/// <summary>Copies elements between arrays, stretching and converting them.</summary>
internal static unsafe class Copying
{
    /// <summary>Writes an array's elements, stretched to the target's sizes and converted to its type.</summary>
    /// <exception cref="ValueError">The sizes do not fit.</exception>
    public static void Copy(NDArray source, NDArray target)
    {
        while (source.ndim > target.ndim && source.Dims[0] == 1)
            source = source.View(source.Offset, source.Dims[1..], source.Strides[1..]);
        var strides = Layout.Stretch(source.Dims, source.Strides, target.Dims);
        if (target.size == 0)
            return;
        if (source.dtype == TF_DataType.TF_STRING || target.dtype == TF_DataType.TF_STRING)
        {
            source = StringElements.Widen(source.astype(TF_DataType.TF_STRING, copy: false), target.itemsize);
            if (target.dtype != TF_DataType.TF_STRING)
                source = source.astype(target.dtype);
            strides = Layout.Stretch(source.Dims, source.Strides, target.Dims);
        }
        source = Ufunc.Separate(source, target);
        fixed (byte* to = &target.WritableStart)
        fixed (byte* from = &source.Start)
            Run(from, strides, source.dtype, to, target.Strides, target.dtype, target.Dims, target.itemsize);
    }

    private static void Run(byte* from, int[] fromStrides, TF_DataType fromType, byte* to, int[] toStrides, TF_DataType toType, int[] dims, int itemSize)
    {
        var walk = new StridedWalk(dims, [(nint)from, (nint)to], fromStrides, toStrides);
        var convert = fromType == toType ? null : Casting.Find(fromType, toType);
        var args = stackalloc byte*[2];
        var steps = stackalloc nint[2];
        (steps[0], steps[1]) = (walk.Step(0), walk.Step(1));
        do
        {
            args[0] = walk.Row(0);
            args[1] = walk.Row(1);
            if (convert is not null)
                convert(args, steps, walk.RowLength);
            else
                Row(args[0], steps[0], args[1], steps[1], walk.RowLength, itemSize);
        }
        while (walk.Next());
    }

    /// <summary>Copies one row of elements of any size.</summary>
    public static void Row(byte* from, nint fromStep, byte* to, nint toStep, nint n, int itemSize)
    {
        if (fromStep == itemSize && toStep == itemSize)
        {
            Buffer.MemoryCopy(from, to, n * itemSize, n * itemSize);
            return;
        }
        switch (itemSize)
        {
            case 1: Items<byte>(from, fromStep, to, toStep, n); break;
            case 2: Items<short>(from, fromStep, to, toStep, n); break;
            case 4: Items<int>(from, fromStep, to, toStep, n); break;
            case 8: Items<long>(from, fromStep, to, toStep, n); break;
            default:
                for (; n > 0; n--, from += fromStep, to += toStep)
                    Buffer.MemoryCopy(from, to, itemSize, itemSize);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Items<E>(byte* from, nint fromStep, byte* to, nint toStep, nint n) where E : unmanaged
    {
        for (; n > 0; n--, from += fromStep, to += toStep)
            *(E*)to = *(E*)from;
    }
}
