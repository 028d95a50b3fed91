namespace TfNet.Engine;

/// <summary>A step on a float32 variable: vectors of the processor's width, blocks on all threads.</summary>
internal sealed unsafe class FloatStepKernel<TRule, TOperation>(TOperation operation, long count) : Kernel
    where TRule : struct, IUpdateRule<TRule, TOperation, float>
    where TOperation : StepOperation
{
    /// <summary>Elements a block: with three slots 320 KiB pass through, which a core's second-level cache holds.</summary>
    private const int BlockSize = 16 * 1024;

    public override void Run(in KernelArguments arguments)
    {
        if (!UpdateRun<TRule, TOperation, float>.IsTaken(operation, arguments))
            return;
        var job = new Job(new UpdateRun<TRule, TOperation, float>(operation, arguments), arguments.Input<float>(1));
        Workers.ForRange(ref job, count, BlockSize);
    }

    private readonly struct Job(UpdateRun<TRule, TOperation, float> run, float* gradient) : IRangeJob
    {
        private readonly UpdateRun<TRule, TOperation, float> _run = run;

        public void Run(long start, long end)
        {
            var part = new Part(_run, start, gradient + start, end - start);
            SimdWidth.Run(ref part);
        }
    }

    private readonly struct Part(UpdateRun<TRule, TOperation, float> run, long start, float* gradient, long count) : ISimdAction
    {
        private readonly UpdateRun<TRule, TOperation, float> _run = run;

        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged => _run.Update<FloatLanes<S, V>, V>(start, gradient, count);
    }
}
