using System.Numerics;

namespace TfNet.Engine;

/// <summary>y = 0, then y[the part that positions[n, :] name, :] += updates[n, :], one n after the other so that sums always have the same order.</summary>
internal sealed unsafe class ScatterNdKernel<T, TPosition>(NdPlaces places) : Kernel
    where T : unmanaged, INumber<T> where TPosition : unmanaged, INumber<TPosition>
{
    public override void Run(in KernelArguments arguments)
    {
        var indices = arguments.Input<TPosition>(0);
        var updates = arguments.Input<T>(1);
        var y = arguments.Output<T>(0);
        new Span<byte>(y, checked((int)(places.Outer * places.Inner * sizeof(T)))).Clear();
        for (long row = 0; row < places.Count; row++, updates += places.Inner)
        {
            var part = y + (places.Find(indices, row) * places.Inner);
            for (long i = 0; i < places.Inner; i++)
                part[i] += updates[i];
        }
    }
}
