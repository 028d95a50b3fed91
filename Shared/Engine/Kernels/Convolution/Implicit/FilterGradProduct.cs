using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Computes what a <see cref="FilterGradPlan"/> describes.</summary>
internal static unsafe class FilterGradProduct
{
    /// <summary>Sums up the gradient.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="x">x (N, D, H, W, C).</param>
    /// <param name="dy">dy (N, E, P, Q, K).</param>
    /// <param name="filters">The gradient (T, R, S, C / G, K).</param>
    /// <param name="workspace">Room for the plan's elements, aligned at 64 bytes.</param>
    public static void Run(FilterGradPlan plan, float* x, float* dy, float* filters, float* workspace)
    {
        if (plan.Elements == 0)
            return;
        if (plan.Chunks == 0)
        {
            for (long i = 0; i < plan.Elements; i++)
                filters[i] = 0;
            return;
        }
        var run = new Execution(plan, x, dy, filters, workspace);
        SimdWidth.Run(plan.Bits, ref run);
    }

    private readonly struct Execution(FilterGradPlan plan, float* x, float* dy, float* filters, float* workspace) : ISimdAction
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var job = new Job<S, V>(plan, x, dy, plan.Chunks > 1 ? workspace : filters);
            Workers.For(ref job, plan.Chunks * plan.Groups * plan.Panels * plan.TapTasks);
            if (plan.Chunks == 1)
                return;
            var sum = new ChunkSum<S, V>(workspace, plan.Chunks, (nint)plan.Elements, filters);
            Workers.ForRange(ref sum, plan.Elements, 1 << 14);
        }
    }

    private readonly struct Job<S, V>(FilterGradPlan plan, float* x, float* dy, float* sums) : IParallelJob where S : struct, ISimd<V> where V : unmanaged
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int block)
        {
            var tapTask = block % plan.TapTasks;
            var panel = block / plan.TapTasks % plan.Panels;
            var group = block / plan.TapTasks / plan.Panels % plan.Groups;
            var chunk = block / plan.TapTasks / plan.Panels / plan.Groups;

            nint width = plan.PanelWidth;
            nint channels = (nint)plan.Groups * plan.Columns;
            nint column = panel * width;
            var columns = (int)Math.Min(width, plan.Columns - column);
            var firstTap = tapTask * plan.TapsPerTask;
            var taps = Math.Min(plan.TapsPerTask, plan.Geometry.Taps - firstTap);
            // Lines that follow each other are read where they lie, if they are no wider than the panel.
            var inPlace = !plan.ByPixel && channels == width;

            nint blockElements = inPlace ? 0 : (nint)plan.LinesPerBlock * plan.PieceLength * width;
            nint sumElements = (nint)taps * plan.Depth * width;
            var packed = (float*)ThreadScratch.Get(((blockElements + sumElements) * sizeof(float)) + ((long)plan.LinesPerBlock * sizeof(PixelRun)));
            var acc = packed + blockElements;
            var runs = (PixelRun*)(acc + sumElements);

            var finder = new FilterGradRuns(plan, x + ((nint)group * plan.Depth));
            var first = chunk * plan.LinesPerChunk;
            var end = Math.Min(first + plan.LinesPerChunk, plan.Lines);
            for (var line = first; line < end; line += plan.LinesPerBlock)
            {
                var lines = Math.Min(plan.LinesPerBlock, end - line);
                var from = dy + (FilterGradRuns.Pixel(plan, line, out _, out _) * channels) + ((nint)group * plan.Columns) + column;
                if (!inPlace)
                {
                    Pack(line, lines, dy + ((nint)group * plan.Columns) + column, channels, columns, packed);
                    from = packed;
                }
                for (var tap = 0; tap < taps; tap++)
                    RunTap(finder, firstTap + tap, line, lines, from, line == first, column, columns, runs, acc + ((nint)tap * plan.Depth * ((columns + S.Count - 1) / S.Count * S.Count)));
            }
            var to = sums + (chunk * plan.Elements) + ((nint)firstTap * plan.Depth * channels) + ((nint)group * plan.Columns) + column;
            Unpack(acc, (nint)taps * plan.Depth, columns, to, channels);
        }

        private void RunTap(FilterGradRuns finder, int tap, int line, int lines, float* from, bool isFirst, nint column, int columns, PixelRun* runs, float* acc)
        {
            var count = finder.Find(tap, line, lines, runs);
            if (count == 0 && !isFirst)
                return;
            var vectors = (columns + S.Count - 1) / S.Count;
            var step = FilterGradRuns.StepX(plan);
            if (plan.ByChannel)
            {
                if (isFirst)
                    new Span<float>(acc, columns).Clear();
                new ChannelSums(runs, count, column, step, from, plan.PanelWidth).Add<S, V>(columns, acc);
                return;
            }
            for (int channel = 0, height; channel < plan.Depth; channel += height)
            {
                height = MicroKernel.NextRows(plan.Depth - channel);
                var tile = acc + ((nint)channel * vectors * S.Count);
                StretchKernel.Run<S, V, RunStretches>(height, vectors, new RunStretches(runs, count, channel, step, from, plan.PanelWidth), isFirst ? null : tile, tile, vectors * S.Count);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Pack(int line, int lines, float* from, nint channels, int columns, float* to)
        {
            var whole = columns / S.Count * S.Count;
            for (var last = line + lines; line < last; line++)
            {
                var source = from + (FilterGradRuns.Pixel(plan, line, out var count, out var step) * channels);
                for (; count > 0; count--, source += step * channels, to += plan.PanelWidth)
                {
                    for (var c = 0; c < whole; c += S.Count)
                        S.Store(S.Load(source + c), to + c);
                    if (whole < columns)
                        S.Store(S.LoadFirst(source + whole, columns - whole), to + whole);
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Unpack(float* acc, nint rows, int columns, float* to, nint step)
        {
            var whole = columns / S.Count * S.Count;
            var width = (columns + S.Count - 1) / S.Count * S.Count;
            for (; rows > 0; rows--, acc += width, to += step)
            {
                for (var c = 0; c < whole; c += S.Count)
                    S.Store(S.Load(acc + c), to + c);
                if (whole < columns)
                    S.StoreFirst(S.Load(acc + whole), to + whole, columns - whole);
            }
        }
    }

    /// <summary>Adds up the chunks in order.</summary>
    private readonly struct ChunkSum<S, V>(float* sums, int chunks, nint elements, float* to) : IRangeJob where S : struct, ISimd<V> where V : unmanaged
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(long start, long end)
        {
            var i = (nint)start;
            for (; i + S.Count <= end; i += S.Count)
            {
                var sum = S.Load(sums + i);
                for (var chunk = 1; chunk < chunks; chunk++)
                    sum = S.Add(sum, S.Load(sums + (chunk * elements) + i));
                S.Store(sum, to + i);
            }
            for (; i < end; i++)
            {
                var sum = sums[i];
                for (var chunk = 1; chunk < chunks; chunk++)
                    sum += sums[(chunk * elements) + i];
                to[i] = sum;
            }
        }
    }
}
