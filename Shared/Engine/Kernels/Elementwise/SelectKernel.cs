using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y = c ? a : b with broadcasting; elements are moved as bits.</summary>
internal sealed unsafe class SelectKernel<T>(TensorSpec[] inputs, TensorSpec output) : Kernel where T : unmanaged
{
    private readonly BroadcastPlan _plan = new(output.Shape, inputs[0].Shape, inputs[1].Shape, inputs[2].Shape);
    private readonly bool[] _full = Array.ConvertAll(inputs, input => input.Shape == output.Shape);

    public override bool CanOverwrite(int input, int output) => input > 0 && _full[input];

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(_plan, arguments.Input<bool>(0), arguments.Input<T>(1), arguments.Input<T>(2), arguments.Output<T>(0));
        if (_plan.Rows == 1)
            Workers.ForRange(ref job, _plan.RowLength, Blocks.Elements);
        else if (_plan.RowLength > 0)
            Workers.ForRange(ref job, _plan.Rows, Blocks.Rows(_plan.RowLength));
    }

    private readonly struct Job(BroadcastPlan plan, bool* c, T* a, T* b, T* y) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var (stepC, stepA, stepB) = (plan.Moves[0] ? 1L : 0, plan.Moves[1] ? 1L : 0, plan.Moves[2] ? 1L : 0);
            if (plan.Rows == 1)
            {
                Row(c + (start * stepC), stepC, a + (start * stepA), stepA, b + (start * stepB), stepB, y + start, end - start);
                return;
            }
            for (var row = start; row < end; row++)
                Row(c + plan.Offset(0, row), stepC, a + plan.Offset(1, row), stepA, b + plan.Offset(2, row), stepB, y + (row * plan.RowLength), plan.RowLength);
        }

        private static void Row(bool* c, long stepC, T* a, long stepA, T* b, long stepB, T* y, long count)
        {
            if (sizeof(T) == sizeof(float) && stepC == 1)
            {
                var lanes = new SelectLanes((byte*)c, (float*)a, stepA != 0, (float*)b, stepB != 0, (float*)y, count);
                SimdWidth.Run(ref lanes);
                return;
            }
            for (long i = 0; i < count; i++)
            {
                var (yes, no) = (a[i * stepA], b[i * stepB]);
                y[i] = c[i * stepC] ? yes : no;
            }
        }
    }
}

/// <summary>A row of elements of 4 bytes, in vectors.</summary>
internal readonly unsafe struct SelectLanes(byte* c, float* a, bool moveA, float* b, bool moveB, float* y, long count) : ISimdAction
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
    {
        var (zero, yes, no) = (S.Create(0f), S.Create(*a), S.Create(*b));
        long i = 0;
        for (; i <= count - S.Count; i += S.Count)
            S.Store(S.Select(S.SubBits(zero, S.LoadBytes(c + i)), moveA ? S.Load(a + i) : yes, moveB ? S.Load(b + i) : no), y + i);
        for (; i < count; i++)
            y[i] = c[i] != 0 ? a[moveA ? i : 0] : b[moveB ? i : 0];
    }
}

/// <summary>The kernel of <see cref="Select"/>.</summary>
internal static class SelectKernels
{
    public static void Register(KernelRegistry registry) => registry.AddForAllTypes<Select>(static (_, x, y) => y[0].DType.ElementSize() switch
    {
        1 => new SelectKernel<byte>(x, y[0]),
        2 => new SelectKernel<ushort>(x, y[0]),
        4 => new SelectKernel<uint>(x, y[0]),
        _ => new SelectKernel<ulong>(x, y[0]),
    });
}
