using System.Globalization;
using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[i] = the bucket of the digits of x[i].</summary>
internal sealed unsafe class HashBucketsKernel<T>(HashBuckets op, long count, bool isBool) : Kernel where T : unmanaged, INumber<T>
{
    private const int NumbersOfABlock = 1024;

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<T>(0), arguments.Output<long>(0), op, isBool);
        Workers.ForRange(ref job, count, NumbersOfABlock);
    }

    private readonly struct Job(T* x, long* y, HashBuckets op, bool isBool) : IRangeJob
    {
        public void Run(long start, long end)
        {
            // 20 digits of the smallest int64, sign included.
            Span<byte> digits = stackalloc byte[24];
            for (var i = start; i < end; i++)
                y[i] = op.Of(Text(x[i], digits));
        }

        private ReadOnlySpan<byte> Text(T number, Span<byte> digits)
        {
            if (isBool)
                return T.IsZero(number) ? "false"u8 : "true"u8;
            number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
            return digits[..length];
        }
    }
}
