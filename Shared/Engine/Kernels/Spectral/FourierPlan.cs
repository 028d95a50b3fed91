using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// Transforms one row in double precision. Lengths that are powers of two go by Stockham's method, which needs no reordering; all others by Bluestein's, which makes of them a convolution of such a length.
/// </summary>
internal sealed unsafe class FourierPlan
{
    private readonly int _length;
    private readonly double _sign;
    private readonly double[] _cosines;
    private readonly double[] _sines;
    private readonly Chirp? _chirp;

    /// <summary>A plan for rows of a length.</summary>
    /// <param name="length">How long the rows are.</param>
    /// <param name="inverse">Whether waves turn in the other direction.</param>
    public FourierPlan(int length, bool inverse)
    {
        (_length, _sign) = (length, inverse ? 1 : -1);
        if (length > 1 && !BitOperations.IsPow2(length))
            _chirp = new Chirp(length, _sign);
        var waves = _chirp is null ? length / 2 : 0;
        (_cosines, _sines) = (new double[waves], new double[waves]);
        for (var j = 0; j < waves; j++)
            (_sines[j], _cosines[j]) = Math.SinCos(_sign * 2 * Math.PI * j / length);
    }

    /// <summary>How many numbers of scratch memory a transform needs besides the row.</summary>
    public long Scratch => _chirp is null ? 2L * _length : _chirp.Scratch;

    /// <summary>Transforms a row where it is.</summary>
    /// <param name="real">The real parts.</param>
    /// <param name="imaginary">The imaginary parts.</param>
    /// <param name="scratch">Memory for <see cref="Scratch"/> numbers.</param>
    public void Run(double* real, double* imaginary, double* scratch)
    {
        if (_chirp is not null)
            _chirp.Run(real, imaginary, scratch);
        else
            Stockham(real, imaginary, scratch, scratch + _length);
    }

    private void Stockham(double* real, double* imaginary, double* otherReal, double* otherImaginary)
    {
        var isThere = true;
        fixed (double* cosines = _cosines, sines = _sines)
        {
            for (int half = _length / 2, run = 1; half >= 1; half /= 2, run *= 2)
            {
                var x = isThere ? real : otherReal;
                var xi = isThere ? imaginary : otherImaginary;
                var y = isThere ? otherReal : real;
                var yi = isThere ? otherImaginary : imaginary;
                for (var j = 0; j < half; j++)
                    Butterflies(x + (j * run), xi + (j * run), y + (2 * j * run), yi + (2 * j * run), half * run, run, cosines[j * run], sines[j * run]);
                isThere = !isThere;
            }
        }
        if (isThere)
            return;
        new ReadOnlySpan<double>(otherReal, _length).CopyTo(new Span<double>(real, _length));
        new ReadOnlySpan<double>(otherImaginary, _length).CopyTo(new Span<double>(imaginary, _length));
    }

    /// <summary>y[k] = a[k] + b[k], y[run + k] = w (a[k] - b[k]), b lying a distance behind a.</summary>
    private static void Butterflies(double* x, double* xi, double* y, double* yi, int distance, int run, double cosine, double sine)
    {
        var k = 0;
        var (cosines, sines) = (new Vector<double>(cosine), new Vector<double>(sine));
        for (; k <= run - Vector<double>.Count; k += Vector<double>.Count)
        {
            var (a, ai, b, bi) = (Vector.Load(x + k), Vector.Load(xi + k), Vector.Load(x + distance + k), Vector.Load(xi + distance + k));
            var (d, di) = (a - b, ai - bi);
            (a + b).Store(y + k);
            (ai + bi).Store(yi + k);
            ((d * cosines) - (di * sines)).Store(y + run + k);
            ((d * sines) + (di * cosines)).Store(yi + run + k);
        }
        for (; k < run; k++)
        {
            var (d, di) = (x[k] - x[distance + k], xi[k] - xi[distance + k]);
            (y[k], yi[k]) = (x[k] + x[distance + k], xi[k] + xi[distance + k]);
            (y[run + k], yi[run + k]) = ((d * cosine) - (di * sine), (d * sine) + (di * cosine));
        }
    }

    /// <summary>Bluestein's method: jk = (j² + k² - (k - j)²) / 2 makes of a transform a convolution with waves whose frequency grows.</summary>
    private sealed class Chirp
    {
        private readonly int _length;
        private readonly int _padded;
        private readonly double[] _cosines;
        private readonly double[] _sines;
        private readonly double[] _filter;
        private readonly double[] _filterImaginary;
        private readonly FourierPlan _forward;
        private readonly FourierPlan _back;

        public Chirp(int length, double sign)
        {
            _length = length;
            _padded = checked((int)BitOperations.RoundUpToPowerOf2((uint)(2 * length) - 1));
            (_forward, _back) = (new FourierPlan(_padded, false), new FourierPlan(_padded, true));
            (_cosines, _sines) = (new double[length], new double[length]);
            (_filter, _filterImaginary) = (new double[_padded], new double[_padded]);
            for (long j = 0; j < length; j++)
            {
                // j² without whole turns, so that the angle stays exact.
                (_sines[j], _cosines[j]) = Math.SinCos(sign * Math.PI * (j * j % (2L * length)) / length);
                var mirrored = j == 0 ? 0 : _padded - j;
                _filter[j] = _filter[mirrored] = _cosines[j];
                _filterImaginary[j] = _filterImaginary[mirrored] = -_sines[j];
            }
            var scratch = new double[_forward.Scratch];
            fixed (double* real = _filter, imaginary = _filterImaginary, memory = scratch)
                _forward.Run(real, imaginary, memory);
        }

        public long Scratch => (2L * _padded) + _forward.Scratch;

        public void Run(double* real, double* imaginary, double* scratch)
        {
            var a = scratch;
            var b = a + _padded;
            var rest = b + _padded;
            new Span<double>(scratch, 2 * _padded).Clear();
            for (var j = 0; j < _length; j++)
                (a[j], b[j]) = ((real[j] * _cosines[j]) - (imaginary[j] * _sines[j]), (real[j] * _sines[j]) + (imaginary[j] * _cosines[j]));
            _forward.Run(a, b, rest);
            for (var j = 0; j < _padded; j++)
                (a[j], b[j]) = ((a[j] * _filter[j]) - (b[j] * _filterImaginary[j]), (a[j] * _filterImaginary[j]) + (b[j] * _filter[j]));
            _back.Run(a, b, rest);
            for (var j = 0; j < _length; j++)
                (real[j], imaginary[j]) = (((a[j] * _cosines[j]) - (b[j] * _sines[j])) / _padded, ((a[j] * _sines[j]) + (b[j] * _cosines[j])) / _padded);
        }
    }
}
