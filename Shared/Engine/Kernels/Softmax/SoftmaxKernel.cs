using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// y[outer, c, inner] = softmax over c, or its logarithm. Rows that are not contiguous (inner above 1) are gathered, computed and scattered.
/// </summary>
/// <param name="shape">The tensor's sizes.</param>
/// <param name="axis">The axis of c.</param>
/// <param name="logarithm">Whether the logarithm is wanted.</param>
internal sealed unsafe class SoftmaxKernel<T, TMath>(long[] shape, int axis, bool logarithm) : Kernel
    where T : unmanaged, IFloatingPointIeee754<T> where TMath : struct, IRowMath<T>
{
    private readonly long _length = shape[axis];
    private readonly long _inner = Product(shape, axis + 1, shape.Length);
    private readonly long _outer = Product(shape, 0, axis);

    public override bool CanOverwrite(int input, int output) => true;

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<T>(0), arguments.Output<T>(0), _length, _inner, logarithm);
        Workers.ForRange(ref job, _length == 0 ? 0 : _outer * _inner, Blocks.Rows(_length));
    }

    private static long Product(long[] sizes, int from, int to) => sizes[from..to].Aggregate(1L, static (a, b) => a * b);

    private readonly struct Job(T* x, T* y, long length, long inner, bool logarithm) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var gathered = inner == 1 ? null : (T*)ThreadScratch.Get(2 * length * sizeof(T));
            for (var row = start; row < end; row++)
            {
                if (inner == 1)
                {
                    Row(x + (row * length), y + (row * length));
                    continue;
                }
                var first = (row / inner * length * inner) + (row % inner);
                for (long c = 0; c < length; c++)
                    gathered[c] = x[first + (c * inner)];
                Row(gathered, gathered + length);
                for (long c = 0; c < length; c++)
                    y[first + (c * inner)] = gathered[length + c];
            }
        }

        private void Row(T* source, T* target)
        {
            var max = TMath.Max(source, length);
            if (!logarithm)
            {
                var sum = TMath.ExpAndSum(source, max, target, length);
                TMath.Scale(target, T.One / sum, length);
                return;
            }
            TMath.Shift(source, max, target, length);
            var scratch = stackalloc T[256];
            var total = T.Zero;
            for (long c = 0; c < length; c += 256)
                total += TMath.ExpAndSum(target + c, T.Zero, scratch, Math.Min(256, length - c));
            TMath.Shift(target, TMath.Log(total), target, length);
        }
    }
}
