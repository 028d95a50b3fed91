using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// The matrix product of element types other than float32, for gradient checks and integer arrays: C[M, N] = A[M, K] B[K, N], each element accumulated in the
/// order of k, floating-point types with one rounding a step.
/// </summary>
internal readonly unsafe struct WideGemm<T>(T* a, nint rowStep, nint depthStep, T* b, T* c, int m, int n, int k) : IParallelJob where T : unmanaged, INumber<T>
{
    private const int RowsPerBlock = 16;

    /// <summary>Elements that a transposed second operand takes in the workspace.</summary>
    public static long WorkspaceElements(GemmPlan plan) => plan.TransposeB ? (long)plan.K * plan.N : 0;

    /// <summary>Multiplies.</summary>
    /// <param name="plan">The sizes.</param>
    /// <param name="a">[M, K], or [K, M] if the plan says so.</param>
    /// <param name="b">[K, N], or [N, K] if the plan says so.</param>
    /// <param name="c">[M, N].</param>
    /// <param name="workspace">Room for <see cref="WorkspaceElements"/>.</param>
    public static void Run(GemmPlan plan, T* a, T* b, T* c, T* workspace)
    {
        if (plan.TransposeB)
        {
            for (nint j = 0; j < plan.N; j++)
            {
                for (nint p = 0; p < plan.K; p++)
                    workspace[(p * plan.N) + j] = b[(j * plan.K) + p];
            }
            b = workspace;
        }
        var job = new WideGemm<T>(a, plan.TransposeA ? 1 : plan.K, plan.TransposeA ? plan.M : 1, b, c, plan.M, plan.N, plan.K);
        Workers.For(ref job, (plan.M + RowsPerBlock - 1) / RowsPerBlock);
    }

    public void Run(int block)
    {
        for (nint i = block * RowsPerBlock; i < Math.Min(m, (block + 1) * RowsPerBlock); i++)
        {
            var (x, y) = ((nint)(a + (i * rowStep)), (nint)(c + (i * n)));
            nint j = 0;
            for (; j + (4 * Vector<T>.Count) <= n; j += 4 * Vector<T>.Count)
                FourVectors((T*)x, b + j, (T*)y + j);
            for (; j < n; j++)
            {
                var sum = T.Zero;
                for (nint p = 0; p < k; p++)
                    sum = MultiplyAdd(((T*)x)[p * depthStep], b[(p * n) + j], sum);
                ((T*)y)[j] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourVectors(T* x, T* y, T* target)
    {
        Vector<T> c0 = default, c1 = default, c2 = default, c3 = default;
        for (nint p = 0; p < k; p++, x += depthStep, y += n)
        {
            var factor = new Vector<T>(*x);
            c0 = MultiplyAdd(factor, Vector.Load(y), c0);
            c1 = MultiplyAdd(factor, Vector.Load(y + Vector<T>.Count), c1);
            c2 = MultiplyAdd(factor, Vector.Load(y + (2 * Vector<T>.Count)), c2);
            c3 = MultiplyAdd(factor, Vector.Load(y + (3 * Vector<T>.Count)), c3);
        }
        c0.Store(target);
        c1.Store(target + Vector<T>.Count);
        c2.Store(target + (2 * Vector<T>.Count));
        c3.Store(target + (3 * Vector<T>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T MultiplyAdd(T x, T y, T sum) => typeof(T) == typeof(double)
        ? (T)(object)Math.FusedMultiplyAdd((double)(object)x, (double)(object)y, (double)(object)sum)
        : (x * y) + sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> MultiplyAdd(Vector<T> x, Vector<T> y, Vector<T> sum) => typeof(T) == typeof(double)
        ? Vector.FusedMultiplyAdd(x.As<T, double>(), y.As<T, double>(), sum.As<T, double>()).As<double, T>()
        : (x * y) + sum;
}
