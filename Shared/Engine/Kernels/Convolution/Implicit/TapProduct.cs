using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Computes what a <see cref="TapPlan"/> describes.</summary>
internal static unsafe class TapProduct
{
    /// <summary>Multiplies and hands every element of the target to a consumer.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="source">The source (N, D, H, W, channels).</param>
    /// <param name="filters">The filters.</param>
    /// <param name="consumer">Takes the elements; its rows are the target's pixels, its columns the target's channels.</param>
    /// <param name="workspace">Room for the plan's elements, aligned at 64 bytes.</param>
    public static void Run<TConsumer>(TapPlan plan, float* source, float* filters, TConsumer consumer, float* workspace) where TConsumer : struct, ITileConsumer
    {
        if (plan.Rows == 0 || plan.Columns == 0)
            return;
        var run = new Execution<TConsumer>(plan, source, filters, consumer, workspace);
        SimdWidth.Run(plan.Bits, ref run);
    }

    private readonly struct Execution<TConsumer>(TapPlan plan, float* source, float* filters, TConsumer consumer, float* workspace) : ISimdAction where TConsumer : struct, ITileConsumer
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            TapFilters<S, V>.PackAll(plan, filters, workspace);
            var job = new Job<S, V, TConsumer>(plan, source, filters, consumer, workspace);
            Workers.For(ref job, plan.Groups * plan.RowTasks * plan.ColumnTasks);
        }
    }

    private struct Job<S, V, TConsumer>(TapPlan plan, float* source, float* filters, TConsumer consumer, float* workspace) : IParallelJob
        where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int block)
        {
            // Tasks that use the same filters follow each other.
            var row = block % plan.RowTasks * plan.RowsPerTask;
            var first = block / plan.RowTasks % plan.ColumnTasks * plan.PanelsPerTask;
            var group = block / plan.RowTasks / plan.ColumnTasks;
            var count = Math.Min(plan.RowsPerTask, plan.Rows - row);

            nint blockElements = plan.Source == OperandSource.Task ? (nint)plan.TapsPerBlock * plan.Chunk * plan.PanelWidth : 0;
            nint sumElements = (nint)plan.RowsPerTask * plan.PanelWidth;
            var scratch = ThreadScratch.Get(((blockElements + sumElements) * sizeof(float)) + TapRows.Bytes(plan));
            var packed = (float*)scratch;
            var sums = packed + blockElements;
            var rows = new TapRows(plan, (byte*)(sums + sumElements));
            rows.Fill(row, count, source + ((nint)group * plan.Depth));
            for (var panel = first; panel < Math.Min(first + plan.PanelsPerTask, plan.Panels); panel++)
            {
                for (int tap = 0, taps = plan.Geometry.Taps; tap < taps; tap += plan.TapsPerBlock)
                {
                    for (nint channel = 0; channel == 0 || channel < plan.Depth; channel += plan.Chunk)
                        RunBlock(in rows, group, panel, tap, channel, packed, sums);
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void RunBlock(in TapRows rows, int group, int panel, int tap, nint channel, float* packed, float* sums)
        {
            nint width = plan.PanelWidth;
            var taps = Math.Min(plan.TapsPerBlock, plan.Geometry.Taps - tap);
            var channels = Math.Min(plan.Chunk, plan.Depth - channel);
            var depth = ((nint)tap * plan.Depth) + channel;
            nint column = panel * width;
            var columns = (int)Math.Min(width, plan.Columns - column);
            var vectors = (columns + S.Count - 1) / S.Count;
            float* b;
            if (plan.Source == OperandSource.Workspace)
            {
                b = workspace + (((group * plan.Panels) + panel) * plan.PanelElements) + (depth * width);
            }
            else if (plan.Source == OperandSource.Task)
            {
                b = packed;
                new TapFilters<S, V>(plan, filters, workspace).Pack(group, panel, tap, taps, channel, channels, packed);
            }
            else
            {
                b = filters + (depth * width);
            }
            column += (nint)group * plan.Columns;
            var isFirst = depth == 0;
            var isLast = tap + taps == plan.Geometry.Taps && channel + channels >= plan.Depth;
            var target = consumer.Target;
            var direct = isLast && target != null && vectors * S.Count == columns;
            for (var t = 0; t < rows.Count; t++)
            {
                if (!isFirst && !isLast && rows.SeesNothing(t, tap, taps))
                    continue;
                var tile = rows[t];
                var stretches = new TapStretches(rows.Sources(t, tap), taps, channel, channels, b, width);
                var to = sums + (tile->Row * width);
                var from = isFirst ? null : to;
                if (direct && tile->Step != 0)
                {
                    StretchKernel.Run<S, V, TapStretches>(tile->Height, vectors, stretches, from, target + ((nint)tile->Pixels[0] * consumer.TargetStep) + column, tile->Step * consumer.TargetStep);
                    continue;
                }
                StretchKernel.Run<S, V, TapStretches>(tile->Height, vectors, stretches, from, to, vectors * S.Count);
                if (isLast)
                    Consume(to, tile, vectors, column, columns);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Consume(float* sums, TapRows.Tile* tile, int vectors, nint column, int columns)
        {
            var whole = columns / S.Count;
            for (var r = 0; r < tile->Height; r++)
            {
                var row = (nint)tile->Pixels[r];
                for (var v = 0; v < whole; v++)
                    consumer.Consume<S, V, AllLanes>(S.Load(sums + (v * S.Count)), row, column + (v * S.Count), default);
                if (whole < vectors)
                    consumer.Consume<S, V, FirstLanes>(S.Load(sums + (whole * S.Count)), row, column + (whole * S.Count), new FirstLanes(columns - (whole * S.Count)));
                sums += vectors * S.Count;
            }
        }
    }
}
