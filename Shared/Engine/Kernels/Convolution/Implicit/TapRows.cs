using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The tiles of a task: for each tile where its rows are in the target, and what they see through each tap.</summary>
internal unsafe struct TapRows
{
    private const int Height = MicroKernel.Rows;
    private readonly TapPlan _plan;
    private readonly float** _sources;
    private readonly Tile* _tiles;
    private readonly float* _zeros;

    /// <summary>Prepares room.</summary>
    /// <param name="plan">The product's plan.</param>
    /// <param name="scratch">Room for <see cref="Bytes"/>.</param>
    public TapRows(TapPlan plan, byte* scratch)
    {
        _plan = plan;
        _zeros = (float*)scratch;
        _sources = (float**)(scratch + Aligned(plan.Depth * sizeof(float)));
        _tiles = (Tile*)((byte*)_sources + Aligned((long)plan.MostTiles * plan.Geometry.Taps * Height * sizeof(float*)));
        new Span<float>(_zeros, plan.Depth).Clear();
    }

    /// <summary>How many tiles there are.</summary>
    public int Count { get; private set; }

    /// <summary>The size of the room that a task needs.</summary>
    public static long Bytes(TapPlan plan) =>
        Aligned(plan.Depth * sizeof(float)) + Aligned((long)plan.MostTiles * plan.Geometry.Taps * Height * sizeof(float*)) + Aligned((long)plan.MostTiles * sizeof(Tile));

    /// <summary>A tile.</summary>
    public readonly Tile* this[int tile] => _tiles + tile;

    /// <summary>What the rows of a tile see through a tap and those after it: <see cref="MicroKernel.Rows"/> addresses a tap, the first of them null if no row sees anything.</summary>
    public readonly float** Sources(int tile, int tap) => _sources + (((nint)tile * _plan.Geometry.Taps) + tap) * Height;

    /// <summary>Whether no row of a tile sees anything through some taps.</summary>
    public readonly bool SeesNothing(int tile, int tap, int taps)
    {
        var sources = Sources(tile, tap);
        for (; taps > 0; taps--, sources += Height)
        {
            if (*sources != null)
                return false;
        }
        return true;
    }

    /// <summary>Finds the tiles of some rows.</summary>
    /// <param name="row">The first row in the plan's order.</param>
    /// <param name="rows">How many.</param>
    /// <param name="source">The source, at the first channel that the group sees.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(long row, int rows, float* source)
    {
        var order = _plan.Order;
        var g = _plan.Geometry;
        var cursor = new TapOrder.Cursor(order, row);
        Count = 0;
        fixed (int* d = g.D.Table, h = g.H.Table, w = g.W.Table)
        {
            var sight = new Sight(g, d, h, w, _zeros);
            for (var done = 0; done < rows; Count++)
            {
                var height = MicroKernel.NextRows((int)Math.Min(rows - done, cursor.Left));
                var tile = _tiles + Count;
                (tile->Height, tile->Row, tile->Step) = (height, done, 1);
                var to = Sources(Count, 0);
                done += height;
                if (order.AsTheyLie && cursor.W + height <= g.W.Targets)
                {
                    var first = sight.Pixel(in cursor);
                    for (var r = 0; r < height; r++)
                        tile->Pixels[r] = first + r;
                    sight.Neighbours(in cursor, height, source, to);
                    cursor.Skip(height);
                    continue;
                }
                for (var r = 0; r < height; r++)
                {
                    var pixel = sight.Pixel(in cursor);
                    tile->Pixels[r] = pixel;
                    if (r == 1)
                        tile->Step = (nint)(pixel - tile->Pixels[0]);
                    else if (r > 1 && pixel - tile->Pixels[r - 1] != tile->Step)
                        tile->Step = 0;
                    sight.Row(in cursor, source, to + r);
                    cursor.Next();
                }
                if (!g.AllInside)
                    Complete(to, height);
            }
        }
    }

    /// <summary>Puts zeros where a row sees nothing through a tap, unless no row does.</summary>
    private readonly void Complete(float** to, int height)
    {
        for (var tap = 0; tap < _plan.Geometry.Taps; tap++, to += Height)
        {
            float* any = null;
            for (var r = 0; r < height; r++)
                any = to[r] != null ? to[r] : any;
            for (var r = 0; any != null && r < height; r++)
                to[r] = to[r] != null ? to[r] : _zeros;
        }
    }

