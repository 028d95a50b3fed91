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

    /// <summary>Finds the tiles of some rows.</summary>
    /// <param name="row">The first row in the plan's order.</param>
    /// <param name="rows">How many.</param>
    /// <param name="source">The source, at the first channel that the group sees.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(long row, int rows, float* source)
    {
        var cursor = new TapOrder.Cursor(_plan.Order, row);
        Count = 0;
        for (var done = 0; done < rows;)
        {
            var height = MicroKernel.NextRows((int)Math.Min(rows - done, cursor.Left));
            FillTile(ref cursor, Count, height, done, source);
            Count++;
            done += height;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void FillTile(ref TapOrder.Cursor cursor, int at, int height, int done, float* source)
    {
        var g = _plan.Geometry;
        var tile = _tiles + at;
        (tile->Height, tile->Row, tile->Step) = (height, done, 1);
        var to = Sources(at, 0);
        if (_plan.Order.AsTheyLie && cursor.W + height <= g.W.Targets)
        {
            var first = Pixel(in cursor);
            for (var r = 0; r < height; r++)
                tile->Pixels[r] = first + r;
            FillRows(in cursor, height, to, source + (cursor.N * g.StepN));
            cursor.Skip(height);
            return;
        }
        for (var r = 0; r < height; r++)
        {
            var pixel = Pixel(in cursor);
            tile->Pixels[r] = pixel;
            if (r == 1)
                tile->Step = (nint)(pixel - tile->Pixels[0]);
            else if (r > 1 && pixel - tile->Pixels[r - 1] != tile->Step)
                tile->Step = 0;
            FillRow(in cursor, to + r, source + (cursor.N * g.StepN));
            cursor.Next();
        }
        if (g.AllInside)
            return;
        for (var tap = 0; tap < g.Taps; tap++, to += Height)
        {
            float* any = null;
            for (var r = 0; r < height; r++)
                any = to[r] != null ? to[r] : any;
            for (var r = 0; any != null && r < height; r++)
                to[r] = to[r] != null ? to[r] : _zeros;
        }
    }

    private readonly long Pixel(in TapOrder.Cursor cursor)
    {
        var g = _plan.Geometry;
        return ((((cursor.N * g.D.Targets) + cursor.D) * g.H.Targets) + cursor.H) * g.W.Targets + cursor.W;
    }

    /// <summary>What one row sees, null outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void FillRow(in TapOrder.Cursor cursor, float** to, float* image)
    {
        var g = _plan.Geometry;
        fixed (int* d = &g.D.Table[cursor.D * g.D.Taps], h = &g.H.Table[cursor.H * g.H.Taps], w = &g.W.Table[cursor.W * g.W.Taps])
        {
            for (var t = 0; t < g.D.Taps; t++)
            {
                for (var r = 0; r < g.H.Taps; r++)
                {
                    var line = image + (d[t] * g.StepD) + (h[r] * g.StepH);
                    var inside = (d[t] | h[r]) >= 0;
                    for (var s = 0; s < g.W.Taps; s++, to += Height)
                        *to = inside && w[s] >= 0 ? line + (w[s] * g.StepW) : null;
                }
            }
        }
    }

    /// <summary>What rows that follow each other along the last dimension see, with zeros outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void FillRows(in TapOrder.Cursor cursor, int height, float** to, float* image)
    {
        var g = _plan.Geometry;
        var (taps, stepW) = (g.W.Taps, g.StepW);
        fixed (int* d = &g.D.Table[cursor.D * g.D.Taps], h = &g.H.Table[cursor.H * g.H.Taps], w = &g.W.Table[cursor.W * g.W.Taps])
        {
            for (var t = 0; t < g.D.Taps; t++)
            {
                for (var r = 0; r < g.H.Taps; r++)
                {
                    if ((d[t] | h[r]) < 0)
                    {
                        for (var s = 0; s < taps; s++, to += Height)
                            *to = null;
                        continue;
                    }
                    var line = image + (d[t] * g.StepD) + (h[r] * g.StepH);
                    for (var s = 0; s < taps; s++, to += Height)
                    {
                        var most = -1;
                        for (var i = 0; i < height; i++)
                        {
                            var seen = w[(i * taps) + s];
                            to[i] = seen >= 0 ? line + (seen * stepW) : _zeros;
                            most = Math.Max(most, seen);
                        }
                        if (most < 0)
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
