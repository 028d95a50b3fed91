using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy.Loops;

/// <summary>Copies elements where a mask is true.</summary>
internal static unsafe class Masking
{
    /// <summary>Copies; all three have the same sizes, source and target the same type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(NDArray mask, NDArray source, NDArray target)
    {
        if (source.itemsize != target.itemsize)
            source = StringElements.Widen(source, target.itemsize);
        fixed (byte* to = &target.WritableStart)
        fixed (byte* from = &source.Start)
        fixed (byte* flags = &mask.Start)
        {
            var walk = new StridedWalk(target.Dims, [(nint)flags, (nint)from, (nint)to], mask.Strides, source.Strides, target.Strides);
            if (walk.RowLength == 0)
                return;
            do
            {
                byte* m = walk.Row(0), x = walk.Row(1), y = walk.Row(2);
                for (nint i = 0; i < walk.RowLength; i++, m += walk.Step(0), x += walk.Step(1), y += walk.Step(2))
                {
                    if (*m != 0)
                        Copying.Row(x, 0, y, 0, 1, target.itemsize);
                }
            }
            while (walk.Next());
        }
    }
}
