namespace TfNet.Engine;

/// <summary>(…, B, I) · (…, I, O) is (…, B, O) in float32. Many small products are spread over the threads whole, few large ones in parts.</summary>
internal sealed unsafe class MatMulKernel : Kernel
{
    private const long LargeWork = 1 << 22;
    private readonly MatrixBatches _batches;
    private readonly GemmPlan _plan;

    public MatMulKernel(MatrixBatches batches, bool transposeA, bool transposeB)
    {
        _batches = batches;
        var depth = transposeA ? batches.A.Rows : batches.A.Columns;
        var serial = batches.Count > 1 && batches.Rows * batches.Columns * depth < LargeWork;
        _plan = batches.Plan(transposeA, transposeB, serial);
    }

    public override long WorkspaceBytes => _plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(_batches, _plan, arguments.Input<float>(0), arguments.Input<float>(1), arguments.Output<float>(0), arguments.Workspace);
        if (_plan.Serial)
        {
            Workers.For(ref job, _batches.Count);
            return;
        }
        for (var i = 0; i < _batches.Count; i++)
            job.Run(i);
    }

    private readonly struct Job(MatrixBatches batches, GemmPlan plan, float* a, float* b, float* c, byte* workspace) : IParallelJob
    {
        public void Run(int i) => Gemm.Run(
            plan,
            a + (batches.FromA[i] * batches.Elements.A),
            b + (batches.FromB[i] * batches.Elements.B),
            new StoreTile(c + (i * batches.Elements.C), plan.N),
            workspace);
    }
}
