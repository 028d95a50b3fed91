namespace TfNet.Engine;

/// <summary>
/// The matrix product of float32: C[M, N] = A[M, K] B[K, N]. Every element is a sum of chains of fused multiply-adds in the order of k
/// (<see cref="DepthCut"/>), on every processor and with every number of threads.
/// </summary>
public static unsafe class Gemm
{
    /// <summary>Multiplies and hands every element of the product to a consumer.</summary>
    /// <param name="plan">The sizes, and how the work is cut.</param>
    /// <param name="a">[M, K], or [K, M] if the plan says so.</param>
    /// <param name="b">[K, N], or [N, K] if the plan says so.</param>
    /// <param name="consumer">Takes the elements.</param>
    /// <param name="workspace">Memory of the size that the plan names, aligned at 64 bytes.</param>
    public static void Run<TConsumer>(GemmPlan plan, float* a, float* b, TConsumer consumer, byte* workspace) where TConsumer : struct, ITileConsumer
    {
        if (plan.M == 0 || plan.N == 0)
            return;
        var run = new Execution<TConsumer>(plan, a, b, consumer, (float*)workspace);
        SimdWidth.Run(plan.Bits, ref run);
    }

    private readonly struct Execution<TConsumer>(GemmPlan plan, float* a, float* b, TConsumer consumer, float* workspace) : ISimdAction where TConsumer : struct, ITileConsumer
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            GemmPackJob<S, V>.PackAll(plan, a, b, workspace);
            var job = new GemmJob<S, V, TConsumer>(plan, a, b, consumer, workspace);
            var tasks = plan.RowTasks * plan.ColumnTasks;
            if (!plan.Serial)
            {
                Workers.For(ref job, tasks);
                return;
            }
            for (var task = 0; task < tasks; task++)
                job.Run(task);
        }
    }
}
