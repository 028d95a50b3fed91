using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>y[n] = f(x[n]), float32.</summary>
internal sealed unsafe class LaneKernel<TFunction>(long count, TFunction f) : Kernel where TFunction : struct, ILaneFunction
{
    public override bool CanOverwrite(int input, int output) => true;

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<float>(0), arguments.Output<float>(0), f);
        Workers.ForRange(ref job, count, Blocks.Elements);
    }

    private readonly struct Job(float* x, float* y, TFunction f) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var loop = new Loop(x + start, y + start, end - start, f);
            SimdWidth.Run(ref loop);
        }
    }

    private readonly struct Loop(float* x, float* y, long count, TFunction f) : ISimdAction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var source = x;
            var target = y;
            var function = f;
            long i = 0;
            for (; i <= count - S.Count; i += S.Count)
                S.Store(function.Apply<S, V>(S.Load(source + i)), target + i);
            if (i < count)
                S.StoreFirst(function.Apply<S, V>(S.LoadFirst(source + i, (int)(count - i))), target + i, (int)(count - i));
        }
    }
}
