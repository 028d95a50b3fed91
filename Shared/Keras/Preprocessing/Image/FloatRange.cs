using System.Collections;
using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Two bounds to draw between: <c>(0.8, 1.2)</c> or <c>[0.8, 1.2]</c>; for a zoom also a number, <c>0.2</c> being 0.8 to 1.2.</summary>
[CollectionBuilder(typeof(FloatRange), nameof(Create))]
public sealed class FloatRange : IEnumerable<double>
{
    private readonly double[] _values;

    private FloatRange(double[] values) => _values = values;

    /// <summary>One number.</summary>
    public static implicit operator FloatRange(double range) => new([range]);

    /// <summary>One number, taken as it is written: <c>0.2f</c> is 0.2.</summary>
    public static implicit operator FloatRange(float range) => new([PythonNumber.Exact(range)]);

    /// <summary>Two bounds.</summary>
    public static implicit operator FloatRange((double Low, double High) bounds) => new([bounds.Low, bounds.High]);

    /// <summary>Two bounds, taken as they are written.</summary>
    public static implicit operator FloatRange((float Low, float High) bounds) => new([PythonNumber.Exact(bounds.Low), PythonNumber.Exact(bounds.High)]);

    /// <summary>Two bounds.</summary>
    public static implicit operator FloatRange(double[] bounds) => new([.. bounds]);

    /// <summary>Two bounds, taken as they are written.</summary>
    public static implicit operator FloatRange(float[] bounds) => new(Array.ConvertAll(bounds, PythonNumber.Exact));

    /// <summary>Two bounds.</summary>
    public static FloatRange Create(ReadOnlySpan<double> bounds) => new([.. bounds]);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => _values.Length == 1 ? PythonNumber.Repr(_values[0]) : $"[{string.Join(", ", _values.Select(PythonNumber.Repr))}]";

    /// <summary>The bounds, where one number is a distance from 1.</summary>
    /// <exception cref="ValueError">There are more numbers, or none.</exception>
    internal (double Low, double High) AroundOne(string name) => _values.Length switch
    {
        1 => (1 - _values[0], 1 + _values[0]),
        2 => (_values[0], _values[1]),
        _ => throw new ValueError($"`{name}` should be a float or a tuple or list of two floats. Received: {this}"),
    };

    /// <summary>The bounds.</summary>
    /// <exception cref="ValueError">There are not two.</exception>
    internal (double Low, double High) Bounds(string name) => _values.Length == 2
        ? (_values[0], _values[1])
        : throw new ValueError($"`{name} should be tuple or list of two floats. Received: {this}");

}
