using System.Collections;
using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>
/// How far images are shifted. A fraction below 1 is of the image's size, a larger one in pixels, both drawn evenly between its negative and itself;
/// an integer <c>n</c> draws one of the integers from 0 to n - 1 and a sign; a list draws one of its numbers and a sign.
/// </summary>
[CollectionBuilder(typeof(ShiftRange), nameof(Create))]
public sealed class ShiftRange : IEnumerable<double>
{
    private readonly double[] _values;
    private readonly Kind _kind;

    private ShiftRange(double[] values, Kind kind) => (_values, _kind) = (values, kind);

    private enum Kind
    {
        Fraction,
        Integer,
        List,
    }

    /// <summary>An even draw up to this number.</summary>
    public static implicit operator ShiftRange(double range) => new([range], Kind.Fraction);

    /// <summary>An even draw up to this number, taken as it is written: <c>0.1f</c> is 0.1.</summary>
    public static implicit operator ShiftRange(float range) => new([PythonNumber.Exact(range)], Kind.Fraction);

    /// <summary>One of the integers below this one.</summary>
    public static implicit operator ShiftRange(int count) => new([count], Kind.Integer);

    /// <summary>One of these numbers.</summary>
    public static implicit operator ShiftRange(double[] values) => Create(values);

    /// <summary>One of these numbers.</summary>
    public static implicit operator ShiftRange(int[] values) => Create(Array.ConvertAll(values, static value => (double)value));

    /// <summary>One of these numbers.</summary>
    public static ShiftRange Create(ReadOnlySpan<double> values) => new([.. values], Kind.List);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A shift in pixels.</summary>
    /// <param name="stream">What to draw from.</param>
    /// <param name="length">The image's size along the axis.</param>
    internal double Draw(NumPyRandomState stream, int length)
    {
        if (_kind == Kind.List ? _values.Length == 0 : _values[0] == 0)
            return 0;
        double shift;
        if (_kind == Kind.List || (_kind == Kind.Integer && _values[0] > 0))
        {
            shift = _kind == Kind.List ? _values[Choose(stream, _values.Length)] : Choose(stream, (int)_values[0]);
            shift *= Choose(stream, 2) == 0 ? -1 : 1;
        }
        else
        {
            shift = stream.Uniform(-_values[0], _values[0]);
        }
        return _values.Max() < 1 ? shift * length : shift;
    }

    private static int Choose(NumPyRandomState stream, int count)
    {
        Span<long> chosen = stackalloc long[1];
        stream.Integers(chosen, 0, (ulong)(count - 1));
        return (int)chosen[0];
    }
}
