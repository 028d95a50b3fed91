using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of mirrored borders. For each axis a table says which element of the inside a position of the whole shows.</summary>
internal static class MirrorKernels
{
    public static Kernel Pad(Pad op, TensorSpec x, TensorSpec y) =>
        NumberTypes.Choose<Maker, Kernel>(y.DType, new(Sources(op.Paddings, op.Mode, x.Shape, y.Shape), x.Count, gradient: false));

    public static Kernel PadGrad(MirrorPadGrad op, TensorSpec[] x, TensorSpec[] y) =>
        NumberTypes.Choose<Maker, Kernel>(y[0].DType, new(Sources(op.Paddings, op.Mode, y[0].Shape, x[0].Shape), y[0].Count, gradient: true));

    /// <summary>For each axis and position of the whole: the distance of the element it shows from the inside's first.</summary>
    private static long[][] Sources(Ints paddings, PadMode mode, Shape inside, Shape whole)
    {
        var strides = CopyPlan.Dense(inside.dims);
        var sources = new long[inside.ndim][];
        for (var axis = 0; axis < sources.Length; axis++)
        {
            var (size, edge) = (inside.Sizes[axis], mode == PadMode.Symmetric ? 1 : 0);
            sources[axis] = new long[whole.Sizes[axis]];
            for (var i = 0; i < sources[axis].Length; i++)
            {
                long at = i - paddings[2 * axis];
                at = at < 0 ? -at - edge : at >= size ? (2 * size) - 2 - at + edge : at;
                sources[axis][i] = at * strides[axis];
            }
        }
        return sources;
    }

    private readonly struct Maker(long[][] sources, long inside, bool gradient) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new MirrorKernel<T>(sources, inside, gradient);
    }

    /// <summary>y[n] = x[source(n)], or for the gradient y[source(n)] += x[n].</summary>
    private sealed unsafe class MirrorKernel<T>(long[][] sources, long inside, bool gradient) : Kernel where T : unmanaged, INumber<T>
    {
        public override void Run(in KernelArguments arguments)
        {
            var x = arguments.Input<T>(0);
            var y = arguments.Output<T>(0);
            if (gradient)
            {
                for (long i = 0; i < inside; i++)
                    y[i] = T.Zero;
            }
            long at = 0;
            Walk(x, y, 0, 0, ref at);
        }

        private void Walk(T* x, T* y, int axis, long source, ref long at)
        {
            if (axis == sources.Length)
            {
                if (gradient)
                    y[source] += x[at];
                else
                    y[at] = x[source];
                at++;
                return;
            }
            foreach (var step in sources[axis])
                Walk(x, y, axis + 1, source + step, ref at);
        }
    }
}