    /// <summary>Looks up what pixels see.</summary>
    private readonly struct Sight(TapGeometry g, int* d, int* h, int* w, float* zeros)
    {
        private readonly int _tapsD = g.D.Taps, _tapsH = g.H.Taps, _tapsW = g.W.Taps, _targetsD = g.D.Targets, _targetsH = g.H.Targets, _targetsW = g.W.Targets;
        private readonly nint _stepN = g.StepN, _stepD = g.StepD, _stepH = g.StepH, _stepW = g.StepW;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public long Pixel(in TapOrder.Cursor at) => (((((at.N * _targetsD) + at.D) * _targetsH) + at.H) * _targetsW) + at.W;

        /// <summary>What one row sees, null outside.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Row(in TapOrder.Cursor at, float* source, float** to)
        {
            var image = source + ((nint)at.N * _stepN);
            var planes = d + (at.D * _tapsD);
            var lines = h + (at.H * _tapsH);
            var seen = w + (at.W * _tapsW);
            for (var t = 0; t < _tapsD; t++)
            {
                for (var r = 0; r < _tapsH; r++)
                {
                    var line = image + (planes[t] * _stepD) + (lines[r] * _stepH);
                    var inside = (planes[t] | lines[r]) >= 0;
                    for (var s = 0; s < _tapsW; s++, to += Height)
                        *to = inside && seen[s] >= 0 ? line + (seen[s] * _stepW) : null;
                }
            }
        }

        /// <summary>What rows that follow each other along the last dimension see, zeros outside; null if none sees anything.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Neighbours(in TapOrder.Cursor at, int height, float* source, float** to)
        {
            var image = source + ((nint)at.N * _stepN);
            var planes = d + (at.D * _tapsD);
            var lines = h + (at.H * _tapsH);
            var seen = w + (at.W * _tapsW);
            for (var t = 0; t < _tapsD; t++)
            {
                for (var r = 0; r < _tapsH; r++)
                {
                    var line = image + (planes[t] * _stepD) + (lines[r] * _stepH);
                    var inside = (planes[t] | lines[r]) >= 0;
                    for (var s = 0; s < _tapsW; s++, to += Height)
                    {
                        // Negative only if all are.
                        var all = -1;
                        for (var i = 0; i < height; i++)
                        {
                            var pixel = seen[(i * _tapsW) + s];
                            to[i] = pixel >= 0 ? line + (pixel * _stepW) : zeros;
                            all &= pixel;
                        }
                        if (!inside || all < 0)
                            *to = null;
                    }
                }
            }
        }
    }

    private static long Aligned(long bytes) => (bytes + 63) & -64;

    /// <summary>A tile of a task.</summary>
    public struct Tile
    {
        /// <summary>Its rows.</summary>
        public int Height;

        /// <summary>Its first row within the task.</summary>
        public int Row;

        /// <summary>Pixels of the target from one row to the next; 0 if that varies.</summary>
        public nint Step;

        /// <summary>The target's pixel of each row.</summary>
        public fixed long Pixels[MicroKernel.Rows];
    }
}

/// <summary>Stretches of the depth that are taps.</summary>
/// <param name="sources">What the tile's rows see: addresses, tap after tap.</param>
/// <param name="taps">How many taps.</param>
/// <param name="offset">The first channel.</param>
/// <param name="channels">How many channels.</param>
/// <param name="filters">The filters' elements for the first tap and channel.</param>
/// <param name="step">Elements from one channel to the next.</param>
internal unsafe struct TapStretches(float** sources, int taps, nint offset, nint channels, float* filters, nint step) : IStretches
{
    private float** _sources = sources;
    private int _left = taps;
    private float* _filters = filters;

    public readonly nint StepA => 1;

    public readonly nint StepB => step;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(out nint depth, out float* b, out float* a0, out float* a1, out float* a2, out float* a3, out float* a4, out float* a5)
    {
        while (true)
        {
            var from = _sources;
            depth = channels;
            b = _filters;
            a0 = from[0] + offset;
            a1 = from[1] + offset;
            a2 = from[2] + offset;
            a3 = from[3] + offset;
            a4 = from[4] + offset;
            a5 = from[5] + offset;
            if (--_left < 0)
                return false;
            _sources = from + MicroKernel.Rows;
            _filters += channels * step;
            if (from[0] != null)
                return true;
        }
    }
}
