using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// In which order the pixels of a target are computed, so that the rows of a tile share the taps that are inside the source: in segments of pixels, each over all
/// images. One segment is the whole image; or pixels by their place modulo the stride, since each such phase sees other taps; or, in images so small that most taps fall
/// on borders, each pixel by itself.
/// </summary>
internal sealed class TapOrder
{
    // From so many images on, the rows at one pixel fill tiles.
    private const int FewestImages = 4;
    private const int MostPixels = 100;
    private const double MuchInside = 0.9;

    private readonly TapGeometry _geometry;
    private readonly int[]? _pixels;
    private readonly int[] _starts;

    /// <summary>Chooses the order.</summary>
    /// <param name="geometry">What the pixels see.</param>
    /// <param name="phases">After how many pixels along each dimension the same taps are inside again.</param>
    public TapOrder(TapGeometry geometry, (long D, long H, long W) phases)
    {
        _geometry = geometry;
        var count = geometry.Pixels;
        if (geometry.N >= FewestImages && count <= MostPixels && geometry.Inside < MuchInside)
        {
            ByPixel = true;
            _starts = [.. Enumerable.Range(0, count + 1)];
            return;
        }
        if (phases == (1, 1, 1))
        {
            _starts = [0, count];
            return;
        }
        var groups = Enumerable.Range(0, count).GroupBy(pixel => (D(pixel) % phases.D, H(pixel) % phases.H, W(pixel) % phases.W)).OrderBy(static g => g.Key).ToArray();
        _pixels = [.. groups.SelectMany(static g => g)];
        _starts = new int[groups.Length + 1];
        for (var g = 0; g < groups.Length; g++)
            _starts[g + 1] = _starts[g] + groups[g].Count();
    }

    /// <summary>Whether each segment is one pixel.</summary>
    public bool ByPixel { get; }

    /// <summary>Whether pixels come in the order in which they lie, and images one after the other.</summary>
    public bool AsTheyLie => _pixels == null && !ByPixel;

    private int D(int pixel) => pixel / _geometry.W.Targets / _geometry.H.Targets;

    private int H(int pixel) => pixel / _geometry.W.Targets % _geometry.H.Targets;

    private int W(int pixel) => pixel % _geometry.W.Targets;

    /// <summary>A place in the order.</summary>
    public struct Cursor
    {
        private readonly TapOrder _order;
        private int _segment;
        private int _index;

        /// <summary>The place of a row.</summary>
        public Cursor(TapOrder order, long row)
        {
            _order = order;
            var images = order._geometry.N;
            while (row >= images * (order._starts[_segment + 1] - order._starts[_segment]))
            {
                row -= images * (order._starts[_segment + 1] - order._starts[_segment]);
                _segment++;
            }
            var size = order._starts[_segment + 1] - order._starts[_segment];
            N = row / size;
            _index = order._starts[_segment] + (int)(row % size);
            Left = (images * size) - row;
            Locate();
        }

        /// <summary>The image.</summary>
        public long N { get; private set; }

        /// <summary>The pixel's place along the first dimension.</summary>
        public int D { get; private set; }

        /// <summary>Along the second.</summary>
        public int H { get; private set; }

        /// <summary>Along the third.</summary>
        public int W { get; private set; }

        /// <summary>Rows that are left in the segment.</summary>
        public long Left { get; private set; }

        /// <summary>Goes to the next row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Next()
        {
            if (--Left == 0)
            {
                if (++_segment + 1 < _order._starts.Length)
                {
                    N = 0;
                    _index = _order._starts[_segment];
                    Left = _order._geometry.N * (_order._starts[_segment + 1] - _index);
                    Locate();
                }
                return;
            }
            if (++_index < _order._starts[_segment + 1])
            {
                if (_order._pixels == null && ++W < _order._geometry.W.Targets)
                    return;
                Locate();
                return;
            }
            N++;
            if (_index - _order._starts[_segment] == 1)
            {
                _index--;
                return;
            }
            _index = _order._starts[_segment];
            Locate();
        }

        /// <summary>Skips rows of the segment.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Skip(int rows)
        {
            if (_order.AsTheyLie && W + rows < _order._geometry.W.Targets)
            {
                W += rows;
                _index += rows;
                Left -= rows;
                return;
            }
            for (; rows > 0; rows--)
                Next();
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Locate()
        {
            var pixel = _order._pixels is { } pixels ? pixels[_index] : _index;
            (D, H, W) = (_order.D(pixel), _order.H(pixel), _order.W(pixel));
        }
    }
}
