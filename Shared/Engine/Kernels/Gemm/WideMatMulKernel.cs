using System.Numerics;

namespace TfNet.Engine;

/// <summary>(…, B, I) · (…, I, O) is (…, B, O) in an element type other than float32.</summary>
internal sealed unsafe class WideMatMulKernel<T>(MatrixBatches batches, bool transposeA, bool transposeB) : Kernel where T : unmanaged, INumber<T>
{
    private readonly GemmPlan _plan = batches.Plan(transposeA, transposeB);

    public override long WorkspaceBytes => WideGemm<T>.WorkspaceElements(_plan) * sizeof(T);

    public override void Run(in KernelArguments arguments)
    {
        for (var i = 0; i < batches.Count; i++)
        {
            WideGemm<T>.Run(
                _plan,
                arguments.Input<T>(0) + (batches.FromA[i] * batches.Elements.A),
                arguments.Input<T>(1) + (batches.FromB[i] * batches.Elements.B),
                arguments.Output<T>(0) + (i * batches.Elements.C),
                (T*)arguments.Workspace);
        }
    }
}
