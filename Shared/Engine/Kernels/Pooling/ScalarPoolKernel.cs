using System.Numerics;

namespace TfNet.Engine;

/// <summary>What a pooling, or a gradient of one, does at one place of the window with one channel. The tensors are those of <see cref="ILanePool"/>.</summary>
internal unsafe interface IScalarPool
{
    static abstract void Apply<T>(in PoolTaps taps, T* x, T* wide, T* place) where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>Pooling and its gradients, any type, one element after the other.</summary>
internal sealed unsafe class ScalarPoolKernel<T, TPool>(ConvolutionShape shape, PoolRoles roles) : Kernel
    where T : unmanaged, INumber<T>, IMinMaxValue<T> where TPool : struct, IScalarPool
{
    private readonly PoolPlaces _places = new(shape);

    public override void Run(in KernelArguments arguments)
    {
        roles.Find<T>(arguments, out var x, out var wide, out var place);
        var job = new Job(_places, x, wide, place, roles.Scatters);
        Workers.ForRange(ref job, _places.N, Blocks.Rows(_places.InputSize));
    }

    private readonly struct Job(PoolPlaces places, T* x, T* wide, T* place, bool clear) : IRangeJob
    {
        private readonly PoolPlaces _places = places;

        public void Run(long start, long end)
        {
            for (var image = start; image < end; image++)
            {
                var into = image * _places.InputSize;
                if (clear)
                    new Span<T>(wide + into, checked((int)_places.InputSize)).Clear();
                var to = place + (image * _places.OutputSize);
                for (long d = 0; d < _places.Output.D; d++)
                {
                    for (long h = 0; h < _places.Output.H; h++)
                    {
                        for (long w = 0; w < _places.Output.W; w++)
                        {
                            var taps = _places.At(d, h, w);
                            var from = into + taps.First;
                            for (long c = 0; c < _places.C; c++, to++)
                                TPool.Apply(taps, x + from + c, wide + from + c, to);
                        }
                    }
                }
            }
        }
    }
}
