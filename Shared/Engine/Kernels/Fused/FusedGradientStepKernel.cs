namespace TfNet.Engine;

/// <summary>
/// variable[I, O] takes an optimizer's step with the gradient a · b. A task computes some rows of the gradient into its scratch, where they stay in the core's cache,
/// and updates the same rows of the variable and its slots with them.
/// </summary>
internal sealed unsafe class FusedGradientStepKernel<TRule, TOperation>(TOperation operation, GemmPlan plan) : Kernel
    where TRule : struct, IUpdateRule<TRule, TOperation, float>
    where TOperation : StepOperation
{
    /// <summary>Elements of the gradient that a task holds: half of a small second-level cache is left to what it updates.</summary>
    private const int TaskElements = 16 * 1024;

    private readonly int _operand = operation.FirstSlot + operation.SlotCount + (operation.Conditional ? 1 : 0);
    private readonly int _rows = Math.Max(1, TaskElements / Math.Max(1, plan.N) / MicroKernel.Rows) * MicroKernel.Rows;

    public override long WorkspaceBytes => plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments)
    {
        if (plan.M == 0 || plan.N == 0 || !UpdateRun<TRule, TOperation, float>.IsTaken(operation, arguments))
            return;
        var run = new UpdateRun<TRule, TOperation, float>(operation, arguments);
        var action = new Action(plan, _rows, run, arguments.Input<float>(1), arguments.Input<float>(_operand), (float*)arguments.Workspace);
        SimdWidth.Run(plan.Bits, ref action);
    }

    private readonly struct Action(GemmPlan plan, int rows, UpdateRun<TRule, TOperation, float> run, float* a, float* b, float* workspace) : ISimdAction
    {
        private readonly UpdateRun<TRule, TOperation, float> _run = run;

        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            GemmPackJob<S, V>.PackAll(plan, a, b, workspace);
            var job = new Job<S, V>(plan, rows, _run, a, b, workspace);
            Workers.For(ref job, Math.Max(1, (plan.M + rows - 4) / rows));
        }
    }

    private readonly struct Job<S, V>(GemmPlan plan, int rowsPerTask, UpdateRun<TRule, TOperation, float> run, float* a, float* b, float* workspace) : IParallelJob
        where S : struct, ISimd<V> where V : unmanaged
    {
        private readonly UpdateRun<TRule, TOperation, float> _run = run;

        public void Run(int task)
        {
            var row = task * rowsPerTask;
            var rows = plan.Rows(row, rowsPerTask);
            var count = (long)rows * plan.N;
            var room = (count + 15) & -16;
            var gradient = (float*)ThreadScratch.Get((room + GemmJob<S, V, StoreTile>.ScratchElements(plan, rows, plan.Panels)) * sizeof(float));
            var product = new GemmJob<S, V, StoreTile>(plan, a, b, new StoreTile(gradient - ((long)row * plan.N), plan.N), workspace);
            product.Run(row, rows, 0, plan.Panels, gradient + room);
            _run.Update<FloatLanes<S, V>, V>((long)row * plan.N, gradient, count);
        }
    }
}
