using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>y[n] = x[n], uint8 to float32: what images become first.</summary>
internal sealed unsafe class BytesToFloatsKernel(long count) : Kernel
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<byte>(0), arguments.Output<float>(0));
        Workers.ForRange(ref job, count, Blocks.Elements);
    }

    private readonly struct Job(byte* x, float* y) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var loop = new Loop(x, y, start, end);
            SimdWidth.Run(ref loop);
        }
    }

    private readonly struct Loop(byte* x, float* y, long start, long end) : ISimdAction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var i = start;
            for (; i <= end - S.Count; i += S.Count)
                S.Store(S.ToNumber(S.LoadBytes(x + i)), y + i);
            for (; i < end; i++)
                y[i] = x[i];
        }
    }
}
