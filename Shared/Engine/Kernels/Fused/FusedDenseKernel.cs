using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>c[B, O] = f(a[B, I] · b[I, O] + bias[O]): bias and function are applied to each tile before it is stored.</summary>
internal sealed unsafe class FusedDenseKernel<TFunction>(GemmPlan plan, TFunction f, bool hasBias) : Kernel where TFunction : struct, ILaneFunction
{
    public override long WorkspaceBytes => plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments) => Gemm.Run(
        plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        new BiasFunctionTile<TFunction>(arguments.Output<float>(0), plan.N, hasBias ? arguments.Input<float>(2) : null, f),
        arguments.Workspace);
}

/// <summary>c[row, column] = f(product + bias[column]).</summary>
/// <param name="c">The result.</param>
/// <param name="step">Elements from one of its rows to the next.</param>
/// <param name="bias">One number a column, or null.</param>
/// <param name="f">The function.</param>
internal readonly unsafe struct BiasFunctionTile<TFunction>(float* c, nint step, float* bias, TFunction f) : ITileConsumer where TFunction : struct, ILaneFunction
{
    public float* Target => null;

    public nint TargetStep => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Consume<S, V, TAccess>(V value, nint row, nint column, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        if (bias != null)
            value = S.Add(value, access.Load<S, V>(bias + column));
        access.Store<S, V>(f.Apply<S, V>(value), c + (row * step) + column);
    }
}

/// <summary>x itself.</summary>
internal readonly struct IdentityFunction : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => x;
}
