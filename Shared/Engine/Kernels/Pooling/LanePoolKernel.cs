using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>What a pooling, or a gradient of one, does at one place of the window with a vector of channels.</summary>
internal unsafe interface ILanePool
{
    /// <summary>Does it.</summary>
    /// <param name="taps">The elements under the place.</param>
    /// <param name="x">What is pooled, at the first element.</param>
    /// <param name="wide">Another tensor of its shape, at the first element.</param>
    /// <param name="place">The element of the output's shape.</param>
    static abstract void Apply<S, V, TWrite>(in PoolTaps taps, float* x, float* wide, float* place)
        where S : struct, ISimd<V> where V : unmanaged where TWrite : struct, IPoolWrite;
}

/// <summary>How the gradient of an element is written: as it is where places do not overlap, added where they do.</summary>
internal unsafe interface IPoolWrite
{
    static abstract void Write<S, V>(V value, float* target) where S : struct, ISimd<V> where V : unmanaged;
}

/// <summary>Writes over what was there.</summary>
internal readonly unsafe struct PoolStore : IPoolWrite
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<S, V>(V value, float* target) where S : struct, ISimd<V> where V : unmanaged => S.Store(value, target);
}

/// <summary>Adds to what was there.</summary>
internal readonly unsafe struct PoolAdd : IPoolWrite
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<S, V>(V value, float* target) where S : struct, ISimd<V> where V : unmanaged => S.Store(S.Add(S.Load(target), value), target);
}

/// <summary>Where a kernel of pooling finds its tensors; -1 for one that it does not have.</summary>
/// <param name="X">The input that is pooled.</param>
/// <param name="Wide">The other input of its shape, or the output when that has it.</param>
/// <param name="Place">The input of the output's shape, or the output.</param>
/// <param name="Scatters">Whether the result is the tensor of the wide shape.</param>
internal readonly record struct PoolRoles(int X, int Wide, int Place, bool Scatters)
{
    /// <summary>x to y.</summary>
    public static PoolRoles Forward { get; } = new(0, -1, -1, false);

    /// <summary>x, dy to dx.</summary>
    public static PoolRoles Gradient { get; } = new(0, -1, 1, true);

    /// <summary>dy to dx.</summary>
    public static PoolRoles Spread { get; } = new(-1, -1, 0, true);

    /// <summary>x, g to dy.</summary>
    public static PoolRoles Second { get; } = new(0, 1, -1, false);

    /// <summary>The addresses of the tensors.</summary>
    public unsafe void Find<T>(in KernelArguments arguments, out T* x, out T* wide, out T* place) where T : unmanaged
    {
        var result = arguments.Output<T>(0);
        x = X < 0 ? result : arguments.Input<T>(X);
        wide = Wide >= 0 ? arguments.Input<T>(Wide) : Scatters ? result : x;
        place = Place >= 0 ? arguments.Input<T>(Place) : result;
    }
}

/// <summary>
/// Pooling and its gradients, float32, vectors along the channels: x (N, D, H, W, C), y (N, E, P, Q, C). What gathers is cut into rows of the output;
/// what scatters is cut into images, in each of which the places are taken in their order.
/// </summary>
internal sealed unsafe class LanePoolKernel<TPool>(ConvolutionShape shape, PoolRoles roles) : Kernel where TPool : struct, ILanePool
{
    private readonly PoolPlaces _places = new(shape);

    public override bool CanOverwrite(int input, int output) => roles.Scatters && input == roles.X && _places.Tile;

    public override void Run(in KernelArguments arguments)
    {
        roles.Find<float>(arguments, out var x, out var wide, out var place);
        if (!roles.Scatters)
            Rows<PoolStore>(x, wide, place);
        else if (_places.Overlap)
            Images<PoolAdd>(x, wide, place, clear: true);
        else
            Images<PoolStore>(x, wide, place, clear: !_places.Tile);
    }

    private void Rows<TWrite>(float* x, float* wide, float* place) where TWrite : struct, IPoolWrite
    {
        var job = new Job<TWrite>(_places, x, wide, place, clear: false);
        var rows = _places.N * _places.Output.D * _places.Output.H;
        Workers.ForRange(ref job, rows, Blocks.Rows(_places.N * _places.InputSize / Math.Max(1, rows)));
    }

    private void Images<TWrite>(float* x, float* wide, float* place, bool clear) where TWrite : struct, IPoolWrite
    {
        var job = new ImageJob<TWrite>(new(_places, x, wide, place, clear));
        Workers.ForRange(ref job, _places.N, Blocks.Rows(_places.InputSize));
    }

    private readonly struct ImageJob<TWrite>(Job<TWrite> rows) : IRangeJob where TWrite : struct, IPoolWrite
    {
        public void Run(long start, long end) => rows.Images(start, end);
    }

    private readonly struct Job<TWrite>(PoolPlaces places, float* x, float* wide, float* place, bool clear) : IRangeJob, ISimdAction
        where TWrite : struct, IPoolWrite
    {
        private readonly PoolPlaces _places = places;

        private long Start { get; init; }

        private long End { get; init; }

        public void Images(long start, long end)
        {
            for (var image = start; clear && image < end; image++)
                new Span<float>(wide + (image * _places.InputSize), checked((int)_places.InputSize)).Clear();
            var rows = _places.Output.D * _places.Output.H;
            Run(start * rows, end * rows);
        }

        public void Run(long start, long end)
        {
            var action = this with { Start = start, End = end };
            SimdWidth.Run(SimdWidth.Fitting(_places.C), ref action);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var output = _places.Output;
            var channels = _places.C;
            for (var row = Start; row < End; row++)
            {
                var (rest, h) = Math.DivRem(row, output.H);
                var (image, d) = Math.DivRem(rest, output.D);
                var into = image * _places.InputSize;
                for (long w = 0; w < output.W; w++)
                {
                    var taps = _places.At(d, h, w);
                    var from = into + taps.First;
                    var to = ((row * output.W) + w) * channels;
                    long c = 0;
                    for (; c <= channels - S.Count; c += S.Count)
                        TPool.Apply<S, V, TWrite>(taps, x + from + c, wide + from + c, place + to + c);
                    for (; c < channels; c++)
                        TPool.Apply<SimdScalar, float, TWrite>(taps, x + from + c, wide + from + c, place + to + c);
                }
            }
        }
    }
}
